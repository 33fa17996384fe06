package org.judgementregister.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.judgementregister.ingest.Reading;
import org.judgementregister.ingest.WorkbookFile;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Conflict;
import org.judgementregister.ingest.claim.SkippedSheet;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.input.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ofsted's tables are understood by what they say, in whatever layout they come. */
class WorkbookReaderTest {

    private static final String GRADES =
            "Overall effectiveness|Impact of leaders|Help and protection|Children in care|Care leavers";
    private static final String HISTORY =
            "Local authority name|Inspection date|Publication date|Inspection type|" + GRADES;
    private static final String YEAR =
            "Local authority name|Inspection/Visit date|Publication date|Inspection/Visit type|" + GRADES
                    + "|Visit theme";
    private static final String LANCASHIRE_2022 =
            "lancashire ilacs-2018 short 2022-11-28/ 2023-01-27 null overall-effectiveness=good impact-of-leaders=good"
                    + " help-and-protection=good in-care-and-care-leavers=good";

    private static final String IN_CARE_TWICE = "LA name|Inspection date|Publication date|Inspection type|Overall"
            + " effectiveness|Children in care and care leavers|Children in care";
    private static final String LANCASHIRE = "Lancashire|2022-11-28|2023-01-27|Short|Good|";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"history.ods", "history.xlsx", "history.csv"})
    void readsAHistory(String file) {
        Claims claims = read(
                file,
                "ILACS inspection history from 2018-2025",
                "This worksheet contains one table. There are blank cells for inspections before 1 January 2023.",
                "Web link|Local authority area code|Local authority name|Local authority status|Ofsted region|Inspection"
                        + " date|Publication date|Inspection type|Overall effectiveness|The impact of leaders on social work"
                        + " practice with children and families|The experiences and progress of children who need help and"
                        + " protection|The experiences and progress of children in care|The experiences and progress of care"
                        + " leavers",
                "Link|E10000017|Lancashire|Current|North West|2022-11-28|2023-01-27|ILACS Short Inspection|Good|Good|Good|Good|",
                "Link|E08000014|Sefton|Current|North West|2025-03-03|2025-04-24|ILACS Standard Inspection|Requires"
                        + " improvement to be good|Good|Outstanding|Inadequate|-");
        assertThat(claims.faults()).isEmpty();
        assertThat(lines(claims))
                .containsExactly(
                        LANCASHIRE_2022,
                        "sefton ilacs-2023 standard 2025-03-03/ 2025-04-24 null"
                                + " overall-effectiveness=requires-improvement impact-of-leaders=good"
                                + " help-and-protection=outstanding in-care=inadequate care-leavers=not-judged");
    }

    @Test
    void readsRenamedAndReorderedColumnsWithBreaksInThem() {
        Claims claims = read(
                "renamed.ods",
                "LA⏎name|Children in care⏎[note 2]|Leaders and their impact|Overall⏎effectiveness (1)|Experiences of children"
                        + " who need help and protection|Report published|Type of⏎inspection|Date of inspection",
                "Lancashire|Good|Good|Good|Good|27 January 2023|Short|28/11/2022");
        assertThat(lines(claims)).containsExactly(LANCASHIRE_2022);
    }

    @Test
    void readsVisitsWithTheirThemes() {
        Claims claims = read(
                "year.ods",
                YEAR,
                "Lancashire|2024-06-04|2024-07-04|ILACS Focused Visit||||||Children in need/subject to a plan",
                "Sefton|2024-07-10||LA Monitoring visit||||||Front door",
                "Sefton|2024-09-10||JTAI of Sefton|||||||");
        assertThat(lines(claims))
                .containsExactly(
                        "lancashire ilacs-2023 focused-visit 2024-06-04/ 2024-07-04 children-in-need-or-subject-to-a-plan ",
                        "sefton ilacs-2023 monitoring-visit 2024-07-10/ null front-door ",
                        "sefton jtai joint-area 2024-09-10/ null null ");
    }

    @Test
    void readsAWideTableAndASecondOneBelowIt() {
        String header = "LA name|LA region|Safeguarding & Looked After Children (SLAC) Inspection publication date|SLAC"
                + " Safeguarding Overall effectiveness (OE)|SLAC Looked After Children Overall Effectiveness (OE)|SLAC"
                + " re-inspection of Safeguarding publication date|SLAC re-inspection Safeguarding OE|SLAC re-inspection of"
                + " services for Children Looked After publication date|SLAC re-inspection of services Children Looked After"
                + " OE|Child Protection Inspections (CPI) publication date|CPI Overall Effectiveness (OE)|Single Inspection of"
                + " LA Children's Services (SIF) First SIF publication date|First SIF Overall Judgement⏎(OE)|First SIF children"
                + " who need help and protection|First SIF children looked after and achieving permanence|First SIF CLA Sub:"
                + " Adoption Performance|First SIF CLA Sub: Experiences and progress of care leavers|First SIF leadership,"
                + " management and governance|LSCB Overall Effectiveness";
        Claims claims = read(
                "wide.ods",
                "Local authority inspections 2009 to 2023",
                header,
                "Cornwall|South West|2009-10-23|Inadequate|Requires improvement to be good|2011-02-25|Requires improvement to be"
                        + " good|2011-02-25|Requires improvement to be good|-|-|2014-05-19|Requires improvement to be"
                        + " good|Good|Good|Good|-|Good|Inadequate",
                "",
                "Table 11: local authorities that existed before the restructure",
                header,
                "Dorset|South West|2011-10-28|Good|-|||||||||||||||");
        assertThat(claims.faults()).isEmpty();
        assertThat(lines(claims))
                .containsExactly(
                        "cornwall slac full  2009-10-23 null safeguarding=inadequate looked-after-children=adequate",
                        "cornwall slac reinspection  2011-02-25 null safeguarding=adequate",
                        "cornwall slac reinspection  2011-02-25 null looked-after-children=adequate",
                        "cornwall sif full  2014-05-19 null overall-effectiveness=requires-improvement"
                                + " help-and-protection=good looked-after-and-achieving-permanence=good"
                                + " adoption-performance=good care-leavers=not-judged"
                                + " leadership-management-and-governance=good safeguarding-board=inadequate",
                        "dorset-county-council slac full  2011-10-28 null safeguarding=good"
                                + " looked-after-children=not-judged");
    }

    @Test
    void putsTogetherWhatSeveralTablesSayOfOneInspection() {
        WorkbookFile workbook = new WorkbookFile()
                .sheet("Latest", "LA name|Inspection date|" + GRADES, "Lancashire|2022-11-28|Good|Good|Good|Good|")
                .sheet(
                        "Wide",
                        "LA name|First SIF publication date|First SIF overall|ILACS inspection type|ILACS publication"
                                + " date|ILACS overall effectiveness|ILACS impact of leaders|ILACS help and protection|ILACS"
                                + " in care and care leavers",
                        "Lancashire|||ILACS Short Inspection|2023-01-27|Good|Good|Good|Good");
        assertThat(lines(Reading.of(workbook.write(directory.resolve("two.ods")))))
                .containsExactly(LANCASHIRE_2022);
    }

    @Test
    void believesNeitherOfTwoTablesThatContradictEachOther() {
        WorkbookFile workbook = new WorkbookFile()
                .sheet("Latest", "LA name|Inspection date|" + GRADES, "Lancashire|2022-11-28|Good|Good|Good|Good|")
                .sheet("History", HISTORY, "Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Outstanding|");
        Claims claims = Reading.of(workbook.write(directory.resolve("two.ods")));
        assertThat(claims.inspections())
                .flatExtracting(Claim::conflicts)
                .extracting(Conflict::fault)
                .extracting(ValidationError::toString)
                .containsExactly("two.ods, sheet History, row 2, judgements.in-care-and-care-leavers \"outstanding\":"
                        + " contradicts Latest, row 2, which says good");
        assertThat(lines(claims)).singleElement().asString().doesNotContain("in-care");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            Lancashire|2022-11-28|2023-01-27|Short|Satisfactory|Good|Good|Good|; row 2, Overall effectiveness "Satisfactory": is no grade
            Lancashire|2022-11-28|2023-01-27|Short|Adequate|Good|Good|Good|; "Adequate": is not on the scale of ilacs-2018
            Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|Good; row 2, Care leavers "Good": care-leavers is no heading of ilacs-2018
            Lancashire|2026-05-11|2026-07-07|Short|Good|Good|Good|Good|Good; overall-effectiveness is no heading of ilacs-2026
            Lancastershire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|; row 2, Local authority name "Lancastershire": is no council that the register knows
            Cumberland|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|; "Cumberland": was no council on 2022-11-28
            |2022-11-28|2023-01-27|Short|Good|Good|Good|Good|; row 2: names no council
            Lancashire|28 Novembre 2022|2023-01-27|Short|Good|Good|Good|Good|; row 2, Inspection date "28 Novembre 2022": is not a day
            Lancashire|31/02/2022|2023-01-27|Short|Good|Good|Good|Good|; "31/02/2022": is not a day
            Lancashire|4489|2023-01-27|Short|Good|Good|Good|Good|; "4489": is not a day
            Lancashire|||Short|Good|Good|Good|Good|; row 2: tells of an inspection without a day
            Lancashire|2017-11-28|2018-01-27|Short|Good|Good|Good|Good|; "2017-11-28": is no day on which there were ilacs inspections
            Lancashire|2022-11-28|2023-01-27|Surprise|Good|Good|Good|Good|; Inspection type "Surprise": is no type of inspection or visit that the register knows
            Lancashire|2022-11-28|2023-01-27||Good|Good|Good|Good|; Inspection type "": is no type
            Lancashire|-2022-01-01|2023-01-27|Short|Good|Good|Good|Good|; "-2022-01-01": is not a day
            Lancashire|2022-11-28|2203-01-27|Short|Good|Good|Good|Good|; "2203-01-27": is not a day
            Lancashire|2022-11-28|2032-01-27|Short|Good|Good|Good|Good|; "2032-01-27": is more than a year after 2025-03-31
            """)
    void tellsWhatItCannotUnderstand(String row, String fault) {
        Claims claims = read("faulty.ods", HISTORY, row);
        assertThat(claims.faults())
                .extracting(ValidationError::toString)
                .anySatisfy(told -> assertThat(told)
                        .startsWith("faulty.ods, sheet Sheet, row 2")
                        .contains(fault));
        assertThat(claims.inspections()).isEmpty();
    }

    @Test
    void tellsAColumnOfGradesThatItCannotName() {
        Claims claims = read(
                "column.ods",
                HISTORY + "|Something new",
                "Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good||Requires improvement to be good");
        assertThat(claims.faults())
                .extracting(ValidationError::toString)
                .containsExactly(
                        "column.ods, sheet Sheet, row 2, Something new \"Requires improvement to be good\": is a"
                                + " grade, but what for cannot be read from the title");
    }

    @Test
    void tellsTwoColumnsThatSayTheSame() {
        Claims claims = read(
                "twice.ods",
                HISTORY + "|Overall effectiveness judgement",
                "Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good||Inadequate");
        assertThat(lines(claims)).containsExactly(LANCASHIRE_2022.replace("overall-effectiveness=good ", ""));
        assertThat(claims.faults())
                .extracting(ValidationError::toString)
                .containsExactly(
                        "twice.ods, sheet Sheet, row 1, Overall effectiveness: says the same as another column",
                        "twice.ods, sheet Sheet, row 1, Overall effectiveness judgement: says the same as another column");
    }

    @ParameterizedTest
    @CsvSource({"Good,-,good", "-,Good,good", "Good,Good,good", "Good,,good"})
    void readsTwoColumnsForChildrenInCareAsOne(String combined, String alone, String grade) {
        Claims claims = read("care.ods", IN_CARE_TWICE, LANCASHIRE + combined + "|" + Objects.toString(alone, ""));
        assertThat(claims.faults()).isEmpty();
        assertThat(lines(claims)).singleElement().asString().endsWith("in-care-and-care-leavers=" + grade);
    }

    @Test
    void tellsTwoColumnsForChildrenInCareThatDisagree() {
        assertThat(read("care.ods", IN_CARE_TWICE, LANCASHIRE + "Inadequate|Outstanding")
                        .faults())
                .extracting(ValidationError::reason)
                .containsExactly("is the grade for in-care-and-care-leavers, for which another column says inadequate");
    }

    @Test
    void passesOverDashesInTheGradesOfAVisit() {
        Claims claims = read("dash.ods", YEAR, "Lancashire|2024-06-04|-|ILACS Focused Visit|-|-|-|-|-|Front door");
        assertThat(claims.faults()).isEmpty();
        assertThat(lines(claims)).containsExactly("lancashire ilacs-2023 focused-visit 2024-06-04/ null front-door ");
    }

    @Test
    void tellsAVisitWithoutAType() {
        assertThat(read("visit.ods", "LA name|Date of visit|Theme", "Lancashire|2022-10-04|Front door")
                        .faults())
                .extracting(ValidationError::reason)
                .containsExactly("tells of an inspection or a visit, but neither what it was nor a grade");
    }

    @Test
    void believesItsOwnDayAndNotTheOneThatIsGiven() {
        Path file = new WorkbookFile()
                .sheet("Sheet", HISTORY, "Lancashire|24 Sep 2022|24-Sept-22|Short|Good|Good|Good|Good|")
                .sheet("Cover", "As at 31 March 2023")
                .write(directory.resolve("day.ods"));
        Claims claims = new Input(Reading.GENEROUS, LocalDate.parse("2026-03-31"), "Ofsted", null)
                .open(file.toString())
                .apply(Reading.COUNCILS);
        assertThat(claims.faults()).isEmpty();
        assertThat(claims.sources().get(0).asAt()).hasToString("2023-03-31");
    }

    @Test
    void tellsACodeBesideANameThatNobodyHas() {
        assertThat(read("name.ods", "LA code|" + HISTORY, "E10000018|Lancashir|2022-11-28|2023-01-27|Short|Good||||")
                        .faults())
                .extracting(ValidationError::column, ValidationError::reason)
                .containsExactly(tuple("Local authority name", "is no council that the register knows"));
    }

    @Test
    void aTitleThatIsABookIsNoTitle() {
        assertThatThrownBy(() -> read("long.ods", "inspection ".repeat(2900) + "|a|b|c"))
                .hasMessageContaining("holds no table");
    }

    @Test
    void tellsAThemeThatItDoesNotKnow() {
        Claims claims = read("theme.ods", YEAR, "Lancashire|2024-06-04||ILACS Focused Visit||||||Weather");
        assertThat(claims.faults())
                .extracting(ValidationError::reason)
                .containsExactly("is no theme that the register knows");
    }

    @Test
    void tellsACodeAndANameOfTwoCouncils() {
        Claims claims = read(
                "code.ods",
                "LA code|" + HISTORY,
                "E08000014|Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|");
        assertThat(claims.faults())
                .extracting(ValidationError::reason)
                .containsExactly("is another council than E08000014, the code beside it");
    }

    @Test
    void skipsAndNamesSheetsOfOtherThings() {
        WorkbookFile workbook = new WorkbookFile()
                .sheet(
                        "Cover",
                        "Cover sheet",
                        "Published on:|2025-09-25",
                        "As at 31 March 2025, published by 30 June 2025")
                .sheet(
                        "Providers",
                        "URN|Provision type|Local authority|Inspection type|Inspection date|Publication date|Overall"
                                + " experiences and progress",
                        "SC1|Children's home|Lancashire|Full|2024-01-02|2024-02-03|Good")
                .sheet("History", HISTORY, "Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|");
        Claims claims = Reading.of(workbook.write(directory.resolve("book.ods")));
        assertThat(claims.skipped()).extracting(SkippedSheet::sheet).containsExactly("Cover", "Providers");
        assertThat(claims.faults()).isEmpty();
        assertThat(claims.sources().get(0).id()).isEqualTo("ofsted-outcomes-2025-03-31");
        assertThat(claims.sources().get(0).published()).hasToString("2025-09-25");
    }

    @Test
    void aTableThatDoesNotSayOfWhichDaySpeaksOfItsLatest() {
        Claims claims = read("undated.csv", HISTORY, "Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|");
        assertThat(claims.sources().get(0).asAt()).hasToString("2022-11-28");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\ufeff", "UTF-16LE,\ufeff", "UTF-16BE,\ufeff", "windows-1252,''"})
    void readsCsvInAnyUsualEncoding(String charset, String mark) throws IOException {
        Path file = new WorkbookFile()
                .sheet(
                        "Sheet",
                        "Children’s services – history",
                        HISTORY,
                        "Lancashire|2022-11-28|2023-01-27|Short|Good|Good|Good|Good|–")
                .writeCsv(directory.resolve("sheet.csv"), Charset.forName(charset), mark);
        assertThat(lines(Reading.of(file))).containsExactly(LANCASHIRE_2022);
    }

    @Test
    void refusesATableThatDisputesOneInspectionOverAndOver() throws IOException {
        String row = "\nLancashire|2022-11-28|2023-01-27|Short|%s|Good|Good|Good|";
        String text = HISTORY + (row.formatted("Good") + row.formatted("Inadequate")).repeat(50_000);
        Path file =
                Files.writeString(directory.resolve("disputed.csv"), text.replace('|', ','), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("disputed.csv contradicts itself more than 100 times about one inspection");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsCsvWithOtherSeparators(String separator) throws IOException {
        String text =
                (HISTORY + "\nLancashire|28/11/2022|27/01/2023|Short|Good|Good|Good|Good|").replace("|", separator);
        Path file = Files.writeString(directory.resolve("sheet.csv"), text, StandardCharsets.UTF_8);
        assertThat(lines(Reading.of(file))).containsExactly(LANCASHIRE_2022);
    }

    @Test
    void refusesAWorkbookWithoutATableOfInspections() {
        Path file = new WorkbookFile().sheet("Notes", "Nothing|here").write(directory.resolve("notes.ods"));
        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith("notes.ods holds no table of councils' inspections of children's services");
    }

    private Claims read(String file, String... lines) {
        return Reading.of(new WorkbookFile()
                .sheet("Sheet", lines)
                .sheet("Cover", "As at 31 March 2025")
                .write(directory.resolve(file)));
    }

    private static List<String> lines(Claims claims) {
        return claims.inspections().stream().map(Reading::line).toList();
    }
}
