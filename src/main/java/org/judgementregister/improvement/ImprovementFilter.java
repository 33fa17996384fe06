package org.judgementregister.improvement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/** Which points a question is about. */
public record ImprovementFilter(
        @QueryParam("improvementKind") @Size(max = 200) List<ImprovementKind> improvementKind,
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("theme") @Size(max = 200) List<Theme> theme) {

    /** Adds its conditions on the alias {@code p}. */
    void narrow(Where where) {
        where.anyOf("p.kind", "improvementKind", improvementKind);
        where.anyOf("p.area", "area", area);
        where.anyWordOf("p.themes", "theme", theme);
    }
}
