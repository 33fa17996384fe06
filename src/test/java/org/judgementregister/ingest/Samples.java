package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;

/** Small loads for tests, about inspections of Tameside that never took place or went otherwise. */
final class Samples {

    private Samples() {}

    /** A load of these inspections and nothing else, by the editors. */
    static Function<KnownFacts, Claims> register(InspectionFacts... inspections) {
        List<Claim> claims = Stream.of(inspections)
                .map(facts -> new Claim(facts, Set.of(), new CellLocation("inspections.csv", null, 2)))
                .toList();
        return known -> new Claims(
                Provenance.EDITORS,
                List.of(),
                List.of(),
                List.of(),
                claims,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** An inspection with one grade. */
    static InspectionFacts inspection(
            String id, Framework framework, LocalDate published, Heading heading, Grade grade) {
        return new InspectionFacts(
                id,
                "tameside",
                framework,
                InspectionKind.FULL,
                List.of(),
                published,
                null,
                null,
                null,
                Set.of("ofsted-outcomes-2025-03-31"),
                List.of(new Judgement(framework, heading, grade)),
                List.of(),
                List.of(),
                List.of());
    }
}
