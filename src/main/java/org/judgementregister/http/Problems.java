package org.judgementregister.http;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.judgementregister.database.Outage;

/** The one place where what went wrong inside becomes a problem document outside; nothing of the inside is shown. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ProblemView pages;

    public Problems(ProblemView pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    public Response known(ProblemException problem, HttpServerRequest request) {
        return response(problem.type(), problem.getMessage(), request, problem.errors());
    }

    /** Bounds that a parameter's annotations state. Its own class is mapped, because Quarkus's mapper wins otherwise. */
    @ServerExceptionMapper
    public Response bounds(ResteasyReactiveViolationException violations, HttpServerRequest request) {
        List<ParameterError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new ParameterError(
                        parameter(violation),
                        String.valueOf(violation.getInvalidValue()),
                        violation.getMessage(),
                        null))
                .toList();
        String detail = errors.get(0).parameter() + ": " + errors.get(0).reason();
        return response(ProblemType.INVALID_PARAMETER, detail, request, errors);
    }

    /** What the framework itself refuses: unknown paths, methods and media types. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, HttpServerRequest request) {
        ProblemType type = ProblemType.ofStatus(refusal.getResponse().getStatus());
        return response(type, type.meaning(), request, List.of());
    }

    /** Unavailable when the database is away, overloaded or too slow; a fault of ours when it refuses a statement. */
    @ServerExceptionMapper
    public Response database(PersistenceException failure, HttpServerRequest request) {
        if (!Outage.caused(failure)) {
            return fault(failure, request);
        }
        // Without the trace: it is the same for every request while the database is away.
        LOG.errorf("The database did not answer: %s", failure.getMessage());
        return response(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.meaning(), request, List.of());
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException fault, HttpServerRequest request) {
        LOG.error("A request failed", fault);
        return response(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.meaning(), request, List.of());
    }

    private static String parameter(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null || node.getName().startsWith("<") ? name : node.getName();
        }
        return name;
    }

    private Response response(ProblemType type, String detail, HttpServerRequest request, List<ParameterError> errors) {
        Problem problem = Problem.of(type, detail, request.path(), errors);
        boolean page = Audience.of(request.path()) == Audience.PEOPLE;
        Response.ResponseBuilder response = Response.status(type.status())
                .type(page ? ProblemView.MEDIA_TYPE : Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page ? pages.html(problem) : problem);
        if (type == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, Problem.READING_METHODS);
        }
        return response.build();
    }
}
