package org.judgementregister.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.TimeLimit;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.WebAddress;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.ingest.register.RegisterTable;
import org.judgementregister.ingest.report.ReportReader;
import org.judgementregister.ingest.report.ReportReader.ReportFile;
import org.judgementregister.ingest.workbook.Sheet;
import org.judgementregister.ingest.workbook.Workbook;
import org.judgementregister.ingest.workbook.WorkbookReader;

/**
 * A file, URL or directory that an operator gives, read as far as that needs no knowledge of the register. What is left is to
 * understand it.
 */
public final class Input {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** Longer than any of the register's own tables has. */
    private static final int LONGEST_HEADER = 500;

    private final Limits limits;
    private final LocalDate asAt;
    private final String publisher;
    private final LocalDate published;

    /**
     * @param asAt the day that workbooks speak of; null to take their own word
     * @param publisher who published the workbooks; null to go by their marks
     * @param published when a report was published; null to go by what it prints
     */
    public Input(Limits limits, LocalDate asAt, String publisher, LocalDate published) {
        this.limits = limits;
        this.asAt = asAt;
        this.publisher = publisher;
        this.published = published;
    }

    /**
     * Reads what the argument names; what it gives back understands it.
     *
     * @throws Unreadable naming the argument and why it cannot be read
     */
    public Function<KnownFacts, Claims> open(String argument) {
        try {
            Function<KnownFacts, Claims> read = Download.isUrl(argument) ? fetched(argument) : found(argument);
            return known -> {
                try {
                    return TimeLimit.within(limits.longestReading(), "be understood", () -> read.apply(known));
                } catch (Unreadable because) {
                    throw new Unreadable(argument + " " + because.getMessage(), because);
                }
            };
        } catch (Unreadable because) {
            throw new Unreadable(argument + " " + because.getMessage(), because);
        }
    }

    private Function<KnownFacts, Claims> fetched(String url) {
        try {
            Path file = Files.createTempFile("register", ".download");
            try {
                TimeLimit.within(limits.longestFetching(), "be fetched", () -> {
                    Download.fetch(url, file, limits);
                    return file;
                });
                String path = Optional.ofNullable(URI.create(url).getPath()).orElse("");
                String name = path.substring(path.lastIndexOf('/') + 1);
                String told = withoutSecrets(URI.create(url));
                return file(file, name.isEmpty() ? told : name, told);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new Unreadable("cannot be fetched: " + failed, failed);
        }
    }

    private Function<KnownFacts, Claims> found(String argument) {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            List<Path> pdfs = Published.pdfs(path);
            Map<String, Path> files = new HashMap<>();
            Arrays.stream(RegisterTable.values())
                    .map(RegisterTable::file)
                    .filter(name -> Files.isRegularFile(path.resolve(name)))
                    .forEach(name -> files.put(name, path.resolve(name)));
            if (!pdfs.isEmpty() && !files.isEmpty()) {
                throw new Unreadable("holds both reports and a register's files; give each a directory of its own");
            }
            if (!pdfs.isEmpty()) {
                return reports(Published.reports(path));
            }
            return register(name -> files.containsKey(name) ? Optional.of(bytes(files.get(name))) : Optional.empty());
        }
        if (!Files.exists(path)) {
            throw new Unreadable("is not there");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Unreadable("is no file that may be read");
        }
        return file(path, String.valueOf(path.getFileName()), null);
    }

    /** An address as everybody may read it: a user or a token in it is the operator's own. */
    static String withoutSecrets(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + url.getRawPath();
    }

    private Function<KnownFacts, Claims> file(Path file, String name, String url) {
        refuseIfLargeOrDamaged(file);
        return TimeLimit.within(
                limits.longestReading(),
                "be read",
                () -> isPdf(file)
                        ? ReportReader.of(Published.report(file, name, published, publicly(url), ""))::claims
                        : isZip(file) ? zip(file, name, url) : sheet(file, name, url));
    }

    /** Where everybody may read it; a plain address served to fetch it, and is not passed on. */
    private static String publicly(String url) {
        return url != null && WebAddress.isPublic(url) ? url : null;
    }

    private Function<KnownFacts, Claims> reports(List<ReportFile> files) {
        files.forEach(file -> refuseIfLargeOrDamaged(file.file()));
        return ReportReader.withFaults(files, limits.longestReading())::claims;
    }

    private Function<KnownFacts, Claims> sheet(Path file, String name, String url) throws IOException {
        Optional<RegisterTable> table = RegisterTable.of(firstLine(file));
        if (table.isPresent()) {
            byte[] bytes = bytes(file);
            return register(asked ->
                    Optional.of(bytes).filter(found -> asked.equals(table.get().file())));
        }
        return workbook(
                new Workbook(name, new DigestUtils("SHA-256").digestAsHex(file), url, Workbook.sheet(name, file)));
    }

    private Function<KnownFacts, Claims> zip(Path file, String name, String url) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Archive.refuseIfLargeOrDamaged(zip, limits.largestInflated());
            Map<String, byte[]> register = Archive.registerFiles(zip);
            if (!register.isEmpty()) {
                return register(table -> Optional.ofNullable(register.get(table)));
            }
            List<Sheet> sheets = Workbook.sheets(zip, file);
            return workbook(new Workbook(name, new DigestUtils("SHA-256").digestAsHex(file), url, sheets));
        } catch (ZipException damaged) {
            throw new Unreadable("is a damaged or truncated zip file: " + damaged.getMessage(), damaged);
        }
    }

    private Function<KnownFacts, Claims> workbook(Workbook workbook) {
        WorkbookReader reader = new WorkbookReader(workbook);
        return known -> reader.claims(asAt, publisher, known);
    }

    private static Function<KnownFacts, Claims> register(RegisterFiles files) {
        if (Arrays.stream(RegisterTable.values())
                .allMatch(table -> files.read(table.file()).isEmpty())) {
            throw new Unreadable("holds none of a register's files");
        }
        return known -> RegisterReader.read(files, known);
    }

    private byte[] bytes(Path file) {
        refuseIfLargeOrDamaged(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed, failed);
        }
    }

    private void refuseIfLargeOrDamaged(Path file) {
        try {
            if (Files.size(file) > limits.largestFile()) {
                throw new Unreadable(String.format(
                        Locale.ROOT, "is larger than %,d bytes (register.ingest.largest-file)", limits.largestFile()));
            }
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed, failed);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        return beginsWith(file, ZIP);
    }

    private static boolean isPdf(Path file) throws IOException {
        return beginsWith(file, PDF);
    }

    private static boolean beginsWith(Path file, byte[] mark) throws IOException {
        return Arrays.equals(start(file, mark.length), mark);
    }

    private static String firstLine(Path file) throws IOException {
        String start = new String(start(file, LONGEST_HEADER), StandardCharsets.UTF_8);
        return start.replaceAll("[\uFEFF\"]", "").lines().findFirst().orElse("");
    }

    private static byte[] start(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }
}
