package org.judgementregister.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Problem documents for requests that are refused before a resource is looked for. */
@ApplicationScoped
public class EarlyProblems {

    private final ObjectMapper json;
    private final ProblemView pages;

    public EarlyProblems(ObjectMapper json, ProblemView pages) {
        this.json = json;
        this.pages = pages;
    }

    /** Ends the request with a problem document. */
    public void answer(RoutingContext context, ProblemType type, String detail, List<ParameterError> errors) {
        String path = context.request().path();
        Problem problem = Problem.of(type, detail, path == null ? "" : path, errors);
        boolean page = Audience.of(path) == Audience.PEOPLE;
        HttpServerResponse response = context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, page ? ProblemView.MEDIA_TYPE : Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, Problem.READING_METHODS).putHeader(HttpHeaders.CONNECTION, "close");
        }
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        try {
            response.end(page ? Buffer.buffer(pages.html(problem)) : Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
