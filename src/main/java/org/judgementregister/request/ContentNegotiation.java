package org.judgementregister.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Chooses a form and a coding as RFC 9110 says: the most specific range counts for each, weight 0 excludes, the greater
 * weight wins, and the first offered wins a tie. (Vert.x's own parsed headers read the first line of a header only, and
 * round weights.)
 */
final class ContentNegotiation {

    private static final String ANY = "*";

    private ContentNegotiation() {}

    /** The media type to answer with; empty when none is acceptable. */
    static Optional<String> mediaType(List<String> offered, List<String> accept) {
        ToDoubleFunction<String> weight =
                type -> weight(join(accept), List.of("*/*", type.replaceFirst("/.*", "/*"), type));
        return offered.stream()
                .filter(type -> weight.applyAsDouble(type) > 0)
                .min(Comparator.comparingDouble(
                        type -> -weight.applyAsDouble(type))); // max would take the last of equals
    }

    /** Whether an answer is to be compressed: said, not assumed, and not less wanted than what is plain. */
    static boolean acceptsGzip(List<String> acceptEncoding) {
        String codings = join(acceptEncoding);
        double gzip = codings.isBlank() ? 0 : weight(codings, List.of(ANY, "x-gzip", "gzip"));
        return gzip > 0 && gzip >= weight(codings, List.of("identity"));
    }

    /** What several lines of one header say as one. */
    static String join(List<String> lines) {
        return String.join(",", lines);
    }

    /** The weight of the last of these ranges that a header names; 1 where it names nothing at all. */
    private static double weight(String header, List<String> fits) {
        if (header.isBlank()) {
            return 1;
        }
        double weight = 0;
        int specificity = -1;
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";", -1);
            int fit = fits.indexOf(parts[0].trim());
            if (fit > specificity) {
                specificity = fit;
                weight = weight(parts);
            }
        }
        return weight;
    }

    /** What stands behind {@code q=}; 0 for what is no weight, 1 for what is not there. */
    private static double weight(String... parts) {
        return Arrays.stream(parts)
                .map(String::trim)
                .filter(part -> part.startsWith("q="))
                .findFirst()
                .map(part -> {
                    try {
                        double weight = Double.parseDouble(part.substring(2).trim());
                        return weight <= 1 ? weight : 0;
                    } catch (NumberFormatException noNumber) {
                        return 0.0;
                    }
                })
                .orElse(1.0);
    }
}
