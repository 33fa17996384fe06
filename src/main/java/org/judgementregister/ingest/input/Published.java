package org.judgementregister.ingest.input;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.lang3.StringUtils;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.WebAddress;
import org.judgementregister.ingest.report.ReportReader.ReportFile;

/**
 * A directory of reports, with what the site says beside each, where {@code published.csv} tells it: {@code sha256} of the
 * file, {@code published}, {@code url}, {@code ofsted_urn}. What the files are called is nobody's business.
 */
final class Published {

    private static final String FILE = "published.csv";
    private static final int SHOWN = 100;

    private Published() {}

    static List<Path> pdfs(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed, failed);
        }
    }

    static List<ReportFile> reports(Path directory) {
        Map<String, Map<String, String>> told = told(directory.resolve(FILE));
        return pdfs(directory).stream()
                .map(file -> {
                    Map<String, String> row = told.getOrDefault(sha256(file), Map.of());
                    return report(
                            file,
                            file.getFileName().toString(),
                            day(row.getOrDefault("published", "")),
                            row.getOrDefault("url", ""),
                            row.getOrDefault("ofsted_urn", ""));
                })
                .toList();
    }

    /**
     * @param url null or empty where it is not known
     * @throws Unreadable when it is none that everybody may be led to
     */
    static ReportFile report(Path file, String name, LocalDate published, String url, String urn) {
        String address = url == null || url.isEmpty() ? null : url;
        if (address != null && !WebAddress.isPublic(address)) {
            throw new Unreadable(
                    "is said to be at an address that is none of a report: " + StringUtils.abbreviate(address, SHOWN));
        }
        return new ReportFile(name, sha256(file), file, published, address, urn);
    }

    private static Map<String, Map<String, String>> told(Path list) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        if (!Files.exists(list)) {
            return rows;
        }
        try (MappingIterator<Map<String, String>> all = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(list.toFile())) {
            all.forEachRemaining(row -> rows.put(row.getOrDefault("sha256", ""), row));
            return rows;
        } catch (IOException | RuntimeException unreadable) {
            throw new Unreadable("holds a " + FILE + " that cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Unreadable("holds a " + FILE + " in which " + text + " is no day", noDay);
        }
    }

    private static String sha256(Path file) {
        try {
            return new DigestUtils("SHA-256").digestAsHex(file);
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed, failed);
        }
    }
}
