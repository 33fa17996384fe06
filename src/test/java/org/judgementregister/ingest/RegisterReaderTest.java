package org.judgementregister.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.ingest.register.RegisterTable;
import org.judgementregister.inspection.FieldStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A register is read whole, or every fault in it is told. */
class RegisterReaderTest {

    private static final RegisterFiles BUNDLED = RegisterFiles.bundled();

    @Test
    void readsTheBundledRegister() {
        Claims register = RegisterReader.read(BUNDLED, KnownFacts.NOTHING);
        assertThat(register.councils()).hasSize(158);
        assertThat(register.inspections()).hasSize(1252);
        assertThat(register.sources()).hasSize(14);
        assertThat(register.files()).hasSize(12);
    }

    /** No report of such an inspection prints whether it was short or standard. */
    @Test
    void theKindOfAGradedInspectionSince2018IsNeverSaidToBeItsReports() {
        assertThat(RegisterReader.read(BUNDLED, KnownFacts.NOTHING).inspections())
                .filteredOn(claim -> claim.facts().framework().family().equals("ilacs"))
                .filteredOn(claim -> !claim.facts().judgements().isEmpty())
                .allSatisfy(claim ->
                        assertThat(claim.teller("kind").source()).matches("ofsted-outcomes-.*|register-inference"));
    }

    /** Before version 1.1 the files had no column that says which statements are accepted. */
    @Test
    void statementsOfAnOlderFileAreOverruledOnes() {
        String older = "inspection,field,value,source,place\nmerton-ilacs-2022-05-09,kind,standard,"
                + "ofsted-outcomes-2023-03-31,\n";
        Claims register = RegisterReader.read(with("statements.csv", older), KnownFacts.NOTHING);
        assertThat(register.faults()).isEmpty();
        assertThat(register.inspections())
                .flatExtracting(Claim::overruled)
                .containsExactly(new FieldStatement("kind", "standard", "ofsted-outcomes-2023-03-31", null, false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    judgements.csv  | sif-2015-11-27,care-leavers,inadequate | sif-2015-11-27,care-leavers,adequate | grade "adequate": is not on the scale of sif
                    judgements.csv  | tameside-slac-2012-05-14,safeguarding,adequate | tameside-slac-2012-05-14,safeguarding,requires-improvement | grade "requires-improvement": is not on the scale of slac
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | lancashire-ilacs-2026-08-20,overall-effectiveness,good | heading "overall-effectiveness": is no heading of ilacs-2026
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | lancashire-ilacs-2026-08-20,in-care,superb | grade "superb": is not in the vocabulary
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | lancashire-ilacs-2026-08-20,in-care, | grade "": is empty
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | lancashire-ilacs-2026-08-20,care-leavers,good | stands twice under this inspection and heading
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | nowhere-ilacs-2026-08-20,in-care,good | inspection "nowhere-ilacs-2026-08-20": is no inspection in inspections.csv, nor
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | sefton-jtai-2019-12-18,in-care,good | heading "in-care": is no heading of jtai
                    judgements.csv  | inspection,heading,grade | inspection,grade,heading | row 1 "inspection,grade,heading": the columns must be inspection,heading,grade
                    judgements.csv  | lancashire-ilacs-2026-08-20,in-care,good | lancashire-ilacs-2026-08-20,in-care,good,1 | has 4 cells, not 3
                    inspections.csv | ,sif,full,2015-09-14/2015-10-08,2015-11-27,,,https://files.ofsted.gov.uk/v1/file/50004309 | ,sif,full,2015-10-14/2015-10-08,2015-11-27,,,https://files.ofsted.gov.uk/v1/file/50004309 | on_site "2015-10-14/2015-10-08": ends before it begins
                    inspections.csv | 2013-11-19/2013-12-11 2014-01-28/2014-01-30 | 2014-01-28/2014-01-30 2013-11-19/2013-12-11 | has its periods out of order
                    inspections.csv | 2022-02-21/2022-03-04,2022-05-09 | 2022-02-21/2022-03-04,2022-03-03 | published "2022-03-03": is before the last day on site
                    inspections.csv | 2022-02-21/2022-03-04,2022-05-09 | 2023-02-21/2023-03-04,2023-05-09 | on_site "2023-02-21/2023-03-04": begins when ilacs-2018 was not in force
                    inspections.csv | 2022-02-21/2022-03-04,2022-05-09 | 2022-02-30/2022-03-04,2022-05-09 | on_site "2022-02-30/2022-03-04"
                    inspections.csv | 2022-02-21/2022-03-04,2022-05-09 | 2022-02-21/2022-03-04,9 May 2022 | published "9 May 2022"
                    inspections.csv | 2022-02-21/2022-03-04,2022-05-09 | 2022-02-21/2022-03-04, | published: is not known of a graded inspection
                    inspections.csv | sefton-jtai-2019-12-18,sefton,jtai | sefton-jtai-2019-12-18,sefton,sif | joint-area and jtai go together
                    inspections.csv | sefton-jtai-2019-12-18,sefton | sefton-jtai-2019-12-18,seftn | council "seftn": is no council in councils.csv, nor one that the register knows
                    inspections.csv | childrens-mental-health,true | childrens-mental-health,yes | priority_action "yes": is neither true nor false
                    councils.csv    | Lancashire County Council,county,north-west | Lancashire County Council,shire,north-west | type "shire": is not in the vocabulary
                    council_codes.csv | lancashire,gss,E10000017 | lancashire,dfe,E10000017 | has no GSS code in council_codes.csv
                    council_codes.csv | lancashire,dfe,888 | lancashire,dfe,887 | code "887": stands twice under this code
                    council_successions.csv | cumbria,cumberland,2023-03-31 | cumbria,cumberland, | on "": is empty
                    statistical_neighbours.csv | lancashire,wigan | lancashire,wiggan | neighbour "wiggan": is no council in councils.csv, nor one that the register knows
                    deliveries.csv  | ofsted-report community-care-2022-04-13 | ofsted-report hearsay | names no source in sources.csv, nor one that the register knows
                    findings.csv    | weakness,child-deaths | weakness,deaths | theme "deaths": is not in the vocabulary
                    figures.csv     | children-looked-after,1577 | children-looked-after,many | value "many": is no number of at most 15 digits and 6 decimals
                    figures.csv     | 1577,2015-08-31,ofsted-report | 1577,2015-08-31,hearsay | source "hearsay": is no source in sources.csv, nor one that the register knows
                    figures.csv     | children-looked-after,1577 | children-looked-after,-1 | value "-1": is no number of at most 15 digits and 6 decimals
                    figures.csv     | children-looked-after,1577 | children-looked-after,1E+2147483647 | is no number of at most 15 digits and 6 decimals
                    figures.csv     | children-looked-after,1577 | children-looked-after,0.1234567 | is no number of at most 15 digits and 6 decimals
                    councils.csv    | lancashire,Lancashire, | lancashire,L\u0430ncashire, | is no name: Latin letters
                    councils.csv    | lancashire,Lancashire, | lancashire,Lanc\u0251shire, | is no name: Latin letters
                    councils.csv    | lancashire,Lancashire,Lancashire County Council | lancashire,Lancashire,. | official_name ".": is no name
                    councils.csv    | lancashire,Lancashire,Lancashire County Council | lancashire,Lancashire,BLANK | holds nothing but blanks
                    councils.csv    | Lancashire County Council,county,north-west,,,5,13 | Lancashire County Council,county,north-west,,,15,5 | is the place of barking-and-dagenham on the map
                    council_codes.csv | lancashire,gss,E10000017 | lancashire,gss,E10000016 | has the code E10000016 of
                    council_codes.csv | lancashire,gss,E10000017 | lancashire,gss,E10000099,,NEXTlancashire,gss,E10000017 | has two codes of gss at once
                    council_successions.csv | cumbria,cumberland,2023-03-31 | cumbria,cumberland,2023-03-31NEXTcumberland,cumbria,2023-03-31 | is successor and predecessor of cum
                    statistical_neighbours.csv | bury,lancashire,1 | bury,lancashire,+1 | rank "+1": is not a number
                    deliveries.csv  | 2014-09-30,2022-09 | 2014-09-30,2001 | valid_to "2001": is before valid_from
                    deliveries.csv  | ofsted-report community-care-2022-04-13 | BLANK | holds nothing but blanks
                    inspections.csv | https://files.ofsted.gov.uk/v1/file/50004309 | https://user:secret@host.example/file | names no user
                    inspections.csv | https://files.ofsted.gov.uk/v1/file/50004309 | https:// | is no address that begins with https://
                    councils.csv    | lancashire,Lancashire, | lancashire,kent, | name "kent": is the name of
                    councils.csv    | lancashire,Lancashire, | lancashire,Lanc\u0001ashire, | holds characters that cannot be shown
                    councils.csv    | lancashire,Lancashire, | lancashire,\u202ELancashire, | holds characters that cannot be shown
                    councils.csv    | Lancashire County Council,county,north-west,,,5,13 | Lancashire County Council,county,north-west,,,2147483647,13 | hex_q "2147483647": is not between -40 and 40
                    councils.csv    | Lancashire County Council,county,north-west,, | Lancashire County Council,county,north-west,9999-12-31, | is not in the years 1800 to 2099
                    councils.csv    | Lancashire County Council,county,north-west,,,5,13 | Lancashire County Council,county,north-west,2020-01-01,2019-12-31,5,13 | abolished_on "2019-12-31": is before established_on
                    councils.csv    | Lancashire County Council,county,north-west,,,5,13 | Lancashire County Council,county,north-west,,,5, | hex_r "": goes with hex_q
                    statistical_neighbours.csv | lancashire,wigan | lancashire,lancashire | neighbour "lancashire": is the council itself
                    statistical_neighbours.csv | lancashire,bury | lancashire,lincolnshire | neighbour "lincolnshire": stands twice
                    inspections.csv | lancashire-sif-2015-11-27,lancashire | LONG,lancashire | has more than 100 characters
                    sources.csv     | cyp-now-2017-01-24,article, | cyp-now-2017-01-24,article,\u001b[31m | holds characters that cannot be shown
                    inspections.csv | sefton-jtai-2019-12-18,sefton | Sefton JTAI,sefton | inspection "Sefton JTAI": is no id
                    inspections.csv | https://files.ofsted.gov.uk/v1/file/50004309 | http://files.ofsted.gov.uk/v1/file/50004309 | is no address that begins with https://
                    council_codes.csv | lancashire,dfe,888 | lancashire,dfe,8/88 | code "8/88": is no code
                    statements.csv  | nottingham-ilacs-2022-09-05,published,2022-11-05,ofsted-outcomes-2023-03-31,"LA_inspections_2009-2023, row 97",false | nottingham-ilacs-2022-09-05,published,2022-11-05,ofsted-outcomes-2023-03-31,,true | value "2022-11-05": is accepted, but the inspection has 2022-09-05
                    statements.csv  | merton-ilacs-2022-05-09,kind,short,register-inference,,false | merton-ilacs-2022-05-09,kind,short,register-inference,,true | accepted "true": is true of another source of this field too
                    statements.csv  | merton-ilacs-2022-05-09,kind,short,register-inference,,false | merton-ilacs-2022-05-09,theme,assurance,register-inference,,true | accepted "true": is true of a field in which the inspection has no value
                    inspections.csv | newham-ilacs-2026-01-12,newham,ilacs-2023,short,2025-11-10/2025-11-14,2026-01-12,,,https://files.ofsted.gov.uk/v1/file/50293404,ofsted-report | newham-ilacs-2026-01-12,newham,ilacs-2023,short,2025-11-10/2025-11-14,2026-01-12,,,https://files.ofsted.gov.uk/v1/file/50293404,ofsted-website | sources "ofsted-website": names no report, workbook or article
                    statements.csv  | merton-ilacs-2022-05-09,kind,standard,ofsted-outcomes-2023-03-31,"LA_level_at_31_Mar_2023, row 83",false | merton-ilacs-2022-05-09,kind,standard,ofsted-outcomes-2023-03-31,,perhaps | accepted "perhaps": is neither true nor false
                    sources.csv     | cyp-now-2017-01-24,article | cyp-now-2017-01-24,rumour | kind "rumour": is not in the vocabulary
                    """)
    void tellsTheFault(String file, String sound, String faulty, String fault) {
        String text = new String(BUNDLED.read(file).orElseThrow(), UTF_8);
        assertThat(text).contains(sound);
        String written =
                faulty.replace("LONG", "a".repeat(101)).replace("NEXT", "\n").replace("BLANK", "  ");
        assertThat(faults(with(file, text.replace(sound, written))))
                .extracting(ValidationError::toString)
                .anySatisfy(told -> assertThat(told).contains(fault));
    }

    /** What a file tells anew is not held against what it corrects. */
    @Test
    void twoCouncilsCanSwapTheirCodesAndPlaces() {
        Map<String, CouncilFacts> known = RegisterReader.read(BUNDLED, KnownFacts.NOTHING).councils().stream()
                .collect(Collectors.toMap(CouncilFacts::id, Function.identity()));
        String codes = new String(BUNDLED.read("council_codes.csv").orElseThrow(), UTF_8);
        String places = new String(BUNDLED.read("councils.csv").orElseThrow(), UTF_8);
        RegisterFiles swapped = name -> Optional.of(name)
                .filter(file -> file.equals("council_codes.csv") || file.equals("councils.csv"))
                .map(file -> (file.equals("councils.csv")
                                ? swap(places, ",15,5\n", ",11,8\n")
                                : swap(codes, "E09000002", "E09000003"))
                        .getBytes(UTF_8));
        KnownFacts facts = new KnownFacts(LocalDate.MAX, Map.of(), known, Map.of(), Map.of());
        assertThat(RegisterReader.read(swapped, facts).faults()).isEmpty();
    }

    private static String swap(String text, String one, String other) {
        assertThat(text).contains(one, other);
        return text.replace(one, "\u0000").replace(other, one).replace("\u0000", other);
    }

    @Test
    void tellsEveryFaultWithItsPlace() {
        String text = new String(BUNDLED.read("judgements.csv").orElseThrow(), UTF_8);
        String faulty = text.replaceFirst(",good\n", ",fine\n").replaceFirst(",adequate\n", ",middling\n");
        assertThat(faults(with("judgements.csv", faulty)))
                .containsExactlyInAnyOrder(
                        new ValidationError("judgements.csv", null, 10, "grade", "fine", "is not in the vocabulary"),
                        new ValidationError(
                                "judgements.csv", null, 19, "grade", "middling", "is not in the vocabulary"));
    }

    /** Each column in turn holds what it must not, in some rows. */
    @ParameterizedTest
    @EnumSource
    void whateverACellHoldsNothingButFaultsComesOfIt(RegisterTable table) throws IOException {
        assumeThat(BUNDLED.read(table.file())).isPresent();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        CsvMapper csv = new CsvMapper();
        for (String column : table.columns()) {
            List<String[]> rows = csv.readerFor(String[].class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .<String[]>readValues(BUNDLED.read(table.file()).orElseThrow())
                    .readAll();
            for (String nonsense : List.of("", "nonsense", "-1", "2099-13-45", "9".repeat(30), "ofsted-report")) {
                rows.get(1 + random.nextInt(rows.size() - 1))[table.columns().indexOf(column)] = nonsense;
            }
            String text = csv.writer().writeValueAsString(rows);
            assertThatCode(() -> faults(with(table.file(), text)))
                    .as("seed %d: %s, %s", seed, table.file(), column)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theDataPackageDescribesTheFilesAsTheyAre() throws IOException {
        JsonNode described = new ObjectMapper()
                .readTree(BUNDLED.read("datapackage.json").orElseThrow())
                .get("resources");
        assertThat(described).hasSize(RegisterTable.values().length - 3); // it withdraws and decides nothing
        for (JsonNode resource : described) {
            RegisterTable table = Arrays.stream(RegisterTable.values())
                    .filter(each -> each.file().equals(resource.get("path").textValue()))
                    .findFirst()
                    .orElseThrow();
            List<String> fields = resource.at("/schema/fields").findValuesAsText("name");
            assertThat(fields).isEqualTo(table.columns());
            assertThat(resource.at("/schema/primaryKey"))
                    .extracting(JsonNode::textValue)
                    .isEqualTo(table.key());
        }
    }

    /** A spreadsheet that takes UTF-8 for something else garbles every other character. */
    @ParameterizedTest
    @CsvSource({"IMPROVEMENTS, phrase", "FINDINGS, text", "DELIVERIES, note"})
    void theRegistersOwnSentencesHavePlainCharacters(RegisterTable table, String column) throws IOException {
        byte[] file = BUNDLED.read(table.file()).orElseThrow();
        CsvMapper csv = new CsvMapper();
        try (MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
            assertThat(rows.readAll())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get(column)).matches("\\p{ASCII}*"));
        }
    }

    private static RegisterFiles with(String file, String text) {
        return name -> name.equals(file) ? Optional.of(text.getBytes(UTF_8)) : BUNDLED.read(name);
    }

    /** What reading finds, and what comparing with an empty register finds. */
    private static List<ValidationError> faults(RegisterFiles files) {
        Reconciliation reconciliation = new Reconciliation(RegisterSnapshot.NOTHING);
        reconciliation.take(RegisterReader.read(files, KnownFacts.NOTHING));
        return reconciliation.comparison().allFaults();
    }
}
