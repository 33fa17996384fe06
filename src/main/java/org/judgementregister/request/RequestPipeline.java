package org.judgementregister.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.request.Operations.Operation;

/**
 * Everything that happens to a request, in order. A request is read once, here, on its connection's event loop; nothing
 * later looks at its URL or at its headers as they were written. Only resources and compression run on worker threads.
 */
@ApplicationScoped
class RequestPipeline {

    private static final Logger LOG = Logger.getLogger(RequestPipeline.class);

    /** Before every other filter and route. */
    private static final int FIRST = Integer.MAX_VALUE;

    private static final int PERMANENT_REDIRECT = 308;
    private static final int SEE_OTHER = 303;

    private final ResponseHeaders headers;
    private final RequestBounds bounds;
    private final Operations operations;
    private final RequestReader reader;
    private final ResponseCache cache;
    private final Problems problems;

    RequestPipeline(
            ResponseHeaders headers,
            RequestBounds bounds,
            Operations operations,
            RequestReader reader,
            ResponseCache cache,
            Problems problems) {
        this.headers = headers;
        this.bounds = bounds;
        this.operations = operations;
        this.reader = reader;
        this.cache = cache;
        this.problems = problems;
    }

    void register(@Observes Filters filters, Router router) {
        filters.register(this::pass, FIRST);
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    private void pass(RoutingContext context) {
        headers.writeDate(context.response());
        PendingResponse pending = PendingResponse.of(context);
        boolean isHead = pending == null ? context.request().method() == HttpMethod.HEAD : pending.isHead();
        boolean couldBeCompressed = !isHead && context.request().version() != HttpVersion.HTTP_1_0;
        context.addHeadersEndHandler(
                headGoesOut -> ResponseHeaders.omitIdentity(context.response(), couldBeCompressed));
        if (pending != null) {
            pending.begin(); // 6. The request comes back in its canonical form, and its resource answers.
            return;
        }
        try {
            answer(context);
        } catch (RuntimeException refusedOrFaulty) {
            context.fail(refusedOrFaulty);
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        bounds.check(request); // 1. Bounds: what HTTP does not allow, or is too much, goes no further.
        CanonicalRequest known = reader.remembered(request);
        if (known != null) {
            cache.answer(context, known);
            return;
        }
        RequestTarget target = RequestTarget.of(request); // 2. Canonical form: one spelling for each address.
        Optional<Operation> operation = operations.find(target.path());
        if (!target.isCanonical(operation.isPresent())) {
            redirect(context, PERMANENT_REDIRECT, target.toString());
        } else if (request.method() == HttpMethod.OPTIONS) {
            headers.answerPreflight(context.response());
        } else if (operation.isEmpty()) {
            serveFile(context, target);
        } else if (operation.get().isPage() && target.hasBlankParameters()) {
            // A browser without scripts sends a form's empty fields too; the address shall be one that can be shared.
            redirect(context, SEE_OTHER, reader.url(target, operation.get()).toString());
        } else {
            // 3. What is asked, of which release, in which form.
            CanonicalRequest asked = reader.read(request, target, operation.get());
            cache.answer(context, asked); // 4. 304, or the cache; 5. a limit to what is computed at once.
        }
    }

    /** Style sheets, scripts, the documentation's page: files of the build, which the platform sends. */
    private void serveFile(RoutingContext context, RequestTarget target) {
        if (target.path().startsWith("/v1")) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        headers.describeFile(context.response(), target);
        // The platform cuts ranges out of what it then compresses; files of the build are small, and sent whole.
        context.request().headers().remove("Range");
        context.addHeadersEndHandler(headGoesOut -> context.response().headers().remove("Accept-Ranges"));
        context.next();
    }

    private void redirect(RoutingContext context, int status, String location) {
        headers.writeTo(context.response());
        context.response().setStatusCode(status).putHeader("Location", location).end();
    }

    /** What fails outside a resource, such as a request line that cannot be read. */
    private void fail(RoutingContext context) {
        if (context.response().headWritten()) {
            // Too late for a problem: half an answer must not look like a whole one.
            if (!(context.failure() instanceof IOException)) { // else the client has gone
                LOG.error("A request failed while it was being answered", context.failure());
            }
            context.request().connection().close();
            return;
        }
        headers.writeTo(context.response());
        problems.answer(context, problem(context));
    }

    private static ProblemException problem(RoutingContext context) {
        if (context.failure() instanceof ProblemException told) {
            return told;
        }
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        if (type == ProblemType.INTERNAL_ERROR) {
            LOG.error("A request failed outside its resource", context.failure());
        }
        return new ProblemException(type);
    }
}
