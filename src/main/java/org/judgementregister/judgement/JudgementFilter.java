package org.judgementregister.judgement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.ServiceArea;

/** Which judgements a question is about. A combined judgement is found under either of its areas, once. */
public record JudgementFilter(
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("heading") @Size(max = 200) List<Heading> heading,
        @QueryParam("grade") @Size(max = 200) List<Grade> grade) {

    /** Adds its conditions on the alias {@code p}: all of them on one and the same judgement. */
    void narrow(Where where) {
        where.anyOf("p.heading", "speaking", Heading.speakingFor(area));
        where.anyOf("p.heading", "heading", heading);
        where.anyOf("p.grade", "grade", grade);
    }
}
