package org.judgementregister.release;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.judgementregister.http.Condition;
import org.judgementregister.http.Page;
import org.judgementregister.http.ProblemException;
import org.judgementregister.http.ProblemType;

/**
 * Validators and freshness of answers that are made anew. Who holds the answer already, by its ETag, has been told so at
 * the door.
 */
public class ConditionalRequests {

    private static final String QUESTION = "register.question";

    private final Questions questions;
    private final Releases releases;

    public ConditionalRequests(Questions questions, Releases releases) {
        this.questions = questions;
        this.releases = releases;
    }

    /**
     * After the check of parameters: an unknown release is told of whatever the resource. Who has waited for a thread while
     * the database went away waits no longer.
     */
    @ServerRequestFilter
    public void settle(ContainerRequestContext request, RoutingContext context) {
        questions.of(context).ifPresent(question -> {
            request.setProperty(QUESTION, question);
            if (!releases.databaseAnswers()) {
                throw new ProblemException(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.meaning());
            }
        });
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest asking) {
        Question question = (Question) request.getProperty(QUESTION);
        if (question != null
                && response.getStatus() == 200
                && Condition.of(asking).isMetByWhatExists(question.release().loadedAt())) {
            response.setStatus(304);
            response.setEntity(null);
        }
        // Only now: a change of status or entity makes new headers.
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, Validators.VARY);
        if (question == null || response.getStatus() >= 400) {
            return;
        }
        question.validators().headers().forEach(headers::putSingle);
        if (response.getStatus() != 200 && response.getStatus() != 304) {
            headers.remove(HttpHeaders.ETAG);
        }
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
    }
}
