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
                .layer("judgement")
                .definedBy(HOUSE + ".judgement..")
                .layer("finding")
                .definedBy(HOUSE + ".finding..")
                .layer("inspection")
                .definedBy(HOUSE + ".inspection..")
                .layer("council")
                .definedBy(HOUSE + ".council..")
                .layer("source")
                .definedBy(HOUSE + ".source..")
                .layer("release")
                .definedBy(HOUSE + ".release..")
                .layer("http")
                .definedBy(HOUSE + ".http..")
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
                .whereLayer("judgement")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("finding")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("inspection")
                .mayOnlyBeAccessedByLayers("judgement", "finding", "ingest")
                .whereLayer("council")
                .mayOnlyBeAccessedByLayers("inspection", "judgement", "finding", "ingest")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("inspection", "ingest")
                .whereLayer("vocabulary")
                .mayNotAccessAnyLayer()
                .whereLayer("database")
                .mayNotAccessAnyLayer()
                .whereLayer("http")
                .mayOnlyAccessLayers("database")
                .whereLayer("release")
                .mayOnlyAccessLayers("http", "database", "vocabulary")
                .check(classes);
    }

    @Test
    void roomsGoInNoCircle() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(classes);
    }
}
