package org.judgementregister.ingest.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.PartialDate;

/**
 * What the register knows before a file is read, by id: a file may speak of it without telling it again.
 *
 * @param today the day of loading in England, after which nothing can have happened
 * @param identities decided by the operator of this load
 */
public record KnownFacts(
        LocalDate today,
        Map<String, SourceRow> sources,
        Map<String, CouncilFacts> councils,
        Map<String, InspectionFacts> inspections,
        Map<Identity.Row, Identity> identities) {

    /** What an empty register knows, after all days. */
    public static final KnownFacts NOTHING = new KnownFacts(LocalDate.MAX, Map.of(), Map.of(), Map.of(), Map.of());

    /** The inspection that a row tells of: as the operator decided, else the one that it fits. */
    public Optional<InspectionFacts> same(Identity.Row row, InspectionFacts told) {
        Identity decided = identities.get(row);
        return decided == null
                ? SameInspection.among(inspections.values(), Function.identity(), told)
                : Optional.ofNullable(inspections.get(decided.inspection()));
    }

    /** Whether a date that is told has come; a month or a year has with its first day. */
    public boolean hasCome(PartialDate date) {
        return date == null || !date.firstDay().isAfter(today);
    }
}
