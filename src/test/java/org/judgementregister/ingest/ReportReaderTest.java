package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.input.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ofsted's reports and letters are understood by their words, and anything else in a PDF is refused as what it is. */
class ReportReaderTest {

    private static final String[] ILACS_OF_2022 = {
        "Inspection of Sefton local authority",
        "children\u2019s services",
        "Inspection dates: 21 February to 4 March 2022",
        "Lead inspector: A Person, Her Majesty\u2019s Inspector",
        "Judgement Grade",
        "The impact of leaders on social work",
        "practice with children and families",
        "Inadequate",
        "The experiences and progress of",
        "children who need help and protection",
        "Inadequate",
        "The experiences and progress of",
        "children in care and care leavers",
        "Requires improvement to be good",
        "Overall effectiveness Inadequate",
        "Services to children and families in Sefton are inadequate."
    };

    @TempDir
    Path directory;

    @Test
    void readsAGradedInspectionWithTheDayThatTheSiteTells() {
        Path file = PdfFile.write(directory.resolve("anything.bin"), ILACS_OF_2022);
        assertThat(line(read(file, LocalDate.parse("2022-05-09"))))
                .isEqualTo(
                        "sefton ilacs-2018 standard 2022-02-21/2022-03-04 2022-05-09 null overall-effectiveness=inadequate"
                                + " impact-of-leaders=inadequate help-and-protection=inadequate"
                                + " in-care-and-care-leavers=requires-improvement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Inspection of Blackpool local authority children's services|Inspection dates: 8 to 19 June 2026|Lead inspector: X|Judgement Grade|The impact of leaders on practice with children and families Outstanding|The experiences and progress of children who need help and protection Good|The experiences and progress of children in care Good|The experiences and progress of care leavers Inadequate ! blackpool ilacs-2026 standard 2026-06-08/2026-06-19 2026-07-28 null impact-of-leaders=outstanding help-and-protection=good in-care=good care-leavers=inadequate
            Inspection of Barnet children's services|Inspection dates: 10 to 14 June 2024|Lead inspector: X|Judgement Grade|The impact of leaders on social work practice with children and families Good|help and protection Good|children in care Outstanding|care leavers Good|Overall effectiveness Good ! barnet ilacs-2023 short 2024-06-10/2024-06-14 2026-07-28 null overall-effectiveness=good impact-of-leaders=good help-and-protection=good in-care=outstanding care-leavers=good
            London Borough of Barking and Dagenham|Inspection of children's social care services|Inspection dates: 18 February 2019 to 1 March 2019|Lead inspector: X|Judgement Grade|impact of leaders on social work practice with children and families. Good|help and protection Good|in care and care leavers Good|Overall effectiveness Good ! barking-and-dagenham ilacs-2018 standard 2019-02-18/2019-03-01 2026-07-28 null overall-effectiveness=good impact-of-leaders=good help-and-protection=good in-care-and-care-leavers=good
            Devon local authority|Inspection of Devon local authority children's services|Inspection dates: 30 September to 11 October 2024 and 13 to 16 January 2025|Judgement Grade|impact of leaders on social work practice with children and families Good|help and protection Inadequate|in care Inadequate|care leavers Inadequate|Overall effectiveness Inadequate ! devon ilacs-2023 standard 2024-09-30/2024-10-11 2025-01-13/2025-01-16 2026-07-28 null overall-effectiveness=inadequate impact-of-leaders=good help-and-protection=inadequate in-care=inadequate care-leavers=inadequate
            Knowsley Council|Inspection of services for children in need of help and protection, children looked after and care leavers|Inspection date: 29 April - 21 May 2014|The overall judgement is inadequate. There are failures.|1. Children who need help and protection Inadequate|2. Children looked after and achieving permanence Good|2.1 Adoption performance Outstanding|2.2 Experiences and progress of care leavers Good|3. Leadership, management and governance Good ! knowsley sif full 2014-04-29/2014-05-21 2026-07-28 null overall-effectiveness=inadequate help-and-protection=inadequate looked-after-and-achieving-permanence=good adoption-performance=outstanding care-leavers=good leadership-management-and-governance=good
            Medway Council|Inspection of services for children in need of help and protection, children looked after and care leavers|Inspection date: 14 September to 8 October 2015|Children's services in Medway require improvement to be good|1. Children who need help and protection Inadequate|2. Children looked after and achieving permanence Good|2.1 Adoption performance Outstanding|2.2 Experiences and progress of care leavers Good|3. Leadership, management and governance Good ! medway sif full 2015-09-14/2015-10-08 2026-07-28 null overall-effectiveness=requires-improvement help-and-protection=inadequate looked-after-and-achieving-permanence=good adoption-performance=outstanding care-leavers=good leadership-management-and-governance=good
            Blackburn with Darwen Borough Council|Inspection of services for children in need of help and protection, children looked after and care leavers|Inspection date: 25 September to 19 October 2017|Report published: 8 December 2017|Children's services in the Blackburn with Darwen Council area are good|1. Children who need help and protection Requires improvement|2. Children looked after and achieving permanence Good|2.1 Adoption performance Good|2.2 Experiences and progress of care leavers Good|3. Leadership, management and governance Good ! blackburn-with-darwen sif full 2017-09-25/2017-10-19 2026-07-28 null overall-effectiveness=good help-and-protection=requires-improvement looked-after-and-achieving-permanence=good adoption-performance=good care-leavers=good leadership-management-and-governance=good
            """)
    void readsEveryFormOfAGradedReport(String report, String expected) {
        Path file = PdfFile.write(directory.resolve("report.pdf"), report.split("\\|"));
        assertThat(line(read(file, LocalDate.parse("2026-07-28")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            22 June 2023|Dear Director|Focused visit to Calderdale children's services|This letter summarises the findings of the focused visit to Calderdale children's services on 17 and 18 May 2023.|What needs to improve ! calderdale ilacs-2023 focused-visit 2023-05-17/2023-05-18 2023-06-22 null  false
            22 August 2025|Dear Director|Focused visit to Kingston-upon-Hull children's services|This letter summarises the findings on 15, 16 and 21 July 2025.|Areas for priority action ! kingston-upon-hull ilacs-2023 focused-visit 2025-07-15/2025-07-16 2025-07-21/2025-07-21 2025-08-22 null  true
            1|18 May 2018|2 of|Focused visit to Swindon children's services|This letter summarises the findings on 25 and 26 April 2018. ! swindon ilacs-2018 focused-visit 2018-04-25/2018-04-26 2018-05-18 null  false
            23 August 2021|Focused visit to Durham's children's services|This letter summarises the findings on 13 and 14 July. Inspectors were here. ! county-durham ilacs-2018 focused-visit 2021-07-13/2021-07-14 2021-08-23 null  false
            23 February 2018|Focused visit to Warrington children's services|This letter summarises the findings on 30 and 31 January 2018.|Areas for priority action|There are no priority actions from this visit. ! warrington ilacs-2018 focused-visit 2018-01-30/2018-01-31 2018-02-23 null  false
            31 January 2025|Joint targeted area inspection of Blackpool|This letter summarises the findings. This inspection took place from 18 to 22 November 2024. ! blackpool jtai joint-area 2024-11-18/2024-11-22 2025-01-31 null  false
            2 May 2023|Joint targeted area inspection of Surrey|This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to children and families in Surrey who need help. This inspection took place from 6 to 10 March 2023. ! surrey jtai joint-area 2023-03-06/2023-03-10 2023-05-02 children-and-families-who-need-help  false
            14 April 2020|Joint targeted area inspection of the multi-agency responses to children’s mental health in East Sussex|Between 24 February and 28 February 2020, Ofsted carried out a joint inspection of the multi-agency response to abuse and neglect in East Sussex. ! east-sussex jtai joint-area 2020-02-24/2020-02-28 2020-04-14 childrens-mental-health  false
            9 May 2018|Joint targeted area inspection of the multi-agency response to child sexual exploitation, and children missing from home, care or education|Between 12 and 16 February 2018, Ofsted and the police undertook a joint inspection of the multi-agency response to children who go missing.|This letter outlines our findings about the effectiveness of partnership working and the work of individual agencies in Greenwich local authority. ! greenwich jtai joint-area 2018-02-12/2018-02-16 2018-05-09 child-sexual-exploitation  false
            8 March 2019|Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Bracknell Forest|Between 21 January 2019 and 25 January 2019, Ofsted carried out an inspection. ! bracknell-forest jtai joint-area 2019-01-21/2019-01-25 2019-03-08 sexual-abuse-in-the-family  false
            15 May 2018|Focused visit to Camden children's services|This letter summarises the findings on 24 and 25 April 2018.|Inspectors considered the local authority's arrangements for children who need help and protection, in accordance with the framework.|Specifically, they considered contacts, referrals and decision-making within the multi-agency safeguarding hub (MASH).|They met many people. ! camden ilacs-2018 focused-visit 2018-04-24/2018-04-25 2018-05-15 front-door  false
            31 July 2019|Focused visit to Bury children's services|This letter summarises the findings on 9 and 10 July 2019.|Inspectors looked at the local authority's arrangements for providing help and protection for vulnerable adolescents.|They met many people. ! bury ilacs-2018 focused-visit 2019-07-09/2019-07-10 2019-07-31 vulnerable-adolescents  false
            31 July 2019|Focused visit to Bury children's services|This letter summarises the findings on 9 and 10 July 2019.|Inspectors looked at the local authority's arrangements for children who need help and protection.|They met many people. ! bury ilacs-2018 focused-visit 2019-07-09/2019-07-10 2019-07-31 children-in-need-or-subject-to-a-plan  false
            """)
    void readsLettersWithTheirDaysAndWhetherTheyAskForPriorityAction(String letter, String expected) {
        Path file = PdfFile.write(directory.resolve("letter.pdf"), letter.split("\\|"));
        Claim claim = read(file, null).inspections().get(0);
        assertThat(Reading.line(claim) + " " + claim.facts().priorityAction()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 90, 98})
    void aReportThatIsCutOffIsRefusedAndNotReadInPart(int percent) throws IOException {
        byte[] whole = Files.readAllBytes(PdfFile.write(directory.resolve("whole.pdf"), ILACS_OF_2022));
        Path file = Files.write(directory.resolve("part.pdf"), Arrays.copyOf(whole, whole.length * percent / 100));
        assertThatThrownBy(() -> read(file, LocalDate.parse("2022-05-09")))
                .hasMessageContaining("is a damaged PDF: its end is missing");
    }

    @Test
    void takesFromTheSitesListWhatAReportDoesNotPrintWhateverItsFileIsCalled() throws IOException {
        Path file = PdfFile.write(directory.resolve("x.pdf"), ILACS_OF_2022);
        Files.writeString(
                directory.resolve("published.csv"),
                "sha256,published,url,ofsted_urn\n" + new DigestUtils("SHA-256").digestAsHex(file)
                        + ",2022-05-09,https://files.example/1,80550\n");
        Claims claims = Reading.of(directory);
        assertThat(claims.faults()).isEmpty();
        assertThat(claims.inspections()).singleElement().satisfies(claim -> {
            assertThat(claim.facts().published()).isEqualTo("2022-05-09");
            assertThat(claim.facts().reportUrl()).isEqualTo("https://files.example/1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Inspection of Anytown Primary School, Overall effectiveness Good, Inspection dates: 12 May 2024 | is a PDF, but no report of an inspection of children's services; it begins as one about schools
            Anytown Children’s Home. Full inspection                                                            | no report of an inspection of children's services; it begins as one about children's homes and agencies
            Anytown City Council: local authority assessment by the Care Quality Commission                     | no report of an inspection of children's services; it begins as one about adult social care
            A cookery book                                                                                       | is a PDF, but no report of an inspection of children's services
            Inspection of Sefton local authority children's services Inspection dates: soon Lead inspector: X    | is a report, but prints no days on site where they are looked for
            Inspection of Sefton local authority children's services Inspection dates: 1 to 9 May 2007 Judgement | is a report of days on which there were no ilacs inspections
            Inspection of Sefton local authority children's services Inspection dates: 1 to 9 May 2024 Judgement | is a report under ilacs-2023, but prints only 0 of its 5 grades
            """)
    void whatIsNoReportThatItKnowsIsRefusedAsWhatItIs(String text, String refusal) {
        Path file = PdfFile.write(directory.resolve("other.pdf"), text);
        assertThatThrownBy(() -> read(file, null))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(refusal);
    }

    @Test
    void aDirectoryOfReportsAndOfARegistersFilesIsRefused() throws IOException {
        PdfFile.write(directory.resolve("x.pdf"), ILACS_OF_2022);
        Files.writeString(directory.resolve("withdrawals.csv"), "inspection,reason\n");
        assertThatThrownBy(() -> Reading.of(directory))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("holds both reports and a register's files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "/v1/file/1",
                "https://files.example/a b",
                "http://files.example/1",
                "https://me:secret@files.example/1"
            })
    void anAddressThatIsNoneInTheSitesListIsRefused(String url) throws IOException {
        Path file = PdfFile.write(directory.resolve("x.pdf"), ILACS_OF_2022);
        Files.writeString(
                directory.resolve("published.csv"),
                "sha256,published,url\n" + new DigestUtils("SHA-256").digestAsHex(file) + ",2022-05-09," + url + "\n");
        assertThatThrownBy(() -> Reading.of(directory))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("an address that is none of a report: " + url);
    }

    @Test
    void aReportOfNoCouncilIsAFaultWithItsFile() {
        String[] lines = ILACS_OF_2022.clone();
        lines[0] = "Inspection of Atlantis local authority";
        Claims claims = read(PdfFile.write(directory.resolve("atlantis.pdf"), lines), LocalDate.parse("2022-05-09"));
        assertThat(claims.inspections()).isEmpty();
        assertThat(claims.faults())
                .singleElement()
                .asString()
                .contains("atlantis.pdf")
                .contains("Atlantis");
    }

    @Test
    void aHostilePdfIsRefusedWithinBounds() throws IOException {
        Path many = PdfFile.write(directory.resolve("many.pdf"), document -> {
            for (int page = 0; page < 10_000; page++) {
                document.addPage(new PDPage());
            }
        });
        assertThatThrownBy(() -> read(many, null)).hasMessageContaining("more than 300 pages");
        Path bomb = PdfFile.write(directory.resolve("bomb.pdf"), document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] words = "(aaaaaaaaaaaaaaaa) Tj\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 100; i++) {
                    out.write(words);
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            page.setContents(content);
        });
        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertThatThrownBy(() -> read(bomb, null)).hasMessageContaining("a page of more than");
        Path empty = PdfFile.write(directory.resolve("empty.pdf"), document -> document.addPage(new PDPage()));
        assertThatThrownBy(() -> read(empty, null)).hasMessageContaining("is a PDF without text");
        Path locked = PdfFile.write(directory.resolve("locked.pdf"), document -> {
            PdfFile.page(document, ILACS_OF_2022);
            try {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        assertThatThrownBy(() -> read(locked, null)).hasMessageContaining("is encrypted");
    }

    @Test
    void aPdfThatIsCutOrSpoiltAnywhereIsReadRightOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(PdfFile.write(directory.resolve("whole.pdf"), ILACS_OF_2022));
        long seed = System.nanoTime();
        System.out.println("PDFs spoilt with seed " + seed);
        Random random = new Random(seed);
        Path file = directory.resolve("spoilt.pdf");
        for (int time = 0; time < 150; time++) {
            byte[] spoilt =
                    Arrays.copyOf(whole, random.nextBoolean() ? whole.length : 6 + random.nextInt(whole.length - 6));
            for (int i = random.nextInt(20); i > 0; i--) {
                spoilt[5 + random.nextInt(spoilt.length - 5)] = (byte) random.nextInt(256);
            }
            Files.write(file, spoilt);
            try {
                Claims claims = read(file, LocalDate.parse("2022-05-09"));
                assertThat(claims.inspections().size() + claims.faults().size()).isEqualTo(1);
            } catch (Unreadable refused) {
                assertThat(refused).hasMessageContaining("spoilt.pdf ");
            }
        }
    }

    private static Claims read(Path file, LocalDate published) {
        return new Input(Reading.GENEROUS, null, null, published)
                .open(file.toString())
                .apply(Reading.COUNCILS);
    }

    private static String line(Claims claims) {
        assertThat(claims.faults()).isEmpty();
        List<String> lines = claims.inspections().stream().map(Reading::line).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
