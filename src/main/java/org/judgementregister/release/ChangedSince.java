package org.judgementregister.release;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.judgementregister.database.Where;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;

/**
 * What a reader who polls has not seen yet.
 *
 * @param sinceRelease only what came in or changed after that release
 */
public record ChangedSince(
        @QueryParam("sinceRelease") @Min(0) @Max(Integer.MAX_VALUE) Integer sinceRelease) {

    /** All there is. */
    public static final ChangedSince EVER = new ChangedSince(null);

    /**
     * Adds its condition.
     *
     * @param addedIn the HQL of the release in which a row came in or last changed
     * @throws ProblemException when it lies after the release that is asked, so that nobody waits for ever
     */
    public void narrow(Where where, String addedIn, ReleaseRow asked) {
        if (sinceRelease != null && sinceRelease > asked.number()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_RELEASE,
                    "sinceRelease " + sinceRelease + " lies after release " + asked.number() + ", the one asked");
        }
        where.and(addedIn + " > :since", "since", sinceRelease);
    }
}
