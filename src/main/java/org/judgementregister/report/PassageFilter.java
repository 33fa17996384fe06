package org.judgementregister.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.judgementregister.database.WebSearch;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * Which passages a question is about.
 *
 * @param q words to search for, as people write them in search engines: all of them, "a phrase", or, -not
 * @param grade that the inspection gave in any area
 */
public record PassageFilter(
        @QueryParam("q") @NotBlank @CodePointLength(max = 200)
        String q,

        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("grade") @Size(max = 200) List<Grade> grade,
        @QueryParam("improvementKind") @Size(max = 200) List<ImprovementKind> improvementKind) {

    private static final String MATCHES =
            "cast(sql('websearch_to_tsquery(''english'', ?) @@ ?', :q, p.words) as Boolean) = true";

    /** Adds its conditions on the alias {@code p} of a passage and {@code i}, its inspection. */
    void narrow(Where where) {
        String folded = Normalizer.normalize(q, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        where.and(MATCHES, "q", WebSearch.words(folded));
        where.anyOf("p.improvement", "improvementKind", improvementKind);
        where.anyWordOf("p.areas", "area", area);
        if (!grade.isEmpty()) {
            where.andExists("i.judgements j", new Where().anyOf("j.grade", "grade", grade));
        }
    }
}
