package org.judgementregister.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what an answer is, in the same words whatever the client wrote, and for HEAD as for GET; gives CSV a name. */
public class ContentHeaders {

    private static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final String JSON = "application/json;charset=UTF-8";

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        MediaType type = response.getMediaType();
        if (response.getStatus() != 200 || type == null) {
            return;
        }
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, JSON);
        } else if (response.getEntity() instanceof Page<?> page) {
            String path = request.getUriInfo().getPath();
            headers.putSingle(HttpHeaders.CONTENT_TYPE, CSV);
            headers.putSingle(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"judgement-register-%s-release-%d.csv\""
                            .formatted(path.replaceFirst("^/?v1/", "").replace('/', '-'), page.release()));
        }
    }
}
