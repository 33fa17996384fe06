package org.judgementregister.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.judgementregister.rating.StandingSpan;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A council's years: in each area which grade it held from when to when, and beside them its inspections and visits. Where
 * there is room time runs to the right, on a narrow page from today downwards.
 *
 * @param lanes one for each area in which it has ever been judged
 * @param now where the data end
 */
public record Timeline(
        boolean wide,
        int width,
        int height,
        List<Lane> lanes,
        List<Stretch> stretches,
        List<Event> events,
        List<Tick> years,
        String now) {

    static final int FIRST_YEAR = 2009;
    private static final int LANE = 30;
    private static final int SQUARE = 600;

    /** The shades of its present grades, each once. */
    public List<GradeStyle> shades() {
        return stretches.stream()
                .filter(Stretch::given)
                .map(Stretch::shade)
                .distinct()
                .sorted()
                .toList();
    }

    /** An area's place. */
    public record Lane(String title, String x, String y) {}

    /**
     * A time with one grade.
     *
     * @param letter whether there is room for it
     * @param given whether the grade was a present one; else it was the last one
     */
    public record Stretch(
            String x,
            String y,
            String width,
            String height,
            String letterX,
            String letterY,
            boolean letter,
            GradeStyle shade,
            boolean given,
            String told) {}

    /** A council that another followed, with its grades and its last day. */
    record Predecessor(String name, List<StandingSpan> spans, LocalDate lastDay) {}

    /** An inspection or a visit. */
    public record Event(String x, String y, boolean graded, String told) {}

    /** The beginning of a year. */
    public record Tick(String at, int year) {}

    /**
     * What is drawn.
     *
     * @param spans in the areas' order, each area's from the first on
     * @param until the data's last day, or the day that was asked for
     * @param abolishedOn the council's last day; null while it is in being
     * @param predecessors whose grades come before its own, beside one another where they are several
     */
    record Story(
            List<StandingSpan> spans,
            List<InspectionView> inspections,
            LocalDate until,
            LocalDate abolishedOn,
            List<Predecessor> predecessors) {

        /** Of one area what had begun by the last day. */
        List<StandingSpan> in(ServiceArea area, List<StandingSpan> spans) {
            return spans.stream()
                    .filter(span -> span.area() == area && !span.from().isAfter(until))
                    .toList();
        }

        List<ServiceArea> areas() {
            return IntStream.range(0, ServiceArea.values().length)
                    .mapToObj(i -> ServiceArea.values()[i])
                    .filter(area -> spans.stream().anyMatch(span -> span.area() == area)
                            || predecessors.stream()
                                    .anyMatch(each -> each.spans.stream().anyMatch(span -> span.area() == area)))
                    .toList();
        }
    }

    static Timeline wide(Story story) {
        return wide(story, LANE);
    }

    /** As wide, and as high as that for a square picture. */
    static Timeline square(Story story) {
        return wide(story, Math.max(LANE, SQUARE / Math.max(1, story.areas().size())));
    }

    private static Timeline wide(Story story, int lane) {
        return of(story, new TimelineScale(true, 1000, story.areas().size() * lane + 60, 190, 50, lane, story.until));
    }

    static Timeline narrow(Story story) {
        int lane = 300 / Math.max(1, story.areas().size());
        return of(story, new TimelineScale(false, 358, 790, 56, 160, lane, story.until));
    }

    private static Timeline of(Story story, TimelineScale scale) {
        List<ServiceArea> areas = story.areas();
        LocalDate end = story.abolishedOn == null ? scale.edge() : story.abolishedOn.plusDays(1);
        List<Stretch> stretches = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < areas.size(); lane++) {
            ServiceArea area = areas.get(lane);
            lanes.add(scale.lane(area.title(), lane));
            for (int i = 0; i < story.predecessors.size(); i++) {
                Predecessor each = story.predecessors.get(i);
                Band band = new Band(lane, i, story.predecessors.size(), each.name + ", ");
                stretches.addAll(stretches(story.in(area, each.spans), each.lastDay.plusDays(1), scale, band));
            }
            stretches.addAll(stretches(story.in(area, story.spans), end, scale, new Band(lane, 0, 1, "")));
        }
        List<Event> events = story.inspections.stream()
                .filter(told -> told.day() != null)
                .map(told -> scale.event(told))
                .toList();
        List<Tick> years = IntStream.rangeClosed(FIRST_YEAR, story.until.getYear())
                .mapToObj(year -> new Tick(scale.text(LocalDate.of(year, 1, 1)), year))
                .toList();
        return new Timeline(
                scale.wide(), scale.width(), scale.height(), lanes, stretches, events, years, scale.text(story.until));
    }

    /** One of several equal parts of a lane, and whose it is. */
    record Band(int lane, int part, int parts, String whose) {}

    /** One for each grade given and for each time in which it was only the last one. */
    private static List<Stretch> stretches(List<StandingSpan> ofArea, LocalDate end, TimelineScale scale, Band band) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ofArea.size(); i++) {
            StandingSpan first = ofArea.get(i);
            while (i + 1 < ofArea.size() && isSame(ofArea.get(i), ofArea.get(i + 1))) {
                i++;
            }
            LocalDate last = ofArea.get(i).to().isBefore(end) ? ofArea.get(i).to() : end;
            boolean holds = last.isAfter(scale.until());
            LocalDate to = holds ? scale.until() : last;
            if (!first.from().isAfter(to)) {
                boolean given = first.status() == RatingStatus.CURRENT;
                String told =
                        band.whose + first.area().title() + ": " + first.grade().words() + ", published "
                                + Dates.words(first.published())
                                + (given ? "" : "; no longer current since " + Dates.words(first.from()));
                stretches.add(scale.stretch(first.grade(), first.from(), to, band, given, told));
                if (holds && given) { // once more beyond the day, so that a grade of the last weeks is seen
                    stretches.add(scale.stretch(first.grade(), scale.beyond(), scale.edge(), band, given, told));
                }
            }
        }
        return stretches;
    }

    private static boolean isSame(StandingSpan one, StandingSpan next) {
        return one.status() == next.status()
                && one.grade() == next.grade()
                && one.inspection().equals(next.inspection());
    }
}
