package org.judgementregister.page;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/** What the picture of the nation is to show; each is what the address bar says, by the names that the API has. */
public record NationQuery(
        @QueryParam("area") ServiceArea area,

        @QueryParam("asOf") LocalDate asOf,
        @QueryParam("region") Region region,
        @QueryParam("type") CouncilType type,
        @QueryParam("grade") Grade grade,

        @QueryParam("release") Integer release) {

    /** Before it Ofsted graded nothing that the register holds. */
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);

    TemporalFilter times() {
        return new TemporalFilter(asOf, null, release);
    }

    CouncilFilter councils() {
        return new CouncilFilter(List.of(), some(region), some(type), null, true);
    }

    /** The area that is chosen, or all services. */
    List<ServiceArea> asked() {
        return area != null ? List.of(area) : ServiceArea.SERVICES;
    }

    /** Of the services those that Ofsted graded on a day, or in which somebody had a present grade. */
    List<ServiceArea> areas(LocalDate day, List<RatingRow> all) {
        if (area != null) {
            return List.of(area);
        }
        List<ServiceArea> graded = Framework.areasGradedOn(day.isBefore(FIRST) ? FIRST : day);
        return ServiceArea.SERVICES.stream()
                .filter(each -> graded.contains(each)
                        || all.stream()
                                .anyMatch(
                                        row -> row.ratings().get(each.ordinal()).status() == RatingStatus.CURRENT))
                .toList();
    }

    /** The councils that are chosen, such as "South East, Unitary authority"; empty for all. */
    String which() {
        return Stream.<Word>of(region, type)
                .filter(Objects::nonNull)
                .map(Word::title)
                .collect(Collectors.joining(", "));
    }

    RatingFilter ratings() {
        return grade == null ? RatingFilter.ANY : RatingFilter.holding(asked(), grade);
    }

    /** Whether all councils are shown. */
    boolean isWhole() {
        return region == null && type == null && grade == null;
    }

    private static <W> List<W> some(W chosen) {
        return Stream.ofNullable(chosen).toList();
    }
}
