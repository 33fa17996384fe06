package org.judgementregister.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.judgementregister.ingest.register.RegisterTable;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Measure;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/** A register whose every value lies at the bounds of what may be told, or has a meaning in a format it is written to. */
final class ExtremeRegister {

    private static final LocalDate TODAY = LocalDate.now();
    private static final List<String> TEXTS = List.of(
            "</title><script>alert(1)</script>",
            "]]>&amp;&#x0;<![CDATA[",
            "\"; drop table council; --",
            "=HYPERLINK(\"https://example.org\",\"x\")",
            "{page.release} {#if} {{x}} ${x} %s %d",
            "line\nline\n\nline",
            "﷽ 𝕁udgement 👩‍ élan é ß İ ſ".replace("‍", ""),
            "../../etc/passwd?a=b#c",
            "\\u0000\\x00\\",
            ",;|\t".trim());

    private final Random random;
    private final List<String> councils = new ArrayList<>();

    /** The inspections that it tells of. */
    final List<String> inspections = new ArrayList<>();

    ExtremeRegister(long seed, int councils) {
        this.random = new Random(seed);
        for (int i = 0; i < councils; i++) {
            this.councils.add(id("c%02d".formatted(i)));
        }
    }

    List<String> councils() {
        return councils;
    }

    /** Writes it in the register's own format. */
    void write(Path directory) throws IOException {
        write(
                directory,
                RegisterTable.SOURCES,
                List.of(
                        row(
                                "s",
                                "article",
                                text(),
                                text(),
                                "1800",
                                "1800-01-01",
                                "https://" + "u".repeat(1990),
                                text()),
                        row(id("s"), "report", text(), text(), "", "", url(), "")));
        write(
                directory,
                RegisterTable.COUNCILS,
                councils.stream().map(this::council).toList());
        write(
                directory,
                RegisterTable.COUNCIL_CODES,
                IntStream.range(0, councils.size())
                        .mapToObj(i -> row(
                                councils.get(i),
                                "gss",
                                "E" + "9".repeat(16) + (100 + i),
                                "1800-01-01",
                                random.nextBoolean() ? "2099-12-31" : ""))
                        .toList());
        write(
                directory,
                RegisterTable.COUNCIL_SUCCESSIONS,
                circle().stream().map(pair -> pair + "," + day(1800, 2099)).toList());
        write(
                directory,
                RegisterTable.STATISTICAL_NEIGHBOURS,
                pairs().stream()
                        .map(pair -> pair + "," + one(List.of("1", "1000")) + ",close")
                        .toList());
        write(
                directory,
                RegisterTable.DELIVERIES,
                councils.stream()
                        .map(council ->
                                row(council, name("Provider"), one(List.of("1800", "2099-12", "")), "", text(), "s"))
                        .toList());
        List<String> told = new ArrayList<>();
        List<String> judgements = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (String council : councils) {
            for (Framework framework : Framework.values()) {
                String inspection =
                        id(council.substring(0, 3) + "-" + framework.code().replace("_", "-"));
                inspections.add(inspection);
                LocalDate published = one(List.of(framework.inForceFrom().firstDay(), TODAY));
                told.add(
                        row(inspection, council, framework.code(), kind(framework), "", published, "", "", url(), "s"));
                for (Heading heading : framework.headings()) {
                    judgements.add(row(
                            inspection, heading.code(), one(framework.grades()).code()));
                }
                findings.add(row(
                        inspection,
                        one(List.of(ServiceArea.values())).code(),
                        one(List.of(FindingKind.values())).code(),
                        one(List.of(Theme.values())).code(),
                        text() + "w ".repeat(random.nextInt(450)),
                        "s"));
                figures.add(row(
                        inspection,
                        one(List.of(Measure.values())).code(),
                        one(List.of("0", "999999999999999.999999", "0.000001")),
                        one(List.of("1800-01-01", "" + TODAY)),
                        "s"));
            }
        }
        write(directory, RegisterTable.INSPECTIONS, told);
        write(directory, RegisterTable.JUDGEMENTS, judgements);
        write(directory, RegisterTable.FINDINGS, findings);
        write(directory, RegisterTable.FIGURES, figures);
    }

    private String council(String id) {
        String established = one(List.of("", "1800-01-01", "2099-12-31", "" + TODAY));
        boolean placed = random.nextBoolean();
        return row(
                id,
                name(id.substring(0, 3)),
                name("Official"),
                one(List.of(CouncilType.values())).code(),
                one(List.of(Region.values())).code(),
                established,
                one(List.of("", "2099-12-31", established)),
                placed ? one(List.of(-40, 40, 0)) : "",
                placed ? 40 - councils.indexOf(id) : ""); // no two on one place
    }

    private static String kind(Framework framework) {
        return switch (framework) {
            case SLAC, CPI, TLAC, SIF -> "full";
            case JTAI -> "joint-area";
            default -> "standard";
        };
    }

    /** Each council after the one before it, the first after the last. */
    private List<String> circle() {
        return IntStream.range(0, councils.size())
                .mapToObj(i -> councils.get(i) + "," + councils.get((i + 1) % councils.size()))
                .toList();
    }

    /** Each council beside another one. */
    private List<String> pairs() {
        return IntStream.range(0, councils.size())
                .mapToObj(i -> councils.get(i) + ","
                        + councils.get((i + 1 + random.nextInt(councils.size() - 1)) % councils.size()))
                .toList();
    }

    private String id(String beginning) {
        return beginning + "-" + "x".repeat(99 - beginning.length());
    }

    private String name(String beginning) {
        String rest = one(List.of(
                "", " & Sons’ (of) N/A – St. O'Neill", "e\u0301\u0302\u0303".repeat(40), " Llanfair".repeat(20)));
        return beginning + rest.substring(0, Math.min(rest.length(), 190));
    }

    private String text() {
        return one(TEXTS);
    }

    private String url() {
        return "https://example.org/%22%3E%3Cscript%3Ex%3C/script%3E?'&" + "q".repeat(one(List.of(1, 1900)));
    }

    private String day(int first, int last) {
        return one(List.of(first + "-01-01", last + "-12-31", "" + TODAY));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String row(Object... cells) {
        return List.of(cells).stream()
                .map(cell -> "\"" + cell.toString().replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private static void write(Path directory, RegisterTable table, List<String> rows) throws IOException {
        Files.writeString(
                directory.resolve(table.file()),
                String.join(",", table.columns()) + "\n" + String.join("\n", rows) + "\n");
    }
}
