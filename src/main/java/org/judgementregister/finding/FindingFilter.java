package org.judgementregister.finding;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.judgementregister.database.WebSearch;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/**
 * Which findings a question is about.
 *
 * @param q words to search for in the text, as people write them in search engines: all of them, "a phrase", or, -not
 */
public record FindingFilter(
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("findingKind") @Size(max = 200) List<FindingKind> findingKind,
        @QueryParam("theme") @Size(max = 200) List<Theme> theme,
        @QueryParam("q") @CodePointLength(max = 200) String q) {

    /** The very expression of the schema's index. */
    private static final String MATCHES =
            "cast(sql('websearch_to_tsquery(''english'', ?) @@ to_tsvector(''english'', ?)', :q, p.text) as Boolean)";

    /** Adds its conditions on the alias {@code p}. */
    void narrow(Where where) {
        where.anyOf("p.area", "area", area);
        where.anyOf("p.kind", "findingKind", findingKind);
        where.anyOf("p.theme", "theme", theme);
        where.and(MATCHES, "q", WebSearch.words(q));
    }
}
