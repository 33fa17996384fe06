package org.judgementregister.inspection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;

/** Which inspections a question is about. */
public record InspectionFilter(
        @QueryParam("framework") @Size(max = 200) List<Framework> framework,
        @QueryParam("kind") @Size(max = 200) List<InspectionKind> kind,
        @QueryParam("publishedFrom") LocalDate publishedFrom,
        @QueryParam("publishedTo") LocalDate publishedTo) {

    /** Every inspection. */
    public static final InspectionFilter ANY = new InspectionFilter(List.of(), List.of(), null, null);

    private static final String PUBLISHED = "i.published is not null and ";

    /** Adds its conditions and the times' on the alias {@code i}, the inspection in the release that is asked. */
    public void narrow(Where where, TemporalFilter times, ReleaseRow release) {
        where.inForce(release.number(), "i");
        // The day by which lists are ordered is the publication's, where there is one; an index leads to it.
        narrow(where, "i", PUBLISHED + "i.listedOn");
        where.and(PUBLISHED + "i.listedOn <= :asOf", "asOf", times.asOf());
        where.and("i.begunOn <= :inspectedBy", "inspectedBy", times.inspectedBy());
    }

    /** Adds its conditions alone on an alias that tells of an inspection what its council's judgements need. */
    public void narrowGraded(Where where, String alias) {
        narrow(where, alias, alias + ".published");
    }

    /** Whether an inspection of this framework, published on this day, is among them; of its kind nothing is asked. */
    public boolean fits(Framework framework, LocalDate published) {
        return (this.framework.isEmpty() || framework != null && this.framework.contains(framework))
                && (publishedFrom == null || published != null && !published.isBefore(publishedFrom))
                && (publishedTo == null || published != null && !published.isAfter(publishedTo));
    }

    private void narrow(Where where, String alias, String published) {
        if (publishedFrom != null && publishedTo != null && publishedFrom.isAfter(publishedTo)) {
            throw new ProblemException(
                    ProblemType.CONFLICTING_PARAMETERS,
                    "publishedFrom is after publishedTo",
                    List.of(new ParameterError(
                            "publishedFrom", publishedFrom.toString(), "is after publishedTo, " + publishedTo, null)));
        }
        where.anyOf(alias + ".framework", "framework", framework);
        where.anyOf(alias + ".kind", "kind", kind);
        where.and(published + " >= :publishedFrom", "publishedFrom", publishedFrom);
        where.and(published + " <= :publishedTo", "publishedTo", publishedTo);
    }
}
