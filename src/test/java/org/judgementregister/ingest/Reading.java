package org.judgementregister.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.input.Input;
import org.judgementregister.ingest.input.Limits;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.inspection.InspectionFacts;

/** Reads files as a load does, without a database. */
public final class Reading {

    private static final Claims BUNDLED = RegisterReader.read(RegisterFiles.bundled(), KnownFacts.NOTHING);

    /** The councils of the bundled register, and nothing else. */
    public static final KnownFacts COUNCILS = new KnownFacts(
            LocalDate.of(2026, 11, 26),
            Map.of(),
            BUNDLED.councils().stream().collect(Collectors.toMap(CouncilFacts::id, Function.identity())),
            Map.of(),
            Map.of());

    /** Bounds that no small file meets. */
    public static final Bounds GENEROUS =
            new Bounds(10_000_000, 50_000_000, Duration.ofMinutes(1), Duration.ofSeconds(20));

    private Reading() {}

    public static Claims of(Path file) {
        return of(file.toString(), GENEROUS);
    }

    /** What a file says to a register that knows something. */
    public static Claims of(Path file, KnownFacts known) {
        return of(file, known, "Ofsted");
    }

    /** What a file says that an operator says somebody published; nobody where that is null. */
    public static Claims of(Path file, KnownFacts known, String publisher) {
        return new Input(GENEROUS, null, publisher, null).open(file.toString()).apply(known);
    }

    public static Claims of(String file, Limits limits) {
        return new Input(limits, null, "Ofsted", null).open(file).apply(COUNCILS);
    }

    /** Limits as a test sets them. */
    public record Bounds(long largestFile, long largestInflated, Duration longestReading, Duration longestFetching)
            implements Limits {

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        public Optional<String> contact() {
            return Optional.of("https://register.example/about");
        }
    }

    /** A claim in one line: council, framework, kind, days, theme, grades. */
    public static String line(Claim claim) {
        InspectionFacts facts = claim.facts();
        return String.join(
                " ",
                facts.council(),
                facts.framework().code(),
                String.valueOf(facts.kind()),
                facts.onSite().stream().map(Object::toString).collect(Collectors.joining(" ")),
                String.valueOf(facts.published()),
                String.valueOf(facts.theme()),
                facts.judgements().stream()
                        .map(judgement -> judgement.heading() + "=" + judgement.grade())
                        .collect(Collectors.joining(" ")));
    }
}
