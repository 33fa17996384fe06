package org.judgementregister.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.judgementregister.ingest.Reading;
import org.judgementregister.ingest.WorkbookFile;
import org.judgementregister.ingest.claim.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in one or another of Ofsted's own editions is read without a fault. */
class EditionsTest {

    private static final String LATEST =
            "Local authority name|Inspection date|Publication date|Overall effectiveness|The impact"
                    + " of leaders on social work practice with children and families|The experiences and progress of children who need"
                    + " help and protection|The experiences and progress of children in care and care leavers";
    private static final String YEAR =
            "Local authority name|Inspection/Visit date|Publication date|Inspection/Visit type|Overall effectiveness|Impact of"
                    + " leaders|Help and protection|Children in care|Care leavers|Visit theme";
    private static final String LANCASHIRE = "Lancashire|2022-11-28|2023-01-27|Good|Good|Good|Good";
    private static final String LANCASHIRE_2022 =
            "lancashire ilacs-2018 null 2022-11-28/ 2023-01-27 null overall-effectiveness=good impact-of-leaders=good"
                    + " help-and-protection=good in-care-and-care-leavers=good";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Cumberland|Not yet inspected|Not yet inspected|Not yet inspected|Not yet inspected|Not yet inspected|Not yet inspected
            Cumberland|||Not yet inspected|Not yet inspected|Not yet inspected|Not yet inspected
            Cumberland|No full inspection|||||
            Cumberland|No full inspection|No full inspection|No full inspection|No full inspection|No full inspection|No full inspection
            """)
    void aCouncilThatWasNotInspectedYetHasNoInspection(String row) {
        assertThat(lines(read("latest.ods", LATEST, LANCASHIRE, row))).containsExactly(LANCASHIRE_2022);
    }

    @Test
    void anAssuranceVisitIsAVisitForAssurance() {
        assertThat(lines(read(
                        "year.ods", YEAR, "Lancashire|2021-03-10|2021-04-12|ILACS Focused Visit||||||Assurance visit")))
                .containsExactly("lancashire ilacs-2018 focused-visit 2021-03-10/ 2021-04-12 assurance ");
    }

    @Test
    void aListOfTheLatestHoldsInspectionsOfTheFrameworkBefore() {
        assertThat(
                        lines(
                                read(
                                        "latest.ods",
                                        LATEST,
                                        LANCASHIRE,
                                        "Tameside|2016-09-26|2016-12-09|Inadequate|Inadequate|Inadequate|Requires improvement to be good")))
                .containsExactly(
                        LANCASHIRE_2022,
                        "tameside sif null 2016-09-26/ 2016-12-09 null overall-effectiveness=inadequate"
                                + " help-and-protection=inadequate"
                                + " looked-after-and-achieving-permanence=requires-improvement"
                                + " leadership-management-and-governance=inadequate");
    }

    @Test
    void columnsThatTheRegisterNeedsNotStandBesideThoseThatItDoes() {
        assertThat(lines(read("latest.xlsx", "URN|" + LATEST + "|Region ranking", "80480|" + LANCASHIRE + "|3")))
                .containsExactly(LANCASHIRE_2022);
    }

    @ParameterizedTest
    @CsvSource({"2022-11-28 00:00:00, 2023-01-27 00:00:00", "28/11/22, 27/01/23", "44893, 44953", "28-Nov-22, 27-Jan-23"
    })
    void aDayIsADayHoweverItIsWritten(String begun, String published) {
        String row = LANCASHIRE.replace("2022-11-28", begun).replace("2023-01-27", published);
        for (String file : List.of("days.csv", "days.ods", "days.xlsx")) {
            assertThat(lines(read(file, LATEST, row))).containsExactly(LANCASHIRE_2022);
        }
    }

    /** Some programs write none; then a day is but a number. */
    @Test
    void aWorkbookNeedsNoStyles() throws IOException {
        Path whole = new WorkbookFile().sheet("Sheet", LATEST, LANCASHIRE).write(directory.resolve("whole.xlsx"));
        Path bare = directory.resolve("bare.xlsx");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals("xl/styles.xml")) {
                    String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(text.replaceAll("<(Override|Relationship)[^>]*styles[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Claims claims = Reading.of(bare);
        assertThat(claims.faults()).isEmpty();
        assertThat(lines(claims)).containsExactly(LANCASHIRE_2022);
    }

    private Claims read(String file, String... lines) {
        Claims claims = Reading.of(new WorkbookFile().sheet("Sheet", lines).write(directory.resolve(file)));
        assertThat(claims.faults()).isEmpty();
        return claims;
    }

    private static List<String> lines(Claims claims) {
        return claims.inspections().stream().map(Reading::line).toList();
    }
}
