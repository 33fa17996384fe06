package org.judgementregister.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses between the register's two media types as RFC 9110 says: the most specific range counts for each type, weight 0
 * excludes, the greater weight wins, and JSON wins a tie. Done once and at the door, because what stands behind it
 * guesses differently and repeats the client's parameters in its answers.
 */
final class Negotiation {

    static final String JSON = "application/json";

    private Negotiation() {}

    /** The acceptable types, the preferred one first, as an {@code Accept} header; empty when there is none. */
    static Optional<String> preference(List<String> accept) {
        String ranges = String.join(",", accept);
        if (ranges.isBlank()) {
            return Optional.of(JSON);
        }
        double json = weight(ranges, "application", "json");
        double csv = weight(ranges, "text", "csv");
        if (json <= 0 && csv <= 0) {
            return Optional.empty();
        }
        if (csv <= 0) {
            return Optional.of(JSON);
        }
        if (json <= 0) {
            return Optional.of(Csv.MEDIA_TYPE);
        }
        return Optional.of(csv > json ? Csv.MEDIA_TYPE + ", " + JSON + ";q=0.5" : JSON);
    }

    private static double weight(String ranges, String type, String subtype) {
        double weight = 0;
        int specificity = -1;
        for (String range : ranges.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            int fit = List.of("*/*", type + "/*", type + "/" + subtype).indexOf(parts[0].trim());
            if (fit > specificity) {
                specificity = fit;
                weight = weight(parts);
            }
        }
        return weight;
    }

    private static double weight(String... parts) {
        return Arrays.stream(parts)
                .map(String::trim)
                .filter(part -> part.startsWith("q="))
                .findFirst()
                .map(part -> Weight.of(part.substring(2)))
                .orElse(1.0);
    }
}
