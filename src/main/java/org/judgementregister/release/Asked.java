package org.judgementregister.release;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.judgementregister.http.ProblemException;
import org.judgementregister.http.ProblemType;

/** What the present request asks, and of which release: settled once, at the door. */
@RequestScoped
public class Asked {

    private final Questions questions;
    private final RoutingContext context;

    public Asked(Questions questions, RoutingContext context) {
        this.questions = questions;
        this.context = context;
    }

    /**
     * @throws ProblemException before a release has been loaded, and for a release that does not exist or has not reached
     *     this instance
     */
    public Question question() {
        return questions
                .of(context)
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE, "No release has been loaded yet"));
    }

    /** The release to answer from. */
    public ReleaseRow release() {
        return question().release();
    }
}
