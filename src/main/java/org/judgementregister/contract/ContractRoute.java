package org.judgementregister.contract;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.judgementregister.connection.Outgoing;

/**
 * Sends the contract, one copy to all who ask. The platform would copy it for each on a worker's thread, faster than
 * clients that do not read can be cut off.
 */
@ApplicationScoped
public class ContractRoute {

    /** After the gate and the cache. */
    private static final int PRIORITY = 130;

    private static final Pattern PATH = Pattern.compile("/openapi(/|\\.json|\\.ya?ml)?");

    private final OpenApiDocumentService documents;
    private final Outgoing outgoing;
    private final Map<Format, Buffer> written = new EnumMap<>(Format.class);

    public ContractRoute(OpenApiDocumentService documents, Outgoing outgoing) {
        this.documents = documents;
        this.outgoing = outgoing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET || !PATH.matcher(request.path()).matches()) {
            context.next();
            return;
        }
        Format format = format(request);
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8");
        outgoing.send(request, written(format));
    }

    /** As the platform has it: the path's ending, else what is accepted, else the parameter; YAML where none says JSON. */
    private static Format format(HttpServerRequest request) {
        if (request.path().contains(".")) {
            return request.path().endsWith(".json") ? Format.JSON : Format.YAML;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean json = accepted != null && accepted.contains(Format.JSON.getMimeType())
                || "json".equalsIgnoreCase(request.getParam("format"));
        return json ? Format.JSON : Format.YAML;
    }

    private synchronized Buffer written(Format format) {
        return written.computeIfAbsent(
                format, form -> Buffer.buffer(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, form)));
    }
}
