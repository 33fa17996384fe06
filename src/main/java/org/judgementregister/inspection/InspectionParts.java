package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** The lists that belong to one version of an inspection, read as JSON so that a report needs no joins. */
@Entity
@Immutable
@Synchronize({"inspection", "inspection_source", "judgement", "finding", "figure", "improvement"})
@Subselect("""
        select i.version,
            (select jsonb_agg(jsonb_build_object('framework', framework, 'heading', heading, 'grade', grade)
                    order by position)
                from judgement where inspection_version = i.version)::text as judgements,
            (select jsonb_agg(jsonb_build_object(
                    'area', area, 'kind', kind, 'theme', theme, 'text', text, 'source', source) order by position)
                from finding where inspection_version = i.version)::text as findings,
            (select jsonb_agg(jsonb_build_object('measure', measure, 'value', value, 'asAt', as_at, 'source', source)
                    order by position)
                from figure where inspection_version = i.version)::text as figures,
            (select jsonb_agg(jsonb_build_object('kind', kind, 'area', area, 'page', page, 'outcome', outcome,
                    'themes', string_to_array(themes, ' '), 'phrase', phrase) order by position)
                from improvement where inspection_version = i.version)::text as improvements,
            (select jsonb_agg(source)
                from inspection_source where inspection_version = i.version)::text as sources
        from inspection i
        """)
class InspectionParts {

    @Id
    Long version;

    String judgements;

    String findings;

    String figures;

    String improvements;

    String sources;
}
