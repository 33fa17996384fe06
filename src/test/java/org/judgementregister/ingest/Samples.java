package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;

/** Small loads for tests, about inspections of Tameside that never took place or went otherwise. */
final class Samples {

    private Samples() {}

    /** A load of these inspections and nothing else. */
    static Register register(InspectionFacts... inspections) {
        return new Register(List.of(), List.of(), List.of(), List.of(inspections));
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
                Set.of("ofsted-report"),
                List.of(new Judgement(framework, heading, grade)),
                List.of(),
                List.of());
    }
}
