package org.judgementregister.ingest;

import static org.judgementregister.database.TableCopy.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.database.TableCopy;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.release.Change;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Word;

/** Writes the rows of a release, table by table. Whoever loads is alone: the next version's number is the last one's and one. */
final class ReleaseRows {

    private final Connection connection;
    private final int release;
    private final Progress progress;

    ReleaseRows(Connection connection, int release, Progress progress) {
        this.connection = connection;
        this.release = release;
        this.progress = progress;
    }

    /** Facts under the number of their version. */
    private record Version<T>(long number, T facts) {}

    /** What is made of one of a list's parts, and its place in it. */
    private interface Part<T> {
        List<Object> row(int position, T part);
    }

    void write(ReleaseDelta delta, List<Change> changes) throws SQLException {
        sources(delta.sources.values());
        councils(delta.councils.values());
        inspections(delta.inspections.values());
        copy(
                "withdrawal (inspection, release, reason, source)",
                delta.withdrawn.entrySet().stream()
                        .map(each -> row(
                                each.getKey(),
                                release,
                                each.getValue().reason(),
                                each.getValue().source())));
        texts(delta);
        statements(delta);
        changes(changes);
    }

    private void sources(Collection<SourceRow> sources) throws SQLException {
        copy(
                "source (version, id, kind, publisher, title, published, as_at, url, licence, release_from)",
                versions("source", sources).stream()
                        .map(each -> row(
                                each.number,
                                each.facts.id(),
                                each.facts.kind(),
                                each.facts.publisher(),
                                each.facts.title(),
                                each.facts.published(),
                                each.facts.asAt(),
                                each.facts.url(),
                                each.facts.licence(),
                                release)));
    }

    private void councils(Collection<CouncilFacts> councils) throws SQLException {
        List<Version<CouncilFacts>> versions = versions("council", councils);
        copy(
                "council (version, id, name, official_name, gss, type, region, established_on, abolished_on, hex_q, hex_r,"
                        + " release_from)",
                versions.stream()
                        .map(each -> row(
                                each.number,
                                each.facts.id(),
                                each.facts.name(),
                                each.facts.officialName(),
                                each.facts.gss(),
                                each.facts.type(),
                                each.facts.region(),
                                each.facts.establishedOn(),
                                each.facts.abolishedOn(),
                                each.facts.hexQ(),
                                each.facts.hexR(),
                                release)));
        parts(
                "council_code (council_version, scheme, code, valid_from, valid_to)",
                versions,
                CouncilFacts::codes,
                (position, code) -> row(code.scheme(), code.code(), code.validFrom(), code.validTo()));
        parts(
                "council_predecessor (council_version, predecessor, last_day)",
                versions,
                CouncilFacts::predecessors,
                (position, predecessor) -> row(predecessor.council(), predecessor.on()));
        parts(
                "council_neighbour (council_version, neighbour, rank, closeness)",
                versions,
                CouncilFacts::neighbours,
                (position, neighbour) -> row(neighbour.council(), neighbour.rank(), neighbour.closeness()));
        parts(
                "council_delivery (council_version, provider, valid_from, valid_to, note, sources)",
                versions,
                CouncilFacts::deliveries,
                (position, delivery) -> row(
                        delivery.provider(),
                        delivery.validFrom(),
                        delivery.validTo(),
                        delivery.note(),
                        delivery.sources()));
    }

    private void inspections(Collection<InspectionFacts> inspections) throws SQLException {
        List<Version<InspectionFacts>> versions = versions("inspection", inspections);
        copy(
                "inspection (version, id, council, framework, kind, on_site, inspected_on, published, theme, priority_action,"
                        + " report_url, release_from)",
                versions.stream()
                        .map(each -> row(
                                each.number,
                                each.facts.id(),
                                each.facts.council(),
                                each.facts.framework(),
                                each.facts.kind(),
                                OnSite.text(each.facts.onSite()),
                                each.facts.inspectedOn(),
                                each.facts.published(),
                                each.facts.theme(),
                                each.facts.priorityAction(),
                                each.facts.reportUrl(),
                                release)));
        parts(
                "inspection_source (inspection_version, source)",
                versions,
                facts -> List.copyOf(facts.sources()),
                (position, source) -> row(source));
        parts(
                "judgement (inspection_version, position, framework, heading, grade)",
                versions,
                InspectionFacts::judgements,
                (position, judgement) -> row(position, judgement.framework(), judgement.heading(), judgement.grade()));
        parts(
                "finding (inspection_version, position, area, kind, theme, text, source)",
                versions,
                InspectionFacts::findings,
                (position, finding) -> row(
                        position, finding.area(), finding.kind(), finding.theme(), finding.text(), finding.source()));
        parts(
                "figure (inspection_version, position, measure, value, as_at, source)",
                versions,
                InspectionFacts::figures,
                (position, figure) -> row(position, figure.measure(), figure.value(), figure.asAt(), figure.source()));
        parts(
                "improvement (inspection_version, position, kind, area, page, outcome, themes, phrase)",
                versions,
                InspectionFacts::improvements,
                (position, point) -> row(
                        position,
                        point.kind(),
                        point.area(),
                        point.page(),
                        point.outcome(),
                        Word.codes(point.themes()),
                        point.phrase()));
    }

    private void texts(ReleaseDelta delta) throws SQLException {
        long last = TableCopy.last(connection, "report_text", "number");
        List<Version<String>> versions = numbered(
                last,
                delta.texts.keySet().stream()
                        .filter(inspection -> delta.texts.get(inspection) != null)
                        .toList());
        copy(
                "report_text (number, inspection, sha256, release_from)",
                versions.stream()
                        .map(each -> row(
                                each.number,
                                each.facts,
                                delta.texts.get(each.facts).sha256(),
                                release)));
        long[] id = {TableCopy.last(connection, "report_passage", "id")};
        copy(
                "report_passage (id, report, position, improvement, number, heading, areas, page, text)",
                versions.stream().flatMap(each -> {
                    Claim.Text text = delta.texts.get(each.facts);
                    return indexed(
                            text.passages(),
                            (position, passage) -> row(
                                    ++id[0],
                                    each.number,
                                    position,
                                    passage.improvement(),
                                    passage.number(),
                                    passage.heading(),
                                    Word.codes(passage.areas()),
                                    passage.page(),
                                    passage.text()));
                }));
    }

    private void statements(ReleaseDelta delta) throws SQLException {
        long[] number = {TableCopy.last(connection, "statement", "number")};
        copy(
                "statement (number, inspection, field, value, source, place, accepted, release_from)",
                delta.statements.entrySet().stream()
                        .filter(said -> said.getValue() != null)
                        .map(said -> row(
                                ++number[0],
                                said.getKey().inspection(),
                                said.getValue().field(),
                                said.getValue().value(),
                                said.getValue().source(),
                                said.getValue().place(),
                                said.getValue().accepted(),
                                release)));
    }

    private void changes(List<Change> changes) throws SQLException {
        long last = TableCopy.last(connection, "release_change", "number");
        copy(
                "release_change (number, release, subject, id, council, kind, field, before, after, before_source, source,"
                        + " reason)",
                numbered(last, changes).stream()
                        .map(each -> row(
                                each.number,
                                release,
                                each.facts.subject(),
                                each.facts.id(),
                                each.facts.council(),
                                each.facts.change(),
                                each.facts.field(),
                                each.facts.before(),
                                each.facts.after(),
                                each.facts.beforeSource(),
                                each.facts.source(),
                                each.facts.reason())));
    }

    private <T> List<Version<T>> versions(String table, Collection<T> facts) throws SQLException {
        return numbered(TableCopy.last(connection, table, "version"), facts);
    }

    private static <T> List<Version<T>> numbered(long last, Collection<T> facts) {
        long[] number = {last};
        return facts.stream().map(each -> new Version<>(++number[0], each)).toList();
    }

    private <F, P> void parts(String into, List<Version<F>> versions, Function<F, List<P>> parts, Part<P> part)
            throws SQLException {
        copy(
                into,
                versions.stream()
                        .flatMap(version -> indexed(parts.apply(version.facts), part)
                                .map(values -> {
                                    Object[] row = Stream.concat(Stream.of(version.number), values.stream())
                                            .toArray();
                                    return row(row);
                                })));
    }

    private static <T> Stream<List<Object>> indexed(List<T> parts, Part<T> part) {
        return IntStream.range(0, parts.size()).mapToObj(position -> part.row(position, parts.get(position)));
    }

    private void copy(String into, Stream<List<Object>> rows) throws SQLException {
        progress.advance(TableCopy.write(connection, into, rows));
    }
}
