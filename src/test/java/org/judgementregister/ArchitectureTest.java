package org.judgementregister;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Data flows one way through the rooms. */
class ArchitectureTest {

    private static final String HOUSE = "org.judgementregister";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    @Test
    void roomsDependDownwardOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(HOUSE + "..")
                .layer("main")
                .definedBy(HOUSE)
                .layer("ingest")
                .definedBy(HOUSE + ".ingest..")
                .layer("contract")
                .definedBy(HOUSE + ".contract..")
                .layer("page")
                .definedBy(HOUSE + ".page..")
                .layer("area")
                .definedBy(HOUSE + ".area..")
                .layer("profile")
                .definedBy(HOUSE + ".profile..")
                .layer("statistics")
                .definedBy(HOUSE + ".statistics..")
                .layer("feed")
                .definedBy(HOUSE + ".feed..")
                .layer("change")
                .definedBy(HOUSE + ".change..")
                .layer("rating")
                .definedBy(HOUSE + ".rating..")
                .layer("download")
                .definedBy(HOUSE + ".download..")
                .layer("judgement")
                .definedBy(HOUSE + ".judgement..")
                .layer("finding")
                .definedBy(HOUSE + ".finding..")
                .layer("inspection")
                .definedBy(HOUSE + ".inspection..")
                .layer("improvement")
                .definedBy(HOUSE + ".improvement..")
                .layer("report")
                .definedBy(HOUSE + ".report..")
                .layer("council")
                .definedBy(HOUSE + ".council..")
                .layer("source")
                .definedBy(HOUSE + ".source..")
                .layer("catalogue")
                .definedBy(HOUSE + ".catalogue..")
                .layer("request")
                .definedBy(HOUSE + ".request..")
                .layer("listing")
                .definedBy(HOUSE + ".listing..")
                .layer("release")
                .definedBy(HOUSE + ".release..")
                .layer("problem")
                .definedBy(HOUSE + ".problem..")
                .layer("database")
                .definedBy(HOUSE + ".database..")
                .layer("vocabulary")
                .definedBy(HOUSE + ".vocabulary..")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("contract")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("contract")
                .whereLayer("area")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("profile")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("statistics")
                .mayOnlyBeAccessedByLayers("profile", "area", "page")
                .whereLayer("feed")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("change")
                .mayOnlyBeAccessedByLayers("feed", "statistics", "area", "page")
                .whereLayer("rating")
                .mayOnlyBeAccessedByLayers("statistics", "profile", "area", "page")
                .whereLayer("download")
                .mayOnlyBeAccessedByLayers("ingest")
                .whereLayer("improvement")
                .mayOnlyBeAccessedByLayers("page", "feed")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("ingest", "contract")
                .whereLayer("judgement")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("finding")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("inspection")
                .mayOnlyBeAccessedByLayers(
                        "judgement",
                        "finding",
                        "improvement",
                        "report",
                        "rating",
                        "change",
                        "feed",
                        "statistics",
                        "profile",
                        "area",
                        "page",
                        "ingest")
                .whereLayer("council")
                .mayOnlyBeAccessedByLayers(
                        "inspection",
                        "judgement",
                        "finding",
                        "improvement",
                        "report",
                        "rating",
                        "change",
                        "feed",
                        "statistics",
                        "profile",
                        "area",
                        "page",
                        "ingest")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("inspection", "page", "ingest")
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers("page")
                .whereLayer("catalogue")
                .mayOnlyAccessLayers("request", "listing", "release", "problem", "database", "vocabulary")
                .whereLayer("vocabulary")
                .mayNotAccessAnyLayer()
                .whereLayer("database")
                .mayNotAccessAnyLayer()
                .whereLayer("request")
                .mayOnlyAccessLayers("listing", "release", "problem", "database")
                .whereLayer("listing")
                .mayOnlyAccessLayers("problem", "release", "vocabulary")
                .whereLayer("release")
                .mayOnlyAccessLayers("problem", "database", "vocabulary")
                .whereLayer("problem")
                .mayNotAccessAnyLayer()
                .check(classes);
    }

    @Test
    void roomsGoInNoCircle() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(classes);
    }
}
