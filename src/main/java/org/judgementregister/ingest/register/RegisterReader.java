package org.judgementregister.ingest.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Subject;

/** Reads files in the register's own format, all or some of them. */
public final class RegisterReader {

    private final List<ValidationError> faults = new ArrayList<>();
    private final List<ReleaseFile> files = new ArrayList<>();
    private final Map<RegisterTable, Table> tables = new EnumMap<>(RegisterTable.class);

    private RegisterReader(RegisterFiles from) {
        for (RegisterTable table : RegisterTable.values()) {
            tables.put(
                    table,
                    from.read(table.file()).map(bytes -> parsed(table, bytes)).orElse(Table.ABSENT));
        }
    }

    /**
     * What the files say.
     *
     * @param known to which they may refer
     */
    public static Claims read(RegisterFiles from, KnownFacts known) {
        return new RegisterReader(from).claims(known);
    }

    private Claims claims(KnownFacts known) {
        List<SourceRow> sources = SourceReader.read(tables.get(RegisterTable.SOURCES), known);
        Set<String> sourceIds = both(known.sources().keySet(), sources.stream().map(SourceRow::id));
        tables.get(RegisterTable.WITHDRAWN_SOURCES)
                .rows()
                .forEach(row -> sourceIds.remove(row.cells().get("source")));
        Set<String> documents = Stream.concat(known.sources().values().stream(), sources.stream())
                .filter(source -> source.kind().isDocument())
                .map(SourceRow::id)
                .collect(Collectors.toSet());
        List<CouncilFacts> councils = new CouncilReader(tables, known.councils(), sourceIds).read();
        Set<String> councilIds =
                both(known.councils().keySet(), councils.stream().map(CouncilFacts::id));
        List<Claim> inspections =
                new InspectionReader(tables, councilIds, sourceIds, documents, known.inspections()).read();
        Set<String> told = inspections.stream().map(claim -> claim.facts().id()).collect(Collectors.toSet());
        return new Claims(
                Provenance.EDITORS,
                files,
                sources,
                councils,
                inspections,
                Stream.concat(
                                WithdrawalReader.read(tables.get(RegisterTable.WITHDRAWALS), Subject.INSPECTION, told),
                                WithdrawalReader.read(
                                        tables.get(RegisterTable.WITHDRAWN_SOURCES),
                                        Subject.SOURCE,
                                        sources.stream().map(SourceRow::id).collect(Collectors.toSet())))
                        .toList(),
                IdentityReader.read(tables.get(RegisterTable.IDENTITIES)),
                List.of(),
                faults,
                List.of());
    }

    private static Set<String> both(Set<String> known, Stream<String> told) {
        return Stream.concat(known.stream(), told).collect(Collectors.toSet());
    }

    private Table parsed(RegisterTable table, byte[] bytes) {
        files.add(new ReleaseFile(table.file(), DigestUtils.sha256Hex(bytes), null, null, null));
        return Table.parse(table, bytes, faults);
    }
}
