package org.judgementregister.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.ChangeKind;

/** A comparison as an operator reads it, and as a program does. */
final class ComparisonReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private ComparisonReport() {}

    /** One object with a list for each way in which a file can stand to the register. */
    static String json(Comparison comparison) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("added", comparison.added);
        report.put("grades", comparison.grades);
        report.put("corrected", corrected(comparison));
        report.put("unchanged", comparison.unchanged);
        report.put("contradicted", comparison.contradicted);
        report.put("unconfirmed", comparison.unconfirmed);
        report.put(
                "faults",
                comparison.allFaults().stream().map(ComparisonReport::named).toList());
        report.put("skippedSheets", comparison.skippedSheets);
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Change> corrected(Comparison comparison) {
        return Stream.concat(comparison.corrected.stream(), comparison.withdrawn.stream())
                .toList();
    }

    private static Map<String, Object> named(ValidationError fault) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", fault.name());
        named.put("file", fault.file());
        named.put("sheet", fault.sheet());
        named.put("row", fault.row());
        named.put("column", fault.column());
        named.put("value", fault.value());
        named.put("reason", fault.reason());
        return named;
    }

    /**
     * A line for each thing that is not as it was, and for each fault.
     *
     * @param whole whether to name also what is added, which can be very much
     * @param accepted the names of the faults that the operator accepts
     */
    static String text(Comparison comparison, boolean whole, Set<String> accepted) {
        StringBuilder text = new StringBuilder();
        if (whole) {
            comparison.added.forEach(change -> line(
                    text,
                    "added",
                    change.id()
                            + from(change.source())
                            + comparison.grades.getOrDefault(change.id(), List.of()).stream()
                                    .collect(Collectors.collectingAndThen(
                                            Collectors.joining(", "),
                                            grades -> grades.isEmpty() ? "" : ": " + grades))));
        }
        corrected(comparison).forEach(change -> line(text, change.change().code(), corrected(change)));
        comparison.contradicted.forEach(change -> line(text, "contradicted", contradicted(change)));
        comparison.unconfirmed.forEach(change ->
                line(text, "unconfirmed", change.id() + " is told of by " + change.source() + " alone, and left out"));
        comparison.skippedSheets.forEach(skipped -> line(text, "skipped", skipped.toString()));
        comparison
                .allFaults()
                .forEach(fault ->
                        line(text, accepted.contains(fault.name()) ? "accepted" : "fault", fault.name() + " " + fault));
        return text.toString();
    }

    private static void line(StringBuilder text, String how, String what) {
        text.append("%-13s".formatted(how)).append(printable(what)).append(System.lineSeparator());
    }

    /** What a file says, so that it stays on its line, and colours no terminal. */
    static String printable(String text) {
        return CONTROL.matcher(text)
                .replaceAll(each -> "\\\\u%04x".formatted((int) each.group().charAt(0)));
    }

    private static String corrected(Change change) {
        if (change.change() == ChangeKind.WITHDRAWN) {
            return change.id() + ": " + change.reason();
        }
        return "%s %s: %s%s → %s%s"
                .formatted(
                        change.id(),
                        change.field(),
                        Objects.toString(change.before(), "nothing"),
                        from(change.beforeSource()),
                        Objects.toString(change.after(), "nothing"),
                        from(change.source()));
    }

    private static String contradicted(Change change) {
        if (change.change() == ChangeKind.WITHDRAWN) {
            return change.id() + " was withdrawn (" + change.reason() + ")" + ", told again by " + change.source();
        }
        return "%s %s: stays %s%s, though it is %s%s"
                .formatted(
                        change.id(),
                        change.field(),
                        Objects.toString(change.before(), "nothing"),
                        from(change.beforeSource()),
                        change.after(),
                        from(change.source()));
    }

    private static String from(String source) {
        return source == null ? "" : " (" + source + ")";
    }
}
