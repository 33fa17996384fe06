package org.judgementregister.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** The form in which the present request will be answered. */
@RequestScoped
public class Answer {

    private final HttpHeaders headers;

    public Answer(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether CSV is preferred; {@link RequestGate} has settled it. */
    public boolean isCsv() {
        String preference = headers.getHeaderString(HttpHeaders.ACCEPT);
        return preference != null && preference.startsWith(Csv.MEDIA_TYPE);
    }

    public boolean isGzipped() {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && Encodings.acceptsGzip(accepted);
    }
}
