package org.judgementregister.request;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;

/**
 * What a request line asks for: RFC 9112's origin form, or its absolute form, whose authority must be the Host's.
 *
 * @param written the path as it was written
 * @param path the same in its one spelling: no doubled slash, dot segment, needless escape or slash at the end
 * @param query as it was written, with its question mark; empty without one
 */
record RequestTarget(String written, String path, String query) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)(.*)");

    /** What stands in a text for bytes that are none. */
    private static final char REPLACEMENT = '\ufffd';

    /** More than fit into the longest URL. */
    private static final int MOST_PARAMETERS = 100_000;

    /**
     * @throws ProblemException when it is no text, or no path
     */
    static RequestTarget of(HttpServerRequest request) {
        String target = request.uri();
        String host = request.getHeader(HttpHeaders.HOST);
        String origin = target;
        if (!target.startsWith("/")) {
            Matcher absolute = ABSOLUTE.matcher(target);
            if (!absolute.matches()) {
                throw malformed("path", target, "is no path");
            }
            if (host != null && !host.equalsIgnoreCase(absolute.group(1))) {
                throw new ProblemException(
                        ProblemType.MALFORMED_REQUEST, "The URL names another host than the Host header");
            }
            origin = absolute.group(2).startsWith("/") ? absolute.group(2) : "/" + absolute.group(2);
        }
        int mark = origin.indexOf('?');
        String path = mark < 0 ? origin : origin.substring(0, mark);
        String query = mark < 0 ? "" : origin.substring(mark);
        return new RequestTarget(path, canonical(path), query);
    }

    /**
     * Whether it is spelled as the register spells it.
     *
     * @param isResource else a slash at the end may name a directory of files
     */
    boolean isCanonical(boolean isResource) {
        return written.equals(path) || !isResource && written.equals(path + "/");
    }

    /**
     * Parameters with their values, in the order given.
     *
     * @throws ProblemException when one is no text
     */
    Map<String, List<String>> parameters() {
        for (String pair : query.isEmpty() ? new String[0] : query.substring(1).split("&")) {
            String[] parts = pair.split("=", 2);
            for (String part : parts) {
                decode(parts[0], part);
            }
        }
        return new QueryStringDecoder(query, StandardCharsets.UTF_8, true, MOST_PARAMETERS, true).parameters();
    }

    boolean hasBlankParameters() {
        return parameters().values().stream().anyMatch(values -> values.contains(""));
    }

    /** The canonical address, relative to the service, with the parameters as they were written. */
    @Override
    public String toString() {
        return path + query;
    }

    private static String canonical(String written) {
        String text = decode("path", written);
        if (text.indexOf(';') >= 0 || written.indexOf('#') >= 0) {
            throw malformed("path", written, "holds a ; or #, which no address of the register has");
        }
        try {
            // Two slashes at its beginning would name a host.
            URI path = new URI(null, null, text.replaceAll("/{2,}", "/"), null).normalize();
            String absolute = path.toASCIIString().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
            return absolute.length() < 2 ? "/" : absolute.replaceFirst("/$", "");
        } catch (URISyntaxException impossible) {
            throw malformed("path", written, "is no path");
        }
    }

    /** The text that percent-encoded bytes are; strictly, because the layers below replace what is none. */
    private static String decode(String where, String encoded) {
        try {
            String text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (text.indexOf(REPLACEMENT) >= 0) {
                throw malformed(where, encoded, "is not UTF-8");
            }
            if (text.indexOf('\0') >= 0) {
                throw malformed(where, encoded, "holds a NUL character");
            }
            return text;
        } catch (IllegalArgumentException noEscape) {
            throw malformed(where, encoded, "holds a % that begins no escape");
        }
    }

    private static ProblemException malformed(String where, String value, String reason) {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                where + " " + reason,
                List.of(new ParameterError(where, value, reason, null)));
    }
}
