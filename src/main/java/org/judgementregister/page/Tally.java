package org.judgementregister.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;

/**
 * How many of the councils shown stand alike.
 *
 * @param grade that they hold; null for those that hold none
 * @param reason why they hold none; null for those that hold one, and for those that were not judged
 */
public record Tally(Grade grade, RatingReason reason, Shade shade, long councils) {

    /** One for each grade, the best first, then one for each reason why councils hold none; empty ones only of grades. */
    static List<Tally> of(List<Held> all) {
        Stream<Tally> grades = Arrays.stream(Grade.values())
                .map(grade -> new Tally(
                        grade,
                        null,
                        Shade.of(grade),
                        all.stream()
                                .filter(held -> held.present() && held.rating().grade() == grade)
                                .count()))
                .filter(tally ->
                        tally.councils > 0 || tally.grade != Grade.ADEQUATE && tally.grade != Grade.NOT_JUDGED);
        Stream<Tally> none = Arrays.stream(RatingReason.values())
                .map(reason -> new Tally(
                        null,
                        reason,
                        reason == RatingReason.FRAMEWORK_GIVES_NONE ? Shade.ENDED : Shade.NONE,
                        all.stream()
                                .filter(held -> held.rating().reason() == reason)
                                .count()))
                .filter(tally -> tally.councils > 0);
        return Stream.concat(grades, none).toList();
    }

    public boolean ended() {
        return shade == Shade.ENDED;
    }

    public String words() {
        return grade == null ? "No present grade: " + Held.within(reason) : grade.title();
    }
}
