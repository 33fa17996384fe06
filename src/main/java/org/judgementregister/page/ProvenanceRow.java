package org.judgementregister.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.inspection.Period;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Word;

/**
 * What a source says of an inspection, as people read it.
 *
 * @param agrees whether it is what the register serves, whoever is accepted for it
 */
public record ProvenanceRow(FieldStatement said, SourceRow source, boolean agrees) {

    /** What it is about. */
    public String about() {
        Heading heading = InspectionFields.heading(said.field());
        return heading != null
                ? heading.title()
                : switch (said.field()) {
                    case InspectionFields.ON_SITE -> "Days on site";
                    case InspectionFields.PUBLISHED -> "Day of publication";
                    case InspectionFields.THEME -> "What it looked at";
                    case InspectionFields.PRIORITY_ACTION -> "Priority action";
                    case InspectionFields.REPORT_URL -> "Address of the report";
                    case InspectionFields.IMPROVEMENTS -> "What must improve";
                    default ->
                        said.field().substring(0, 1).toUpperCase()
                                + said.field().substring(1);
                };
    }

    /** What it says; empty for a list. */
    public String value() {
        if (said.value() == null) {
            return "";
        }
        Object value = InspectionFields.parse(said.field(), said.value());
        if (value instanceof Word word) {
            return word.title();
        }
        if (value instanceof Boolean asked) {
            return asked ? "Asked for" : "Not asked for";
        }
        if (value instanceof List<?> periods) {
            return periods.stream().map(period -> words((Period) period)).collect(Collectors.joining(", and "));
        }
        return value instanceof LocalDate day ? Dates.words(day) : said.value();
    }

    /** A period on site in words. */
    static String words(Period period) {
        if (period.to() == null) {
            return "from " + Dates.words(period.from());
        }
        return Dates.words(period.from())
                + (period.to().equals(period.from()) ? "" : " to " + Dates.words(period.to()));
    }
}
