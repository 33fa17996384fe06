package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of sources that disagree the better one counts, and nothing that another said is lost. */
@QuarkusTest
@TestProfile(Operator.CouncilsOnly.class)
class PrecedenceTest extends Operator {

    private static final String SAID =
            "statements.findAll { it.field in %s }.collect { [it.field, it.value, it.source, it.place, it.accepted].join(' ') }";

    @Test
    void aLaterEditionCorrectsAndNothingIsLost() {
        ingest(
                edition("2024-03-31", HISTORY, "Bury|2021-10-25|2021-12-19|Standard|Inadequate|Inadequate|Good|Good|"),
                "--force");
        int before = newest();
        Ended ended = ingest(
                edition(
                        "2025-03-31",
                        HISTORY,
                        "Bury|2021-10-25|2021-12-17|Standard|Inadequate|Inadequate|Inadequate|Good|"),
                "--force");
        assertThat(ended.output())
                .contains(
                        "corrected    bury-ilacs-2021-12-19 published: 2021-12-19 (ofsted-outcomes-2024-03-31) → 2021-12-17"
                                + " (ofsted-outcomes-2025-03-31)");
        get("/v1/inspections/bury-ilacs-2021-12-19").then().body("published", equalTo("2021-12-17"));
        get("/v1/inspections/bury-ilacs-2021-12-19?release=" + before)
                .then()
                .body("published", equalTo("2021-12-19"))
                .body("release", equalTo(before));
        get("/v1/releases/" + newest() + "/changes?change=corrected")
                .then()
                .body("total", equalTo(2))
                .body("items.id", everyItem(equalTo("bury-ilacs-2021-12-19")))
                .body("items.field", contains("published", "judgements.help-and-protection"))
                .body("items.before", contains("2021-12-19", "good"))
                .body("items.after", contains("2021-12-17", "inadequate"))
                .body("items.beforeSource", everyItem(equalTo("ofsted-outcomes-2024-03-31")))
                .body("items.source", everyItem(equalTo("ofsted-outcomes-2025-03-31")));
        get("/v1/inspections?council=bury&sinceRelease=" + before).then().body("total", equalTo(1));
    }

    @Test
    void anOlderEditionOverwritesNothingAndFillsWhatIsMissing() {
        ingest(edition("2025-03-31", YEAR, "Wigan|2023-05-10||ILACS Focused Visit|Front door"));
        Ended ended =
                ingest(edition("2024-03-31", YEAR, "Wigan|2023-05-10|2023-06-12|ILACS Focused Visit|Care leavers"));
        assertThat(ended.output())
                .contains("contradicted wigan-focused-visit-2023-05-10 theme: stays front-door"
                        + " (ofsted-outcomes-2025-03-31), though it is care-leavers (ofsted-outcomes-2024-03-31)");
        get("/v1/inspections/wigan-focused-visit-2023-05-10")
                .then()
                .body("theme", equalTo("front-door"))
                .body("published", equalTo("2023-06-12"))
                .body("sources.id", contains("ofsted-outcomes-2024-03-31", "ofsted-outcomes-2025-03-31"));
    }

    @Test
    void whatALaterEditionConfirmedAnEarlierOneDoesNotCorrect() {
        String bolton = "Bolton|2023-05-10|2023-06-12|ILACS Focused Visit|";
        ingest(edition("2023-03-31", YEAR, bolton + "Front door"));
        assertThat(ingest(edition("2025-03-31", YEAR, bolton + "Front door")).status())
                .isZero();
        assertThat(ingest(edition("2024-03-31", YEAR, bolton + "Care leavers")).output())
                .contains("0 added, 0 corrected, 0 unchanged, 1 contradicted");
        get("/v1/inspections/bolton-focused-visit-2023-05-10").then().body("theme", equalTo("front-door"));
    }

    @Test
    void aFactAbsentFromAnEditionIsNotWithdrawn() {
        ingest(edition("2024-03-31", YEAR, "Salford|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        int before = newest();
        assertThat(ingest(edition("2025-03-31", YEAR, "Salford|2023-05-10||ILACS Focused Visit|"))
                        .output())
                .contains("1 unchanged");
        get("/v1/inspections/salford-focused-visit-2023-05-10").then().body("published", equalTo("2023-06-12"));
        get("/v1/inspections?council=salford&sinceRelease=" + before).then().body("items", empty());
    }

    @Test
    void anOlderEditionThatHasNothingToTellIsNothingNew() {
        ingest(edition("2025-03-31", YEAR, "Rotherham|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        Ended ended = ingest(edition("2023-03-31", YEAR, "Rotherham|2023-05-10||ILACS Focused Visit|Front door"));
        assertThat(ended.output()).contains("Nothing new: 0 added, 0 corrected, 1 unchanged");
        assertThat(ended.status()).isEqualTo(Ingest.NOTHING_NEW);
    }

    @Test
    void whoSaidOtherwiseIsRememberedOnce() {
        ingest(edition("2025-03-31", YEAR, "Wirral|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        Path older = edition("2023-03-31", YEAR, "Wirral|2023-05-10||ILACS Monitoring Visit|Front door");
        assertThat(ingest(older).output()).contains("0 added, 0 corrected, 0 unchanged, 1 contradicted");
        get("/v1/inspections/wirral-focused-visit-2023-05-10")
                .then()
                .body("kind", equalTo("focused-visit"))
                .body(
                        "statements.findAll { it.field == 'kind' }.collect { it.value + ' ' + it.source + ' ' + it.place + ' ' + it.accepted }",
                        contains(
                                "focused-visit ofsted-outcomes-2025-03-31 Table, row 2 true",
                                "monitoring-visit ofsted-outcomes-2023-03-31 Table, row 2 false"))
                .body("sources.id", contains("ofsted-outcomes-2023-03-31", "ofsted-outcomes-2025-03-31"));
        assertThat(ingest(older).status()).isEqualTo(Ingest.NOTHING_NEW);
    }

    @Test
    void theEditorsOwnFilesMayCorrectWhatHasTheSameSource() throws IOException {
        ingest(edition("2024-03-31", YEAR, "Knowsley|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        register(
                "inspections.csv",
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n"
                        + "knowsley-focused-visit-2023-05-10,knowsley,ilacs-2023,focused-visit,2023-05-10/2023-05-11,,"
                        + "care-leavers,,,ofsted-outcomes-2024-03-31\n");
        assertThat(ingest(directory).output()).contains("2 corrected");
        get("/v1/inspections/knowsley-focused-visit-2023-05-10")
                .then()
                .body("theme", equalTo("care-leavers"))
                .body("onSite.to", contains("2023-05-11"))
                .body("published", equalTo("2023-06-12"));
    }

    @Test
    void whatWasInferredGivesWayToWhoeverStatesIt() {
        Path report = PdfFile.write(
                directory.resolve("plymouth.pdf"),
                "Inspection of Plymouth local authority children's services",
                "Inspection dates: 13 to 17 May 2024",
                "Lead inspector: X",
                "Judgement Grade",
                "The impact of leaders on social work practice with children and families Good",
                "The experiences and progress of children who need help and protection Good",
                "The experiences and progress of children in care Good",
                "The experiences and progress of care leavers Good",
                "Overall effectiveness Good");
        ingest(report, "--published", "2024-06-24");
        get("/v1/inspections/plymouth-ilacs-2024-06-24")
                .then()
                .body("kind", equalTo("short"))
                .body("sources.id", contains("ofsted-report", "ofsted-website", "register-inference"))
                .body(
                        SAID.formatted("['kind', 'published']"),
                        contains(
                                "kind short register-inference plymouth.pdf true",
                                "published 2024-06-24 ofsted-website plymouth.pdf true"));
        Ended ended = ingest(
                edition("2025-03-31", HISTORY, "Plymouth|2024-05-13|2024-06-25|Standard|Good|Good|Good|Good|Good"),
                "--force");
        assertThat(ended.output())
                .contains(
                        "corrected    plymouth-ilacs-2024-06-24 kind: short (register-inference) → standard",
                        "contradicted plymouth-ilacs-2024-06-24 published: stays 2024-06-24 (ofsted-website)");
        get("/v1/inspections/plymouth-ilacs-2024-06-24")
                .then()
                .body(
                        SAID.formatted("['kind', 'published']"),
                        contains(
                                "kind standard ofsted-outcomes-2025-03-31 Table, row 2 true",
                                "kind short register-inference plymouth.pdf false",
                                "published 2024-06-24 ofsted-website plymouth.pdf true",
                                "published 2024-06-25 ofsted-outcomes-2025-03-31 Table, row 2 false"));
    }

    @Test
    void theWebsitesDayCountsBeforeThePrintedOneAndBothAreTold() {
        Path letter = PdfFile.write(
                directory.resolve("letter.pdf"),
                "22 June 2023",
                "Dear Director",
                "Focused visit to Gateshead children's services",
                "This letter summarises the findings of the visit to Gateshead children's services on 17 and 18 May 2023.",
                "The inspectors were N N, His Majesty's Inspector.",
                "Inspectors looked at the local authority's arrangements for care leavers.");
        ingest(letter, "--published", "2023-06-29");
        get("/v1/inspections/gateshead-focused-visit-2023-05-17")
                .then()
                .body(
                        SAID.formatted("['kind', 'published']"),
                        contains(
                                "kind focused-visit ofsted-report letter.pdf true",
                                "published 2023-06-29 ofsted-website letter.pdf true",
                                "published 2023-06-22 ofsted-report letter.pdf false"));
        assertThat(ingest(letter, "--published", "2023-06-29").status()).isEqualTo(Ingest.NOTHING_NEW);
    }

    @Test
    void theRegistersOwnFilesNameTheSourceOfAField() throws IOException {
        register(
                "sources.csv",
                "source,kind,publisher,title,published,as_at,url,licence\n"
                        + "register-inference,inference,Judgement Register,Inferred,,,,\n"
                        + "a-report,report,Ofsted,A report,,,,\n");
        register(
                "inspections.csv",
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n"
                        + "halton-ilacs-2024-06-24,halton,ilacs-2023,short,2024-05-13/2024-05-17,2024-06-24,,,,a-report\n");
        register("judgements.csv", "inspection,heading,grade\nhalton-ilacs-2024-06-24,overall-effectiveness,good\n");
        register(
                "statements.csv",
                "inspection,field,value,source,place,accepted\n"
                        + "halton-ilacs-2024-06-24,kind,short,register-inference,,true\n");
        assertThat(ingest(directory).status()).isZero();
        get("/v1/inspections/halton-ilacs-2024-06-24")
                .then()
                .body(
                        SAID.formatted("['kind', 'published']"),
                        contains("kind short register-inference null true", "published 2024-06-24 a-report null true"));
        Ended ended =
                ingest(edition("2025-03-31", HISTORY, "Halton|2024-05-13|2024-06-24|Standard|Good||||"), "--force");
        assertThat(ended.output()).contains("kind: short (register-inference) → standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tower-hamlets", "waltham-forest"})
    void anInferenceNeverStandsAgainstAWorkbookInWhateverOrderTheyCome(String council) throws IOException {
        register(
                "sources.csv",
                "source,kind,publisher,title,published,as_at,url,licence\n"
                        + "register-inference,inference,Judgement Register,Inferred,,,,\n"
                        + "a-report,report,Ofsted,A report,,,,\na-workbook,workbook,Ofsted,A workbook,,2024-12-31,,\n");
        String id = council + "-ilacs-2024-06-24";
        String inspection =
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n" + id
                        + "," + council + ",ilacs-2023,%s,2024-05-13/2024-05-17,2024-06-24,,,,%s\n";
        String inferred =
                "inspection,field,value,source,place,accepted\n" + id + ",kind,short,register-inference,,true\n";
        register("judgements.csv", "inspection,heading,grade\n" + id + ",overall-effectiveness,good\n");
        boolean isInferredFirst = council.equals("tower-hamlets");
        for (boolean isInferred : List.of(isInferredFirst, !isInferredFirst)) {
            register(
                    "inspections.csv",
                    isInferred
                            ? inspection.formatted("short", "a-report")
                            : inspection.formatted("standard", "a-workbook"));
            register(
                    "statements.csv",
                    isInferred ? inferred : inferred.lines().findFirst().orElseThrow() + "\n");
            assertThat(ingest(directory).status()).isIn(0, Ingest.NOTHING_NEW);
        }
        get("/v1/inspections/" + id).then().body("kind", equalTo("standard"));
    }

    @Test
    void aFileOfStatementsAloneNamesTheSourceOfWhatIsKnown() throws IOException {
        ingest(edition("2024-03-31", YEAR, "Reading|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        register(
                "sources.csv",
                "source,kind,publisher,title,published,as_at,url,licence\nofsted-website,website,Ofsted,The site,,,,\n");
        register(
                "statements.csv",
                "inspection,field,value,source,place,accepted\n"
                        + "reading-focused-visit-2023-05-10,published,2023-06-12,ofsted-website,,true\n");
        assertThat(ingest(directory).output()).contains("0 faults");
        get("/v1/inspections/reading-focused-visit-2023-05-10")
                .then()
                .body("statements.find { it.field == 'published' }.source", equalTo("ofsted-website"));
    }

    @Test
    void anInspectionDoesNotMoveToAnotherCouncil() throws IOException {
        ingest(edition("2024-03-31", YEAR, "Sandwell|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        register(
                "inspections.csv",
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n"
                        + "sandwell-focused-visit-2023-05-10,leicester,ilacs-2023,focused-visit,2023-05-10/,,,,,"
                        + "ofsted-outcomes-2024-03-31\n");
        assertThat(ingest(directory)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.REFUSED);
            assertThat(ended.output()).contains("which is known as one of sandwell");
        });
    }
}
