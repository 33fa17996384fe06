package org.judgementregister.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.ReleaseFile;
import org.judgementregister.source.SourceRow;

/** Reads a register's files into facts, checking all that can be checked before the database is touched. */
public final class RegisterReader {

    private final List<Fault> faults = new ArrayList<>();
    private final List<ReleaseFile> files = new ArrayList<>();

    private RegisterReader() {}

    /**
     * @throws RegisterRefused with all faults, when there is one
     */
    public static Register read(RegisterFiles files) {
        return new RegisterReader().register(files);
    }

    private Register register(RegisterFiles from) {
        Map<RegisterTable, Table> tables = Arrays.stream(RegisterTable.values())
                .collect(Collectors.toMap(
                        table -> table,
                        table -> table(table, from),
                        (one, other) -> one,
                        () -> new EnumMap<>(RegisterTable.class)));
        List<SourceRow> sources = SourceReader.read(tables.get(RegisterTable.SOURCES));
        Set<String> sourceIds = sources.stream().map(SourceRow::id).collect(Collectors.toSet());
        List<CouncilFacts> councils = new CouncilReader(tables, sourceIds).read();
        Set<String> councilIds = councils.stream().map(CouncilFacts::id).collect(Collectors.toSet());
        List<InspectionFacts> inspections = new InspectionReader(tables, councilIds, sourceIds).read();
        if (!faults.isEmpty()) {
            throw new RegisterRefused(faults);
        }
        return new Register(files, sources, councils, inspections);
    }

    private Table table(RegisterTable table, RegisterFiles from) {
        byte[] bytes = from.read(table.file()).orElse(null);
        if (bytes == null) {
            faults.add(new Fault(table.file(), null, null, null, "is missing"));
            return new Table(List.of());
        }
        files.add(new ReleaseFile(table.file(), sha256(bytes), null));
        return Table.parse(table, bytes, faults);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
