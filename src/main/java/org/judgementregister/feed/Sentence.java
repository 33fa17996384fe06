package org.judgementregister.feed;

import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.vocabulary.Direction;

/** Says in words what an inspection changed. */
final class Sentence {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three");

    private Sentence() {}

    /** Such as "Lancashire: leadership up one grade, good to outstanding; help and protection still good". */
    static String of(List<ChangeRow> changes) {
        return changes.get(0).councilName() + ": "
                + changes.stream().map(Sentence::of).collect(Collectors.joining("; "));
    }

    private static String of(ChangeRow change) {
        String area = change.area().words();
        String to = change.to().words();
        if (change.direction() == Direction.FIRST) {
            return area + " first judged " + to;
        }
        if (change.from() == change.to()) {
            return area + " still " + to;
        }
        String grades = change.from().words() + " to " + to;
        return change.direction() == Direction.SAME
                ? area + " level, " + grades
                : area + " " + change.direction() + " " + steps(change.steps()) + ", " + grades;
    }

    private static String steps(int steps) {
        return NUMBERS.get(steps) + (steps == 1 ? " grade" : " grades");
    }
}
