package org.judgementregister.release;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.judgementregister.http.ProblemException;
import org.judgementregister.http.ProblemType;

/**
 * The times that a question is about.
 *
 * @param asOf the picture as the public could know it on that day
 * @param inspectedBy only what had begun by that day
 * @param release the release to answer from; null for the newest
 * @param sinceRelease only what came in or changed after that release
 */
public record Times(
        @QueryParam("asOf") LocalDate asOf,
        @QueryParam("inspectedBy") LocalDate inspectedBy,

        @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,

        @QueryParam("sinceRelease") @Min(0) @Max(Integer.MAX_VALUE) Integer sinceRelease) {

    /**
     * The release after which things must have come in; null for any.
     *
     * @throws ProblemException when it lies after the one that is asked, so that nobody waits for ever
     */
    public Integer since(ReleaseRow asked) {
        if (sinceRelease != null && sinceRelease > asked.number()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_RELEASE,
                    "sinceRelease " + sinceRelease + " lies after release " + asked.number() + ", the one asked");
        }
        return sinceRelease;
    }

    /** The day on which a council must be in being to be current. */
    public LocalDate day(ReleaseRow asked) {
        if (inspectedBy != null) {
            return inspectedBy;
        }
        return asOf != null ? asOf : asked.dataDate();
    }
}
