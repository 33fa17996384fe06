package org.judgementregister.ingest;

import org.judgementregister.ingest.Known.WithdrawnInspection;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/** What a workbook says against what the editors decided. */
final class Contradiction {

    private Contradiction() {}

    /** An inspection that was taken back is not brought back by a file that still tells of it. */
    static Change ofWithdrawn(WithdrawnInspection withdrawn, InspectionFacts claimed) {
        return new Change(
                Subject.INSPECTION,
                withdrawn.facts().id(),
                withdrawn.facts().council(),
                ChangeKind.WITHDRAWN,
                null,
                null,
                null,
                null,
                claimed.sources().iterator().next(),
                withdrawn.reason());
    }
}
