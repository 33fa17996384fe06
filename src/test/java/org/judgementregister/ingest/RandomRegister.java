package org.judgementregister.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.ingest.register.RegisterTable;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.Finding;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Measure;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;
import org.judgementregister.vocabulary.VisitTheme;

/** Inspections that never were but could have been, and the files that tell of them. */
final class RandomRegister {

    private static final LocalDate LAST = LocalDate.parse("2026-08-01");
    private static final List<String> TEXTS = List.of(
            "Caseloads are too high",
            "Leaders, managers and \"partners\" know what to do",
            "Two lines\nof one finding",
            "Ünïcode – ’quotes’ …",
            "=SUM(A1:A9)");

    private final Random random;
    private final List<String> councils;

    RandomRegister(long seed, Collection<String> councils) {
        this.random = new Random(seed);
        this.councils = councils.stream().sorted().toList();
    }

    /** An inspection of this name, at any council under any framework. */
    InspectionFacts inspection(String id) {
        Framework framework = one(List.of(Framework.values()));
        return inspection(id, one(councils), framework, kind(framework));
    }

    /** The same inspection told anew: its council, framework and kind stay, all else may be told otherwise. */
    InspectionFacts retold(InspectionFacts told) {
        return inspection(told.id(), told.council(), told.framework(), told.kind());
    }

    private InspectionFacts inspection(String id, String council, Framework framework, InspectionKind kind) {
        boolean undated = Set.of("slac", "cpi", "tlac").contains(framework.family());
        LocalDate from = day(framework);
        LocalDate to = from.plusDays(random.nextInt(15));
        List<Period> onSite =
                undated || kind.graded() && random.nextInt(5) == 0 ? List.of() : List.of(period(from, to));
        boolean published = kind.graded() || onSite.isEmpty() || random.nextBoolean();
        return new InspectionFacts(
                id,
                council,
                framework,
                kind,
                onSite,
                published ? to.plusDays(20L + random.nextInt(100)) : null,
                kind.graded() ? null : perhaps(one(List.of(VisitTheme.values()))),
                kind.graded() ? null : perhaps(random.nextBoolean()),
                perhaps("https://files.ofsted.gov.uk/v1/file/" + random.nextInt(99999)),
                new TreeSet<>(Set.of("ofsted-report")),
                kind.graded() ? judgements(framework) : List.of(),
                some(2).map(each -> finding(each + one(TEXTS))).toList(),
                Stream.of(Measure.values())
                        .filter(measure -> random.nextInt(6) == 0)
                        .map(this::figure)
                        .toList(),
                List.of());
    }

    private InspectionKind kind(Framework framework) {
        return one(
                switch (framework) {
                    case SLAC, CPI, TLAC, SIF -> List.of(InspectionKind.FULL, InspectionKind.REINSPECTION);
                    case JTAI -> List.of(InspectionKind.JOINT_AREA);
                    default ->
                        List.of(
                                InspectionKind.STANDARD,
                                InspectionKind.SHORT,
                                InspectionKind.FOCUSED_VISIT,
                                InspectionKind.MONITORING_VISIT);
                });
    }

    private LocalDate day(Framework framework) {
        LocalDate first = framework.inForceFrom().firstDay();
        LocalDate last =
                framework.inForceTo() == null ? LAST : framework.inForceTo().lastDay();
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private Period period(LocalDate from, LocalDate to) {
        if (random.nextInt(6) == 0) {
            return new Period(new PartialDate(from.toString().substring(0, 7)), null);
        }
        return new Period(
                new PartialDate(from.toString()), random.nextBoolean() ? new PartialDate(to.toString()) : null);
    }

    private List<Judgement> judgements(Framework framework) {
        List<Judgement> judgements = new ArrayList<>();
        for (Heading heading : framework.headings()) {
            if (judgements.isEmpty() || random.nextInt(4) > 0) {
                judgements.add(new Judgement(framework, heading, one(framework.grades())));
            }
        }
        return judgements;
    }

    private Finding finding(String text) {
        return new Finding(
                one(List.of(ServiceArea.values())),
                one(List.of(FindingKind.values())),
                one(List.of(Theme.values())),
                text,
                "ofsted-report");
    }

    private Figure figure(Measure measure) {
        return new Figure(measure, BigDecimal.valueOf(random.nextInt(99999), 1), perhaps(LAST), "ofsted-report");
    }

    private Stream<Integer> some(int most) {
        return Stream.iterate(1, each -> each + 1).limit(random.nextInt(most + 1));
    }

    private <T> T perhaps(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Writes what is told of inspections in the register's own format. */
    static void write(Path directory, Collection<InspectionFacts> inspections) throws IOException {
        write(
                directory,
                RegisterTable.INSPECTIONS,
                inspections.stream()
                        .map(facts -> row(
                                facts.id(),
                                facts.council(),
                                facts.framework(),
                                facts.kind(),
                                OnSite.text(facts.onSite()),
                                facts.published(),
                                facts.theme(),
                                facts.priorityAction(),
                                facts.reportUrl(),
                                String.join(" ", facts.sources()))));
        write(
                directory,
                RegisterTable.JUDGEMENTS,
                inspections.stream()
                        .flatMap(facts -> facts.judgements().stream()
                                .map(part -> row(facts.id(), part.heading(), part.grade()))));
        write(
                directory,
                RegisterTable.FINDINGS,
                inspections.stream()
                        .flatMap(facts -> facts.findings().stream()
                                .map(part -> row(
                                        facts.id(),
                                        part.area(),
                                        part.kind(),
                                        part.theme(),
                                        part.text(),
                                        part.source()))));
        write(
                directory,
                RegisterTable.FIGURES,
                inspections.stream()
                        .flatMap(facts -> facts.figures().stream()
                                .map(part ->
                                        row(facts.id(), part.measure(), part.value(), part.asAt(), part.source()))));
    }

    private static void write(Path directory, RegisterTable table, Stream<String> rows) throws IOException {
        String text = Stream.concat(Stream.of(String.join(",", table.columns())), rows)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(directory.resolve(table.file()), text);
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> Objects.toString(cell, ""))
                .map(cell -> cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
