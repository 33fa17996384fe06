package org.judgementregister.council;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** The lists that belong to one version of a council, read as JSON so that a profile costs one statement and no joins. */
@Entity
@Immutable
@Synchronize({"council", "council_code", "council_predecessor", "council_neighbour", "council_delivery"})
@Subselect("""
        select c.version,
            (select jsonb_agg(jsonb_build_object(
                    'scheme', scheme, 'code', code, 'validFrom', valid_from, 'validTo', valid_to)
                    order by scheme, valid_from desc, code)
                from council_code where council_version = c.version)::text as codes,
            (select jsonb_agg(jsonb_build_object('council', predecessor, 'on', last_day) order by predecessor)
                from council_predecessor where council_version = c.version)::text as predecessors,
            (select jsonb_agg(jsonb_build_object('council', neighbour, 'rank', rank, 'closeness', closeness)
                    order by rank)
                from council_neighbour where council_version = c.version)::text as neighbours,
            (select jsonb_agg(jsonb_build_object(
                    'provider', provider, 'validFrom', valid_from, 'validTo', valid_to, 'note', note,
                    'sources', sources) order by valid_from, provider)
                from council_delivery where council_version = c.version)::text as deliveries
        from council c
        """)
class CouncilParts {

    @Id
    Long version;

    String codes;

    String predecessors;

    String neighbours;

    String deliveries;
}
