package org.judgementregister.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.statistics.Interval;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The nation on a day, as the first page shows it.
 *
 * @param day the last up to the one asked for on which something changed, or the data's own
 * @param until the last on which all was still so; null for today
 * @param councils all that the register knows, to be searched for
 * @param base the service's own address
 */
public record Nation(
        Choice choice,
        ReleaseRow release,
        LocalDate day,
        LocalDate until,
        HexMap map,
        List<Row> rows,
        List<Tally> tallies,
        Trend trend,
        List<Publication> publications,
        List<CouncilRow> councils,
        String base) {

    /** The first day of the slider and of the trend. */
    static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    /** A council in the table. */
    public record Row(RatingRow council, Held held) {}

    static List<Row> rows(List<RatingRow> shown, ServiceArea area) {
        return shown.stream()
                .map(each -> new Row(each, Held.of(each.ratings().get(area.ordinal()))))
                .toList();
    }

    public ServiceArea[] areas() {
        return ServiceArea.values();
    }

    public Region[] regions() {
        return Region.values();
    }

    public CouncilType[] types() {
        return CouncilType.values();
    }

    public Grade[] grades() {
        return Grade.values();
    }

    /** The slider's months since its first day; the last stands for today. */
    public long lastMonth() {
        return ChronoUnit.MONTHS.between(FIRST, release.dataDate()) + 1;
    }

    public long month() {
        return choice.asOf() == null
                ? lastMonth()
                : Math.max(0, Math.min(lastMonth(), ChronoUnit.MONTHS.between(FIRST, choice.asOf())));
    }

    public LocalDate firstDay() {
        return FIRST;
    }

    /** What links to other pages keep of the address: the release, where it is one that stays. */
    public String kept() {
        return choice.release() == null ? "" : "?release=" + choice.release();
    }

    /** What the picture shows, in one line. */
    public String caption() {
        return choice.area().title() + " of the " + rows.size() + " councils "
                + (choice.grade() == null ? "" : "rated " + choice.grade().words() + " ")
                + (until == null || until.equals(day)
                        ? "on " + Dates.words(day)
                        : "from " + Dates.words(day) + " to " + Dates.words(until));
    }

    public DataLink ratings() {
        ServiceArea area = choice.grade() == null ? null : choice.area();
        return DataLink.list(ask("/v1/ratings", "area", area, "grade", choice.grade(), "asOf", choice.asOf()));
    }

    /** Of those with one grade the rows themselves; statistics are of all. */
    public DataLink statistics() {
        return choice.grade() != null
                ? ratings()
                : DataLink.list(ask("/v1/statistics/grades", "area", choice.area(), "asOf", choice.asOf()));
    }

    public DataLink overTime() {
        return DataLink.list(
                ask("/v1/statistics/trend", "area", choice.area(), "from", FIRST, "every", Interval.QUARTER));
    }

    public DataLink changes() {
        return DataLink.list(ask("/v1/changes", "asOf", choice.asOf()));
    }

    /** A question about the councils and the release that are chosen. */
    private CanonicalUrl ask(String path, Object... namesAndValues) {
        Stream<Object> shared =
                Stream.of("region", choice.region(), "type", choice.type(), "release", choice.release());
        return DataLink.ask(
                path, Stream.concat(Arrays.stream(namesAndValues), shared).toArray());
    }
}
