package org.judgementregister.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.ServiceArea;

/** A graded inspection that was published, with what it changed. */
public record Publication(
        String inspection, String council, String councilName, LocalDate published, List<Move> moves) {

    /**
     * A grade beside the one before it.
     *
     * @param from null for a first one
     */
    public record Move(ServiceArea area, GradeStyle from, GradeStyle to, Direction direction) {

        static Move of(ChangeRow change) {
            return new Move(
                    change.area(),
                    change.from() == null ? null : GradeStyle.of(change.from()),
                    GradeStyle.of(change.to()),
                    change.direction());
        }

        public String arrow() {
            return switch (direction) {
                case UP -> "▲";
                case DOWN -> "▼";
                case SAME -> "=";
                case FIRST -> "•";
            };
        }

        /** Such as "from good to inadequate", "still good", "good, for the first time". */
        public String words() {
            String now = to.grade().words();
            if (from == null) {
                return now + ", for the first time";
            }
            return from == to ? "still " + now : "from " + from.grade().words() + " to " + now;
        }
    }

    /** Those that the changes belong to, in the changes' order. */
    static List<Publication> of(List<ChangeRow> changes, int most) {
        Map<String, List<ChangeRow>> byInspection = changes.stream()
                .collect(Collectors.groupingBy(ChangeRow::inspection, LinkedHashMap::new, Collectors.toList()));
        return byInspection.values().stream().limit(most).map(Publication::of).toList();
    }

    private static Publication of(List<ChangeRow> changes) {
        ChangeRow first = changes.get(0);
        return new Publication(
                first.inspection(),
                first.council(),
                first.councilName(),
                first.published(),
                changes.stream().map(Move::of).toList());
    }
}
