package org.judgementregister.statistics;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ReleaseRow;

/**
 * The days of a trend.
 *
 * @param dayFrom the first that can be one; by default {@link #FIRST}
 * @param dayTo the last that can be one; at most, and by default, the release's data date, which is then one
 * @param from {@code dayFrom} until version 2: elsewhere it is a grade
 * @param to {@code dayTo} until version 2
 * @param every how far apart they are: the last day of each
 */
public record TrendRange(
        @QueryParam("dayFrom") LocalDate dayFrom,
        @QueryParam("dayTo") LocalDate dayTo,
        @QueryParam("from") LocalDate from,
        @QueryParam("to") LocalDate to,
        @QueryParam("every") @DefaultValue("year") Interval every) {

    /** Nothing that the register tells of was published before. */
    static final LocalDate FIRST = LocalDate.of(2009, 1, 1);

    public TrendRange(LocalDate dayFrom, Interval every) {
        this(dayFrom, null, null, null, every);
    }

    /** Whether the names are used that go with version 2. */
    boolean usesOldNames() {
        return from != null || to != null;
    }

    /**
     * Those days; none after the data date, because nothing is known of them.
     *
     * @throws ProblemException when they are more than that, or end before they begin
     */
    public List<LocalDate> days(ReleaseRow release, int most) {
        LocalDate first = one("dayFrom", dayFrom, "from", from).orElse(FIRST);
        Optional<LocalDate> end = one("dayTo", dayTo, "to", to);
        boolean toTheEnd = end.isEmpty() || !end.get().isBefore(release.dataDate());
        LocalDate last = toTheEnd ? release.dataDate() : end.get();
        String beginning = from == null ? "dayFrom" : "from";
        if (first.isBefore(FIRST)) {
            throw refused(beginning, first, "is before " + FIRST + "; nothing was published then");
        }
        if (first.isAfter(last)) {
            throw refused(beginning, first, "is after the last day, " + last);
        }
        List<LocalDate> days = new ArrayList<>(every.endsBetween(first, last, most + 1));
        if (toTheEnd && !days.contains(last)) {
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

    private static Optional<LocalDate> one(String name, LocalDate day, String oldName, LocalDate same) {
        if (day != null && same != null) {
            throw refused(oldName, same, "is the same as " + name + ", which is given too");
        }
        return Optional.ofNullable(day).or(() -> Optional.ofNullable(same));
    }

    private static ProblemException refused(String parameter, Object value, String reason) {
        return new ProblemException(
                ProblemType.CONFLICTING_PARAMETERS,
                parameter + ": " + reason,
                List.of(new ParameterError(parameter, value.toString(), reason, null)));
    }
}
