package org.judgementregister.ingest.claim;

import java.util.List;
import java.util.function.Predicate;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.source.SourceRow;

/**
 * All that one file, or one directory of a register's files, says.
 *
 * @param by whose word it is
 * @param faults what could not be understood; the rows concerned are in no claim
 */
public record Claims(
        Provenance by,
        List<ReleaseFile> files,
        List<SourceRow> sources,
        List<CouncilFacts> councils,
        List<Claim> inspections,
        List<Withdrawal> withdrawals,
        List<Identity> identities,
        List<Coverage> coverage,
        List<ValidationError> faults,
        List<SkippedSheet> skipped) {

    /** The same with some of the sources only. */
    public Claims withSources(Predicate<SourceRow> kept) {
        return new Claims(
                by,
                files,
                sources.stream().filter(kept).toList(),
                councils,
                inspections,
                withdrawals,
                identities,
                coverage,
                faults,
                skipped);
    }
}
