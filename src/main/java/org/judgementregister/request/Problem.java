package org.judgementregister.request;

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
    static final String READING_METHODS = "GET, HEAD, OPTIONS";

    /** How soon an instance that cannot answer may be asked again, for a {@code Retry-After} header. */
    static final String RETRY_AFTER_SECONDS = "1";

    static Problem of(ProblemType type, String detail, String instance, List<ParameterError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, errors);
    }
}
