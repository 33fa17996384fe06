package org.judgementregister.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Coverage;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.SourceKind;

/**
 * The rule that an edition of a table does not lose what earlier editions told: one that does has most likely been cut.
 * What earlier editions told is what the register has from workbooks up to the day of this one, so that nothing needs to
 * be remembered of the editions themselves.
 */
final class TruncationCheck {

    private static final double LEAST = 0.95;

    private TruncationCheck() {}

    /**
     * A fault, should a sheet tell of too few.
     *
     * @param told the ids of the inspections that each sheet tells of
     */
    static Optional<ValidationError> of(
            Coverage coverage, Claims claims, Map<String, Set<String>> told, KnownFacts known) {
        SourceRow edition = claims.sources().get(0);
        List<InspectionFacts> before = known.inspections().values().stream()
                .filter(facts -> isCovered(facts, coverage))
                .filter(facts -> isToldUpTo(edition, facts, known))
                .filter(facts -> !coverage.latestOnly() || isInBeing(facts, edition, known))
                .toList();
        List<InspectionFacts> now = told.getOrDefault(coverage.sheet(), Set.of()).stream()
                .map(known.inspections()::get)
                .filter(facts -> isCovered(facts, coverage))
                .toList();
        return fewer(coverage, "councils", councils(now), councils(before))
                .or(() -> coverage.latestOnly()
                        ? Optional.empty()
                        : fewer(coverage, "inspections", now.size(), before.size()));
    }

    private static boolean isCovered(InspectionFacts facts, Coverage coverage) {
        return facts.kind().judgesTheCouncil()
                && coverage.families().contains(facts.framework().family());
    }

    private static Optional<ValidationError> fewer(Coverage coverage, String what, int now, int before) {
        if (now >= LEAST * before) {
            return Optional.empty();
        }
        return Optional.of(new ValidationError(
                coverage.file(),
                coverage.sheet(),
                null,
                null,
                null,
                "tells of %d %s, where earlier editions tell of %d".formatted(now, what, before)));
    }

    private static int councils(Collection<InspectionFacts> inspections) {
        return inspections.stream()
                .map(InspectionFacts::council)
                .collect(Collectors.toSet())
                .size();
    }

    private static boolean isToldUpTo(SourceRow edition, InspectionFacts facts, KnownFacts known) {
        return facts.sources().stream()
                .map(known.sources()::get)
                .anyMatch(source -> source.kind() == SourceKind.WORKBOOK
                        && source.asAt() != null
                        && !source.asAt().isAfter(edition.asAt()));
    }

    private static boolean isInBeing(InspectionFacts facts, SourceRow edition, KnownFacts known) {
        var council = known.councils().get(facts.council());
        return council.abolishedOn() == null || !council.abolishedOn().isBefore(edition.asAt());
    }
}
