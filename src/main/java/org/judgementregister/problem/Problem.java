package org.judgementregister.problem;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** An RFC 9457 problem document: what went wrong with one request. */
public record Problem(
        @NotNull String type,
        @NotNull String title,
        @NotNull Integer status,
        @NotNull String detail,
        @NotNull String instance,
        @NotNull List<ParameterError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What can be done with the register, for an {@code Allow} header. */
    public static final String READING_METHODS = "GET, HEAD, OPTIONS";

    /** How soon an instance that cannot answer may be asked again, for a {@code Retry-After} header. */
    public static final String RETRY_AFTER_SECONDS = "1";

    private static final int LONGEST_PATH = 500;

    /** A long path is shown by its beginning only, which ends before an escape that would be cut. */
    public Problem {
        instance = instance.length() <= LONGEST_PATH
                ? instance
                : instance.substring(0, LONGEST_PATH).replaceFirst("%.?$", "");
    }

    public static Problem of(ProblemType type, String detail, String instance, List<ParameterError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, errors);
    }

    /** What is wrong with one parameter: its name, what was given, why that is refused, and what is allowed instead. */
    public record ParameterError(
            @NotNull String parameter,
            String value,
            @NotNull String reason,
            List<String> allowed) {

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
}
