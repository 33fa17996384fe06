package org.judgementregister.ingest.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.judgementregister.ingest.Reading;
import org.judgementregister.ingest.Reading.Bounds;
import org.judgementregister.ingest.WorkbookFile;
import org.judgementregister.ingest.claim.Unreadable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile files are refused with a clear word, before they cost much. */
class HostileFileTest {

    private static final Bounds BOUNDS =
            new Bounds(10_000_000, 50_000_000, Duration.ofSeconds(30), Duration.ofSeconds(2));

    private static HttpServer server;
    private static ExecutorService threads;

    @TempDir
    Path directory;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/away", exchange -> redirect(exchange, "/register.zip"));
        server.createContext("/hangs", exchange -> pause(5_000));
        server.createContext("/trickles", HostileFileTest::trickle);
        server.createContext("/endless", HostileFileTest::pour);
        server.createContext("/missing", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext(
                "/page.ods", exchange -> answer(exchange, "<!DOCTYPE html><html>Sorry</html>".getBytes(UTF_8)));
        server.createContext("/register.zip", exchange -> answer(exchange, Files.readAllBytes(register())));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><head></head></html> | is a web page, not a workbook
            <?xml version="1.0"?><a/> | is no workbook, but something in XML or JSON
            %PDF-1.7 | is a damaged PDF
            PK\\u0003\\u0004 and no more | is a damaged or truncated zip file
            a,b,\\u0000c | holds NUL characters
            nothing,of,interest | holds no table of councils' inspections
            '' | holds no table of councils' inspections
            """)
    void refusesWhatIsNoWorkbook(String content, String reason) throws IOException {
        String text = content.replace("\\u0003\\u0004", "\u0003\u0004").replace("\\u0000", "\u0000");
        refused(Files.writeString(directory.resolve("file.ods"), text)).hasMessageContaining(reason);
    }

    @Test
    void refusesAnEncryptedOrOldExcelWorkbook() throws IOException {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        refused(Files.write(directory.resolve("file.xlsx"), ole2))
                .hasMessageContaining("is an encrypted workbook, or one in");
    }

    @Test
    void refusesAnEncryptedOpenDocument() throws IOException {
        Path file = WorkbookFile.zip(
                directory.resolve("file.ods"),
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "\u0001\u0002",
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>"));
        refused(file).hasMessageEndingWith("is encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history.ods", "history.xlsx"})
    void refusesATruncatedWorkbook(String name) throws IOException {
        byte[] whole = Files.readAllBytes(history(name));
        refused(Files.write(directory.resolve("cut-" + name), Arrays.copyOf(whole, whole.length / 2)))
                .hasMessageContaining("is a damaged or truncated zip file");
    }

    @Test
    void refusesAnotherZip() throws IOException {
        refused(WorkbookFile.zip(directory.resolve("file.zip"), Map.of("letter.txt", "Dear register")))
                .hasMessageContaining("is a zip file, but neither a workbook nor a register");
    }

    @Test
    void refusesAZipWhoseBytesWereChangedAfterwards() throws IOException {
        Path file = directory.resolve("register.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] rows = "inspection,heading,grade\nleeds-1,in-care,good\n".getBytes(UTF_8);
            ZipEntry entry = new ZipEntry("judgements.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(rows.length);
            CRC32 sum = new CRC32();
            sum.update(rows);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(rows);
        }
        String bytes = Files.readString(file, ISO_8859_1);
        Files.writeString(file, bytes.replace("leeds-1", "leeds-2"), ISO_8859_1);
        refused(file).hasMessageContaining("is damaged: what judgements.csv holds is not what was put there");
    }

    @Test
    void anAddressIsToldWithoutUserOrToken() {
        assertThat(Input.withoutSecrets(
                        URI.create("https://me:secret@host.example:8443/a%20b/outcomes.ods?token=secret#page")))
                .isEqualTo("https://host.example:8443/a%20b/outcomes.ods");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path file = directory.resolve("bomb.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            byte[] spaces = new byte[1_000_000];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(spaces);
            }
        }
        assertThat(Files.size(file)).isLessThan(300_000);
        refused(file).hasMessageContaining("inflates to more than 50,000,000 bytes");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = directory.resolve("large.ods");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa")); // what is said does not depend on the machine's language
        try {
            refused(file).hasMessageContaining("is larger than 10,000,000 bytes");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void refusesEntities() throws IOException {
        Path file = WorkbookFile.zip(
                directory.resolve("entity.ods"),
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                                + "<table:table xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'>&x;</table:table>"));
        refused(file).hasMessageMatching(".*(declares a document type|is damaged).*");
    }

    @Test
    void refusesEntitiesInAnExcelWorkbook() throws IOException {
        Path sound = history("sound.xlsx");
        Path file = directory.resolve("entity.xlsx");
        try (ZipFile from = new ZipFile(sound.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                zip.write((entry.getName().equals("xl/worksheets/sheet1.xml")
                                ? text.replaceFirst(
                                                "(<\\?xml[^>]*>)",
                                                "$1<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>")
                                        .replace("<sheetData>", "<sheetData>&x;")
                                : text)
                        .getBytes(UTF_8));
            }
        }
        refused(file);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            <text:p>*90 | nests its content deeper than 60 levels
            <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row> | holds more than
            <table:table-row><table:table-cell table:number-columns-repeated="100000"><text:p>x</text:p></table:table-cell></table:table-row> | holds a row of more than 16,384 columns
            <table:table-row table:number-rows-repeated="99999999999"/> | repeats a row or a cell 99999999999 times
            """)
    void refusesContentWithoutMeasure(String content, String reason) throws IOException {
        String xml = content.endsWith("*90") ? "<text:p>".repeat(90) + "</text:p>".repeat(90) : content;
        refused(WorkbookFile.ods(
                        directory.resolve("file.ods"), "<table:table table:name='A'>" + xml + "</table:table>"))
                .hasMessageContaining(reason);
    }

    @Test
    void passesOverMillionsOfEmptyCells() throws IOException {
        String empty =
                "<table:table table:name='A'><table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                        + " table:number-columns-repeated='16384'/></table:table-row><table:table-row>"
                        + "<table:table-cell/>".repeat(16_000) + "</table:table-row></table:table>";
        refused(WorkbookFile.ods(directory.resolve("empty.ods"), empty)).hasMessageContaining("holds no table");
    }

    @Test
    void refusesAFormulaThatHoldsNoValue() throws IOException {
        String row = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell table:formula='of:=[.A1]'><text:p>%s</text:p></table:table-cell></table:table-row>";
        Path file = WorkbookFile.ods(
                directory.resolve("formula.ods"),
                "<table:table table:name='A'>"
                        + row.formatted("LA name", "Inspection date", "Inspection type", "Overall effectiveness")
                        + row.formatted("Lancashire", "28/11/2022", "Short", "#REF!") + "</table:table>");
        assertThat(Reading.of(file).faults())
                .singleElement()
                .hasToString("formula.ods, sheet A, row 2, Overall effectiveness \"#REF!\": is no grade");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            round    | leads on more than 5 times
            hangs    | takes longer than 2 seconds to be fetched
            trickles | takes longer than 2 seconds to be fetched
            endless  | gives more than 10,000,000 bytes
            missing  | answers with status 404
            page.ods | is a web page, not a workbook
            """)
    void refusesAUrlThatGivesNoWorkbook(String path, String reason) {
        assertThatThrownBy(() -> Reading.of(url(path), BOUNDS))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(url(path))
                .hasMessageContaining(reason);
    }

    @Test
    void followsARedirectToARegister() {
        assertThat(Reading.of(url("away"), BOUNDS).files())
                .singleElement()
                .extracting("name")
                .isEqualTo("withdrawals.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere.ods | is not there
            . | holds none of a register's files
            """)
    void refusesWhatIsNotThere(String name, String reason) {
        refused(directory.resolve(name)).hasMessageContaining(reason);
    }

    private AbstractThrowableAssert<?, ?> refused(Path file) {
        return assertThatThrownBy(() -> Reading.of(file.toString(), BOUNDS))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(file.toString());
    }

    private Path history(String name) {
        return new WorkbookFile()
                .sheet(
                        "History",
                        "LA name|Inspection date|Publication date|Inspection type|Overall effectiveness",
                        "Lancashire|2022-11-28|2023-01-27|Short|Good")
                .write(directory.resolve(name));
    }

    private static String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + path;
    }

    private static Path register() throws IOException {
        return WorkbookFile.zip(
                Files.createTempFile("register", ".zip"), Map.of("register/withdrawals.csv", "inspection,reason\n"));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
                body.write('a');
                body.flush();
                pause(500);
            }
        }
    }

    private static void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 1000; i++) {
                body.write(new byte[65_536]);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
