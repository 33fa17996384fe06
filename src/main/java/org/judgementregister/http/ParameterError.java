package org.judgementregister.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What is wrong with one parameter: its name, what was given, why that is refused, and what is allowed instead. */
public record ParameterError(
        @NotNull String parameter, String value, @NotNull String reason, List<String> allowed) {

    private static final int SHOWN = 100;

    /** A long value is shown by its beginning only: an error must not be bigger than what caused it. */
    public ParameterError {
        value = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
