package org.judgementregister.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.statistics.Interval;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.Scale;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The nation on a day, as the first page shows it.
 *
 * @param day the last up to the one asked for on which something changed, or the data's own
 * @param until the last on which all was still so; null for today
 * @param shown the area that is chosen, or all that are graded on the day
 * @param councils all that the register knows, to be searched for
 * @param inadequate who of those chosen is inadequate on that day, whatever grade is chosen
 * @param base the service's own address
 */
public record Nation(
        NationQuery choice,
        ReleaseRow release,
        LocalDate day,
        LocalDate until,
        List<ServiceArea> shown,
        HexMap map,
        List<Row> rows,
        List<GradeTally> tallies,
        List<Trend> trends,
        List<Publication> publications,
        List<CouncilRow> councils,
        Inadequate inadequate,
        String base) {

    /** The first day of the slider and of the trend. */
    static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    /** A council in the table, with how it stands in the areas shown. */
    public record Row(RatingRow council, List<RatingView> held) {}

    /** The part of the map that is shown: a region alone where one is chosen, and all that is to be seen lies within. */
    public String view() {
        return choice.region() == null || !map.beside().isEmpty()
                ? map.view()
                : map.view(councils.stream()
                        .filter(council -> council.region() == choice.region())
                        .map(CouncilRow::id)
                        .collect(Collectors.toSet()));
    }

    static List<Row> rows(List<RatingRow> shown, List<ServiceArea> areas, LocalDate day) {
        return shown.stream()
                .map(each -> new Row(each, RatingView.in(areas, each, day)))
                .toList();
    }

    /** Whether several areas are shown beside one another. */
    public boolean isAllAreas() {
        return choice.area() == null;
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

    /** Those that can be present on the day. */
    public List<Grade> grades() {
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.isPresentOn(day))
                .flatMap(scale -> scale.grades().stream())
                .distinct()
                .filter(grade -> grade.rank() != null)
                .sorted()
                .toList();
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

    /** The day and the release that links to other pages keep. */
    public OnDay chosen() {
        return new OnDay(choice.asOf(), choice.release());
    }

    public String kept() {
        return chosen().kept();
    }

    /** What the picture shows, in one line. */
    public String caption() {
        String councils = rows.size() == 1 ? "one council" : rows.size() + " councils";
        String rated = choice.grade() == null
                ? ""
                : " rated " + choice.grade().words() + (isAllAreas() ? " in at least one area" : "");
        return subject() + " in " + councils + (narrowed().isEmpty() ? " of England" : narrowed()) + rated
                + " "
                + Dates.period(day, until);
    }

    private String subject() {
        return isAllAreas() ? "Children's services" : choice.area().title() + ": children's services";
    }

    /** Of which councils it is, such as " (London)"; empty where it is of all. */
    public String narrowed() {
        return choice.which().isEmpty() ? "" : " (" + choice.which() + ")";
    }

    /** Where the councils of the first sentence are listed. */
    public String whoIsInadequate() {
        boolean isWhole = choice.which().isEmpty() && isAllAreas();
        return isWhole
                ? inadequate.address()
                : ask("/", "area", choice.area(), "asOf", choice.asOf(), "grade", Grade.INADEQUATE) + "#table";
    }

    /** The trends' heading. */
    public String overTimeTitle() {
        return subject() + " in England" + narrowed() + ", 2014 to " + Dates.words(release.dataDate());
    }

    public DataLink ratings() {
        CanonicalUrl question = ask("/v1/ratings", "grade", choice.grade(), "asOf", choice.asOf());
        String[] areas = choice.asked().stream().map(ServiceArea::code).toArray(String[]::new);
        return DataLink.list(
                choice.grade() == null
                        ? question
                        : question.with("status", "current").with("area", areas));
    }

    /** Of those with one grade the rows themselves; statistics are of all. */
    public DataLink statistics() {
        return choice.grade() != null
                ? ratings()
                : DataLink.list(ask("/v1/statistics/grades", "area", choice.area(), "asOf", choice.asOf()));
    }

    public DataLink overTime() {
        return DataLink.list(
                ask("/v1/statistics/trend", "area", choice.area(), "dayFrom", FIRST, "every", Interval.QUARTER));
    }

    public Use use() {
        return Use.of(
                caption(),
                release,
                "/pictures/map",
                "embed/map",
                ask("/", "area", choice.area(), "asOf", choice.asOf(), "grade", choice.grade()));
    }

    public Use useOfTrend() {
        return Use.of(overTimeTitle(), release, "/pictures/trend", "embed/trend", ask("/", "area", choice.area()));
    }

    /** A question about the councils and the release that are chosen. */
    private CanonicalUrl ask(String path, Object... namesAndValues) {
        Stream<Object> shared =
                Stream.of("region", choice.region(), "type", choice.type(), "release", choice.release());
        return DataLink.ask(
                path, Stream.concat(Arrays.stream(namesAndValues), shared).toArray());
    }
}
