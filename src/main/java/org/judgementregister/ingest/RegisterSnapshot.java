package org.judgementregister.ingest;

import java.util.List;
import java.util.Map;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;

/**
 * What the register holds when a load begins.
 *
 * @param release its newest release; 0 before the first
 * @param withdrawn the inspections that were taken back, as they were last told, with the reason
 * @param texts the SHA-256 of the reports whose text is held, by inspection
 * @param statements of sources, by inspection, in the order in which they were told
 */
record RegisterSnapshot(
        int release,
        KnownFacts facts,
        Map<String, WithdrawnInspection> withdrawn,
        Map<String, List<FieldStatement>> statements,
        Map<String, String> texts) {

    static final RegisterSnapshot NOTHING = new RegisterSnapshot(0, KnownFacts.NOTHING, Map.of(), Map.of(), Map.of());

    /** An inspection that was taken back. */
    record WithdrawnInspection(InspectionFacts facts, String reason) {}
}
