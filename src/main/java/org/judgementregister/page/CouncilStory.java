package org.judgementregister.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilDetails;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * All that the register knows of one council, as its page shows it.
 *
 * @param chosen the day and the release that the address names
 * @param day that it stands for
 * @param until the last on which nothing had changed; null for today
 * @param held how it stands in each area
 * @param years its grades and inspections over time
 * @param names of the councils that it followed and that followed it, by id
 * @param beside it with its statistical neighbours
 * @param coverage what the register holds, and what it does not
 */
public record CouncilStory(
        CouncilDetails details,
        ReleaseRow release,
        OnDay chosen,
        LocalDate day,
        LocalDate until,
        List<RatingView> held,
        Timeline.Story years,
        Map<String, String> names,
        List<InspectionView> inspections,
        Beside beside,
        List<String> coverage) {

    public Timeline wide() {
        return Timeline.wide(years);
    }

    public Timeline narrow() {
        return Timeline.narrow(years);
    }

    public CouncilRow council() {
        return details.council();
    }

    public String place() {
        return Wording.place(council());
    }

    /** What is graded on the day, the services before the whole of them. */
    public List<RatingView> present() {
        return held.stream()
                .filter(RatingView::isPresent)
                .sorted(Comparator.comparing(each -> !ServiceArea.SERVICES.contains(each.area())))
                .toList();
    }

    /** What was graded once, and is not graded any more. */
    public List<RatingView> ended() {
        return held.stream()
                .filter(each -> each.isEnded() && each.rating().grade() != null)
                .toList();
    }

    /** What is graded still, where this council's last grade is not a present one. */
    public List<RatingView> earlier() {
        return held.stream()
                .filter(each ->
                        !each.isPresent() && !each.isEnded() && each.rating().grade() != null)
                .toList();
    }

    public boolean isAbolished() {
        return council().abolishedOn() != null && !council().isInBeing(day);
    }

    /** How it stands, in a sentence: such as "Good for help and protection; outstanding for leadership". */
    public String sentence() {
        Map<Grade, List<RatingView>> byGrade = present().stream()
                .filter(each -> each.rating().grade().rank() != null && ServiceArea.SERVICES.contains(each.area()))
                .sorted(Comparator.comparing(each -> -each.rating().grade().rank()))
                .collect(Collectors.groupingBy(each -> each.rating().grade(), LinkedHashMap::new, Collectors.toList()));
        String said = byGrade.entrySet().stream()
                .map(each -> each.getKey().words() + " " + among(each.getValue(), byGrade.size() == 1))
                .collect(Collectors.joining("; "));
        return said.isEmpty()
                ? "No current grade from Ofsted"
                : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    /** The same with its day, where that is not today. */
    public String headline() {
        if (isToCome()) {
            String first = Dates.words(council().establishedOn());
            return chosen.asOf() == null
                    ? "It does not exist yet; its first day is " + first + "."
                    : "It did not exist " + when() + "; its first day was " + first + ".";
        }
        String day = isAbolished() ? ", on its last day" : chosen.asOf() == null ? "" : ", " + when();
        return sentence() + day + ".";
    }

    public String nowTitle() {
        if (isAbolished()) {
            return "How it stood on its last day, " + Dates.words(council().abolishedOn());
        }
        return isToCome() ? "Not established yet" : chosen.asOf() == null ? "How it stands" : "How it stood " + when();
    }

    /** When that is so: a day, or the days between two changes. */
    public String when() {
        return Dates.period(day, until);
    }

    private boolean isToCome() {
        return council().establishedOn() != null && council().establishedOn().isAfter(day);
    }

    private static String among(List<RatingView> held, boolean all) {
        if (all && held.size() > 1) {
            return "in all " + held.size() + " services that are graded";
        }
        return "for "
                + Wording.of(held.stream().map(each -> each.area().words()).toList());
    }

    /** The newest inspection that gave grades. */
    public Optional<InspectionView> latestGraded() {
        return inspections.stream()
                .filter(each -> !each.report().judgements().isEmpty())
                .findFirst();
    }

    /** What it was told to improve more than once. */
    public List<Recurring> recurring() {
        return Recurring.of(inspections);
    }

    /** What links to other pages keep of the address. */
    public String kept() {
        return chosen.kept();
    }

    public Use use() {
        return Use.of(
                "Children's services in " + council().name(),
                release,
                "/pictures/council/" + council().id(),
                "embed/council/" + council().id(),
                chosen.ask("/"));
    }

    /** The page that sets it beside others. */
    public String compare() {
        return list("/compare").toString();
    }

    public DataLink profile() {
        return DataLink.one(chosen.ask("/v1/councils/" + council().id()));
    }

    public DataLink inspectionList() {
        return DataLink.list(list("/v1/inspections"));
    }

    public DataLink changes() {
        return DataLink.list(list("/v1/changes"));
    }

    private CanonicalUrl list(String path) {
        return chosen.ask(path, "council", council().id());
    }
}
