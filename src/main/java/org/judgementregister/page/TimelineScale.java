package org.judgementregister.page;

import java.time.LocalDate;
import org.judgementregister.page.Timeline.Band;
import org.judgementregister.page.Timeline.Event;
import org.judgementregister.page.Timeline.Lane;
import org.judgementregister.page.Timeline.Stretch;
import org.judgementregister.vocabulary.Grade;

/**
 * Where things stand.
 *
 * @param head room for the names, or for the years, before time begins
 * @param foot room beside the lanes
 */
record TimelineScale(boolean wide, int width, int height, int head, int foot, int lane, LocalDate until) {

    private static final double LEAST = 3;
    private static final double ROOM_FOR_A_LETTER = 12;

    /** Along the time, from its beginning on a wide page, from its end on a narrow one. */
    double at(LocalDate day) {
        double first = LocalDate.of(Timeline.FIRST_YEAR, 1, 1).toEpochDay();
        double share = (day.toEpochDay() - first) / (edge().toEpochDay() - first);
        return wide ? head + share * (width - head - 12) : foot + (1 - share) * (height - foot - 12);
    }

    /** Where the grades of the last day stand once more. */
    LocalDate beyond() {
        return until.plusMonths(1);
    }

    LocalDate edge() {
        return until.plusMonths(8);
    }

    String text(LocalDate day) {
        return Hexagon.number(at(day));
    }

    Lane lane(String title, int number) {
        return wide
                ? new Lane(title, "0", Hexagon.number(foot + number * lane + lane / 2.0 + 3))
                : new Lane(title, Hexagon.number(head + number * lane + lane * 0.6), Hexagon.number(foot - 8));
    }

    Event event(InspectionView told) {
        String along = text(told.day());
        String words = told.when() + ": " + told.inspection().framework().title() + ", "
                + told.inspection().kind().words();
        boolean graded = !told.report().judgements().isEmpty();
        return wide ? new Event(along, "34", graded, words) : new Event("44", along, graded, words);
    }

    Stretch stretch(Grade grade, LocalDate from, LocalDate to, Band band, boolean given, String told) {
        double begin = Math.min(at(from), at(to));
        double length = Math.max(LEAST, Math.abs(at(to) - at(from)));
        double breadth = (lane - 4.0) / band.parts();
        double aside = (wide ? foot : head) + band.lane() * lane + band.part() * breadth;
        boolean letter = length > ROOM_FOR_A_LETTER && band.parts() == 1;
        double middle = begin + length / 2;
        return wide
                ? new Stretch(
                        n(begin),
                        n(aside),
                        n(length),
                        n(breadth),
                        n(middle),
                        n(aside + breadth / 2 + 4),
                        letter,
                        GradeStyle.of(grade),
                        given,
                        told)
                : new Stretch(
                        n(aside),
                        n(begin),
                        n(breadth),
                        n(length),
                        n(aside + breadth / 2),
                        n(middle + 4),
                        letter,
                        GradeStyle.of(grade),
                        given,
                        told);
    }

    private static String n(double number) {
        return Hexagon.number(number);
    }
}
