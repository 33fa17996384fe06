package org.judgementregister.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The form in which the present request wants to be answered. */
@RequestScoped
public class Answer {

    private final HttpHeaders headers;

    public Answer(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether CSV is preferred to JSON, which a wildcard means. */
    public boolean isCsv() {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(Csv.TYPE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /**
     * Whether the answer will be gzipped: when the client names gzip, or failing that a wildcard, with a weight above
     * zero.
     */
    public boolean isGzipped() {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && Encodings.acceptsGzip(accepted);
    }
}
