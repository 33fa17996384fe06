package org.judgementregister.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Tells from an {@code Accept-Encoding} header whether the server below will compress, so that the ETag can name the
 * coding. The server decides before any code of ours runs, so this repeats its reading to the letter, flaws included:
 * any coding whose name contains "gzip" will do, and case matters.
 */
public final class Encodings {

    private Encodings() {}

    /** Whether an answer to this request is compressed, if it is of a kind that is. */
    public static boolean acceptsGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && acceptsGzip(accepted);
    }

    private static boolean acceptsGzip(String header) {
        double any = -1;
        double gzip = -1;
        for (String offer : header.split(",")) {
            int equals = offer.indexOf('=');
            double weight = equals < 0 ? 1 : Weight.of(offer.substring(equals + 1));
            if (offer.contains("*")) {
                any = weight;
            } else if (offer.contains("gzip")) {
                gzip = Math.max(gzip, weight);
            }
        }
        return gzip > 0 || any > 0 && gzip < 0;
    }
}
