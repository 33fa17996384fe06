package org.judgementregister.ingest.claim;

import java.util.Map;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.source.SourceRow;

/** What the register knows before a file is read, by id: a file may speak of it without telling it again. */
public record Background(
        Map<String, SourceRow> sources, Map<String, CouncilFacts> councils, Map<String, InspectionFacts> inspections) {

    /** What an empty register knows. */
    public static final Background NOTHING = new Background(Map.of(), Map.of(), Map.of());
}
