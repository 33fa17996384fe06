package org.judgementregister.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** What the picture of the nation is to show; each is what the address bar says, by the names that the API has. */
public record Choice(
        @QueryParam("area") ServiceArea area,

        @QueryParam("asOf") LocalDate asOf,
        @QueryParam("region") Region region,
        @QueryParam("type") CouncilType type,
        @QueryParam("grade") Grade grade,

        @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {

    TemporalFilter times() {
        return new TemporalFilter(asOf, null, release);
    }

    CouncilFilter councils() {
        return new CouncilFilter(List.of(), some(region), some(type), null, true);
    }

    /** The area that is chosen, or all services that Ofsted graded on a day. */
    List<ServiceArea> areas(LocalDate day) {
        return area != null
                ? List.of(area)
                : Framework.areasGradedOn(day).stream()
                        .filter(ServiceArea.SERVICES::contains)
                        .toList();
    }

    RatingFilter ratings(LocalDate day) {
        return grade == null ? RatingFilter.ANY : RatingFilter.holding(areas(day), grade);
    }

    private static <W> List<W> some(W chosen) {
        return Stream.ofNullable(chosen).toList();
    }
}
