package org.judgementregister.ingest.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.VisitTheme;
import org.judgementregister.vocabulary.Word;

/** What Ofsted's tables write for the register's words. */
final class OfstedWords {

    /** Stands in a cell that has no value, and for a grade that was not given. */
    private static final List<String> NOTHING = List.of("-", "–", "—");

    /** What stands for a council in the place of an inspection that it has not had. */
    private static final List<String> NO_INSPECTION = List.of("not yet inspected", "no full inspection");

    private static final Map<String, Grade> GRADES = Map.ofEntries(
            Map.entry("outstanding", Grade.OUTSTANDING),
            Map.entry("good", Grade.GOOD),
            Map.entry("requires improvement to be good", Grade.REQUIRES_IMPROVEMENT),
            Map.entry("requires improvement", Grade.REQUIRES_IMPROVEMENT),
            Map.entry("adequate", Grade.ADEQUATE),
            Map.entry("inadequate", Grade.INADEQUATE),
            Map.entry("not judged", Grade.NOT_JUDGED));

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-MM-dd",
                    "d/M/uuuu",
                    "d/M/uu",
                    "d-M-uuuu",
                    "d.M.uuuu",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "d-MMM-uuuu",
                    "d-MMM-uu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /** A day of 2000 to 2100 as spreadsheets count, where nothing shows that it is one. */
    private static final Pattern NUMBER_OF_DAY = Pattern.compile("(3[7-9]\\d{3}|[4-6]\\d{4}|7[0-2]\\d{3})(\\.0)?");

    private static final Pattern TIME = Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})[T ].*$");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private OfstedWords() {}

    /** What a cell says, which is nothing where it says that there was no inspection. */
    static String said(String cell) {
        return NO_INSPECTION.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
    }

    static boolean isNothing(String cell) {
        return cell.isEmpty() || NOTHING.contains(cell);
    }

    /**
     * The grade that was given. "Requires improvement to be good" in the place of a grade that the framework did not have
     * yet means adequate.
     */
    static Optional<Grade> grade(String cell, Framework framework) {
        if (NOTHING.contains(cell)) {
            return Optional.of(Grade.NOT_JUDGED);
        }
        Optional<Grade> grade = Optional.ofNullable(GRADES.get(cell.toLowerCase(Locale.ROOT)));
        return grade.map(given ->
                given == Grade.REQUIRES_IMPROVEMENT && framework.grades().contains(Grade.ADEQUATE)
                        ? Grade.ADEQUATE
                        : given);
    }

    /** Whether a cell holds a grade, whatever its column says. */
    static boolean isGrade(String cell) {
        return GRADES.containsKey(cell.toLowerCase(Locale.ROOT));
    }

    static Optional<InspectionKind> kind(String cell) {
        String words = cell.toLowerCase(Locale.ROOT);
        if (words.contains("monitoring")) {
            return Optional.of(InspectionKind.MONITORING_VISIT);
        }
        if (words.contains("focused") || words.contains("focussed")) {
            return Optional.of(InspectionKind.FOCUSED_VISIT);
        }
        if (words.contains("joint targeted") || words.contains("jtai")) {
            return Optional.of(InspectionKind.JOINT_AREA);
        }
        if (words.contains("short")) {
            return Optional.of(InspectionKind.SHORT);
        }
        return words.contains("standard") ? Optional.of(InspectionKind.STANDARD) : Optional.empty();
    }

    static Optional<VisitTheme> theme(String cell) {
        String code = cell.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "")
                .replaceAll("\\s*/\\s*", " or ")
                .replace("&", "and")
                .replaceAll("[^a-z0-9]+", "-");
        return Word.find(VisitTheme.class, code)
                .or(() -> Word.find(VisitTheme.class, code.replaceFirst("-visit$", "")));
    }

    /** The day that a cell names, as British tables write it: the day before the month. */
    static Optional<LocalDate> day(String cell) {
        if (NUMBER_OF_DAY.matcher(cell).matches()) {
            return Optional.of(XlsxSheets.DAY_ZERO.plusDays((long) Double.parseDouble(cell)));
        }
        String text = TIME.matcher(cell).replaceFirst("").replaceFirst("\\bSept\\b", "Sep");
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(text, format);
                return Optional.of(day).filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR);
            } catch (DateTimeException another) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }
}
