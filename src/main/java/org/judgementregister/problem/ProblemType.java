package org.judgementregister.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of problem that a client can meet, with its HTTP status and what to do about it. */
public enum ProblemType {
    UNKNOWN_PARAMETER(
            400, "Unknown parameter", "The resource has no such parameter. Correct its name or leave it out."),
    INVALID_PARAMETER(400, "Invalid parameter", "A parameter's value is not allowed. The errors say what is."),
    CONFLICTING_PARAMETERS(
            400, "Conflicting parameters", "The parameters are well formed but cannot hold together. Change one."),
    INVALID_CURSOR(
            400, "Invalid cursor", "The cursor is damaged or belongs to other filters. Start again without a cursor."),
    MALFORMED_REQUEST(400, "Malformed request", "The URL is not text in UTF-8, or the request is not valid HTTP/1.1."),
    NOT_FOUND(404, "Not found", "Nothing has this address."),
    UNKNOWN_RELEASE(404, "Unknown release", "No release has this number. GET /v1/releases lists them."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The register can only be read: GET and HEAD."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "Answers are application/json; lists are also text/csv, and some are Excel workbooks."),
    WITHDRAWN(410, "Withdrawn", "The register took this back, and says why. Earlier releases still hold it."),
    RANGE_NOT_SATISFIABLE(
            416, "Range not satisfiable", "The file ends before the range begins. Content-Range has its length."),
    URI_TOO_LONG(414, "URI too long", "Ask for less in one URL."),
    HEADERS_TOO_LARGE(431, "Request headers too large", "Send fewer or shorter headers."),
    INTERNAL_ERROR(500, "Internal error", "A fault of the register's own. It has been logged."),
    UNAVAILABLE(503, "Unavailable", "The register cannot answer just now. Try again after the time in Retry-After.");

    private final int status;
    private final String title;
    private final String meaning;

    ProblemType(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** The URI reference that a problem document names as its type; it answers with what the problem means. */
    public String uri() {
        return "/v1/problems/" + code();
    }

    public static Optional<ProblemType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** Whether what else comes on the connection cannot be told from the request. */
    public boolean closesConnection() {
        return this == MALFORMED_REQUEST || this == METHOD_NOT_ALLOWED;
    }

    /** The type that fits a bare HTTP status. */
    public static ProblemType ofStatus(int status) {
        if (status == MALFORMED_REQUEST.status) {
            return MALFORMED_REQUEST;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
