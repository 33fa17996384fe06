package org.judgementregister.statistics;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ReleaseRow;

/**
 * The days of a trend.
 *
 * @param from the first that can be one
 * @param to the last that can be one; by default the release's data date, which is then one
 * @param every how far apart they are: the last day of each
 */
public record Span(
        @QueryParam("from") @DefaultValue(FIRST) LocalDate from,
        @QueryParam("to") LocalDate to,
        @QueryParam("every") @DefaultValue("year") Interval every) {

    /** Nothing that the register tells of was published before. */
    static final String FIRST = "2009-01-01";

    /**
     * Those days.
     *
     * @throws ProblemException when they are more than that, or end before they begin
     */
    public List<LocalDate> days(ReleaseRow release, int most) {
        LocalDate last = to == null ? release.dataDate() : to;
        if (from.isBefore(LocalDate.parse(FIRST))) {
            throw refused("from", from, "is before " + FIRST + "; nothing was published then");
        }
        if (from.isAfter(last)) {
            throw refused("from", from, "is after to, " + last);
        }
        List<LocalDate> days = new ArrayList<>(every.endsBetween(from, last, most + 1));
        if (to == null && !days.contains(last)) {
            days.add(last);
        }
        if (days.size() > most) {
            throw refused(
                    "every",
                    every,
                    "asks for more than " + most + " days; name an area, fewer years or a longer interval");
        }
        return days;
    }

    private static ProblemException refused(String parameter, Object value, String reason) {
        return new ProblemException(
                ProblemType.CONFLICTING_PARAMETERS,
                parameter + ": " + reason,
                List.of(new ParameterError(parameter, value.toString(), reason, null)));
    }
}
