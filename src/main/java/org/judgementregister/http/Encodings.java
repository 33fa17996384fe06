package org.judgementregister.http;

import java.util.Locale;
import java.util.Optional;

/** Reads an {@code Accept-Encoding} header the way the server's compression does, so that the ETag can name the coding. */
final class Encodings {

    private Encodings() {}

    static boolean acceptsGzip(String header) {
        return weight(header, "gzip").or(() -> weight(header, "*")).orElse(0f) > 0;
    }

    private static Optional<Float> weight(String header, String coding) {
        for (String offer : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = offer.trim().split("\\s*;\\s*q\\s*=\\s*", 2);
            if (parts[0].equals(coding)) {
                return Optional.of(parts.length == 1 ? 1f : number(parts[1]));
            }
        }
        return Optional.empty();
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException notAWeight) {
            return 0;
        }
    }
}
