package org.judgementregister.request;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What is wrong with one parameter: its name, what was given, why that is refused, and what is allowed instead. */
public record ParameterError(
        @NotNull String parameter, String value, @NotNull String reason, List<String> allowed) {

    private static final int SHOWN = 100;

    /** A long name or value is shown by its beginning only. */
    public ParameterError {
        parameter = shown(parameter);
        value = value == null ? null : shown(value);
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
