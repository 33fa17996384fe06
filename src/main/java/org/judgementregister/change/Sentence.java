package org.judgementregister.change;

import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.vocabulary.Direction;

/** Says in words what an inspection changed. */
public final class Sentence {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three");

    private Sentence() {}

    /** Such as "leadership up one grade, good to outstanding; help and protection still good". */
    public static String of(List<ChangeRow> changes) {
        return changes.stream().map(Sentence::of).collect(Collectors.joining("; "));
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
