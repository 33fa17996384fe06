package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Period;
import org.judgementregister.release.ReleaseFile;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.PartialDate;

/** What a load brings: facts that have been read and found sound, and the files that they came from. */
public record Register(
        List<ReleaseFile> files,
        List<SourceRow> sources,
        List<CouncilFacts> councils,
        List<InspectionFacts> inspections) {

    /**
     * The latest day that an inspection, a figure or a source speaks of. Councils' dates do not count: an end can be
     * announced years ahead.
     */
    Optional<LocalDate> dataDate() {
        return Stream.concat(
                        sources.stream().flatMap(source -> Stream.of(lastDay(source.published()), source.asAt())),
                        inspections.stream().flatMap(Register::days))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private static Stream<LocalDate> days(InspectionFacts inspection) {
        return Stream.concat(
                Stream.of(inspection.published()),
                Stream.concat(
                        inspection.onSite().stream().map(Register::lastDay),
                        inspection.figures().stream().map(Figure::asAt)));
    }

    private static LocalDate lastDay(Period period) {
        return lastDay(period.to() == null ? period.from() : period.to());
    }

    private static LocalDate lastDay(PartialDate date) {
        return date == null ? null : date.lastDay();
    }
}
