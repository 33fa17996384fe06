package org.judgementregister.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.judgementregister.database.Outage;
import org.judgementregister.problem.Problem;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.problem.ProblemView;
import org.judgementregister.request.Operations.Operation;

/** The one place where what went wrong inside becomes a problem document outside; nothing of the inside is shown. */
@Singleton
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private final Operations operations;
    private final ProblemView pages;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    public Problems(Operations operations, ProblemView pages, ObjectMapper json, MeterRegistry metrics) {
        this.operations = operations;
        this.pages = pages;
        this.json = json;
        this.metrics = metrics;
    }

    @ServerExceptionMapper
    public Response known(ProblemException problem, RoutingContext context) {
        Response.ResponseBuilder response = Response.status(problem.type().status());
        headers(problem, context).forEach(response::header);
        return response.entity(body(problem, context)).build();
    }

    /** Bounds that a parameter's annotations state. Its own class is mapped, because Quarkus's mapper wins otherwise. */
    @ServerExceptionMapper
    public Response bounds(ResteasyReactiveViolationException violations, RoutingContext context) {
        List<ParameterError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new ParameterError(
                        parameter(violation),
                        String.valueOf(violation.getInvalidValue()),
                        violation.getMessage(),
                        null))
                .toList();
        String detail = errors.get(0).parameter() + ": " + errors.get(0).reason();
        return known(new ProblemException(ProblemType.INVALID_PARAMETER, detail, errors), context);
    }

    /** What the framework itself refuses. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, RoutingContext context) {
        return known(
                new ProblemException(ProblemType.ofStatus(refusal.getResponse().getStatus())), context);
    }

    /** Unavailable when the database is away, overloaded or too slow; a fault of ours when it refuses a statement. */
    @ServerExceptionMapper
    public Response database(PersistenceException failure, RoutingContext context) {
        if (!Outage.caused(failure)) {
            return fault(failure, context);
        }
        // Without the trace: it is the same for every request while the database is away.
        LOG.errorf("The database did not answer: %s", failure.getMessage());
        return known(new ProblemException(ProblemType.UNAVAILABLE), context);
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException fault, RoutingContext context) {
        LOG.error("A request failed", fault);
        return known(new ProblemException(ProblemType.INTERNAL_ERROR), context);
    }

    /** Ends a request that has not reached a resource. */
    void answer(RoutingContext context, ProblemException problem) {
        HttpServerResponse response =
                context.response().setStatusCode(problem.type().status());
        headers(problem, context).forEach(response::putHeader);
        if (isPage(context)) {
            ResponseHeaders.describePage(response);
        }
        response.end(Buffer.buffer(body(problem, context)));
        if (problem.type().closesConnection()) {
            context.request().connection().close(); // at once, or what follows would be read as the next request
        }
    }

    private Map<String, String> headers(ProblemException problem, RoutingContext context) {
        metrics.counter("register.problems", "type", problem.type().code()).increment();
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", isPage(context) ? ProblemView.MEDIA_TYPE : Problem.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            headers.put("Allow", Problem.READING_METHODS);
        }
        if (problem.type().closesConnection()) {
            headers.put("Connection", "close");
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            headers.put("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        return headers;
    }

    private byte[] body(ProblemException told, RoutingContext context) {
        String path = context.request().path();
        Problem problem = Problem.of(told.type(), told.getMessage(), path == null ? "" : path, told.errors());
        try {
            return isPage(context) ? Buffer.buffer(pages.html(problem)).getBytes() : json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always JSON", impossible);
        }
    }

    /** People are told on a page, programs in JSON; below the API's path whoever asks is a program. */
    private boolean isPage(RoutingContext context) {
        String path = context.request().path();
        String accept = context.request().getHeader("Accept");
        return path != null
                && !path.startsWith("/v1")
                && (accept != null && accept.contains("text/html")
                        || operations.find(path).filter(Operation::isPage).isPresent());
    }

    private static String parameter(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null || node.getName().startsWith("<") ? name : node.getName();
        }
        return name;
    }
}
