package org.judgementregister.change;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/** Which changes a question is about. */
public record ChangeFilter(
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("from") @Size(max = 200) List<Grade> from,
        @QueryParam("to") @Size(max = 200) List<Grade> to,
        @QueryParam("direction") @Size(max = 200) List<Direction> direction,
        @QueryParam("comparability") @Size(max = 200) List<Comparability> comparability,
        @QueryParam("previousFramework") @Size(max = 200) List<Framework> previousFramework) {

    /** Every change. */
    public static final ChangeFilter ANY =
            new ChangeFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Those in one area. */
    public static ChangeFilter in(ServiceArea area) {
        return new ChangeFilter(List.of(area), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Adds its conditions on the alias {@code s}. */
    void narrow(Where where) {
        where.anyOf("s.area", "area", area);
        where.anyOf("s.previousGrade", "from", from);
        where.anyOf("s.grade", "to", to);
        where.anyOf("s.direction", "direction", direction);
        where.anyOf("s.comparability", "comparability", comparability);
        where.anyOf("s.previousFramework", "previousFramework", previousFramework);
    }
}
