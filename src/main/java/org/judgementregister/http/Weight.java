package org.judgementregister.http;

/** A weight in a header; what is no number weighs nothing. */
final class Weight {

    private Weight() {}

    static double of(String text) {
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
