package org.judgementregister.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.judgementregister.ingest.claim.Background;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Sha256;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.ingest.register.RegisterTable;
import org.judgementregister.ingest.workbook.Sheet;
import org.judgementregister.ingest.workbook.Workbook;
import org.judgementregister.ingest.workbook.WorkbookReader;

/**
 * A file, URL or directory that an operator gives, read as far as that needs no knowledge of the register. What is left is to
 * understand it.
 */
public final class Input {

    private static final int MOST_ENTRIES = 10_000;
    private static final int CHUNK = 65_536;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Limits limits;
    private final LocalDate asAt;

    /**
     * @param asAt the day that workbooks speak of; null to take their own word
     */
    public Input(Limits limits, LocalDate asAt) {
        this.limits = limits;
        this.asAt = asAt;
    }

    /**
     * Reads what the argument names; what it gives back understands it.
     *
     * @throws Unreadable naming the argument and why it cannot be read
     */
    public Function<Background, Claims> open(String argument) {
        try {
            Function<Background, Claims> read = Download.isUrl(argument) ? fetched(argument) : found(argument);
            return known -> {
                try {
                    return read.apply(known);
                } catch (Unreadable because) {
                    throw new Unreadable(argument + " " + because.getMessage(), because);
                }
            };
        } catch (Unreadable because) {
            throw new Unreadable(argument + " " + because.getMessage(), because);
        }
    }

    private Function<Background, Claims> fetched(String url) {
        try {
            Path file = Files.createTempFile("register", ".download");
            try {
                within(limits.longestFetching(), "be fetched", () -> {
                    Download.fetch(url, file, limits);
                    return file;
                });
                String path = Optional.ofNullable(URI.create(url).getPath()).orElse("");
                String name = path.substring(path.lastIndexOf('/') + 1);
                return file(file, name.isEmpty() ? url : name, url);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new Unreadable("cannot be fetched: " + failed, failed);
        }
    }

    private Function<Background, Claims> found(String argument) {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            Map<String, Path> files = new HashMap<>();
            Arrays.stream(RegisterTable.values())
                    .map(RegisterTable::file)
                    .filter(name -> Files.isRegularFile(path.resolve(name)))
                    .forEach(name -> files.put(name, path.resolve(name)));
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

    private Function<Background, Claims> file(Path file, String name, String url) {
        refuseIfLarge(file);
        return within(
                limits.longestReading(), "be read", () -> isZip(file) ? zip(file, name, url) : sheet(file, name, url));
    }

    private Function<Background, Claims> sheet(Path file, String name, String url) throws IOException {
        return workbook(new Workbook(name, Sha256.of(file), url, Workbook.sheet(name, file)));
    }

    private Function<Background, Claims> zip(Path file, String name, String url) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            refuseIfInflated(zip);
            Map<String, byte[]> register = registerFiles(zip);
            if (!register.isEmpty()) {
                return register(table -> Optional.ofNullable(register.get(table)));
            }
            List<Sheet> sheets = Workbook.sheets(zip, file);
            return workbook(new Workbook(name, Sha256.of(file), url, sheets));
        } catch (ZipException damaged) {
            throw new Unreadable("is a damaged or truncated zip file: " + damaged.getMessage(), damaged);
        }
    }

    private Function<Background, Claims> workbook(Workbook workbook) {
        return known -> WorkbookReader.read(workbook, asAt, known);
    }

    private static Function<Background, Claims> register(RegisterFiles files) {
        if (Arrays.stream(RegisterTable.values())
                .allMatch(table -> files.read(table.file()).isEmpty())) {
            throw new Unreadable("holds none of a register's files");
        }
        return known -> RegisterReader.read(files, known);
    }

    /** The register's files in a zip, at its top or in a directory of it. */
    private static Map<String, byte[]> registerFiles(ZipFile zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (Arrays.stream(RegisterTable.values())
                    .anyMatch(table -> table.file().equals(name))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(name, in.readAllBytes());
                }
            }
        }
        return files;
    }

    private byte[] bytes(Path file) {
        refuseIfLarge(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed, failed);
        }
    }

    private void refuseIfLarge(Path file) {
        try {
            if (Files.size(file) > limits.largestFile()) {
                throw new Unreadable(
                        "is larger than %,d bytes (register.ingest.largest-file)".formatted(limits.largestFile()));
            }
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed, failed);
        }
    }

    /** Counts what really comes out: what a zip file says of itself need not be so. */
    private void refuseIfInflated(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable("holds more than %,d entries".formatted(MOST_ENTRIES));
        }
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    size += read;
                    if (size > limits.largestInflated()) {
                        throw new Unreadable("inflates to more than %,d bytes (register.ingest.largest-inflated)"
                                .formatted(limits.largestInflated()));
                    }
                }
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** Whatever is not done in time is given up; its thread ends with the program. */
    private static <T> T within(Duration time, String what, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "ingest-input");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new Unreadable("takes longer than " + time.toSeconds() + " seconds to " + what, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreadable("was not read: interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("cannot " + what + ": " + failed.getCause(), failed.getCause());
        }
    }
}
