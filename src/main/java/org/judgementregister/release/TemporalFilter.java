package org.judgementregister.release;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/**
 * The times that a question is about.
 *
 * @param asOf the picture as the public could know it on that day: the door has taken it back to the last one on which
 *     something became known
 * @param inspectedBy only what had begun by that day
 * @param release the release to answer from; null for the newest
 */
public record TemporalFilter(
        @QueryParam(AS_OF) LocalDate asOf,
        @QueryParam(INSPECTED_BY) LocalDate inspectedBy,

        @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {

    public static final String AS_OF = "asOf";
    public static final String INSPECTED_BY = "inspectedBy";

    /** All that the newest release tells. */
    public static final TemporalFilter NONE = new TemporalFilter(null, null, null);

    /** The day on which a council must be in being to be current. */
    public LocalDate day(ReleaseRow asked) {
        return inspectedBy != null ? inspectedBy : known(asked);
    }

    /** The day by which things are known; where none is asked for the data's own stands for all that is. */
    public LocalDate known(ReleaseRow asked) {
        return asOf != null ? asOf : asked.dataDate();
    }
}
