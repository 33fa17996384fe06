package org.judgementregister.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.judgementregister.release.ReleaseRow;

/** What the present request asks, for the resource that answers it. */
@RequestScoped
public class CurrentRequest {

    private final RoutingContext context;

    public CurrentRequest(RoutingContext context) {
        this.context = context;
    }

    /** The release to answer from. */
    public ReleaseRow release() {
        return asked().release();
    }

    /** What is asked for. */
    public CanonicalUrl url() {
        return asked().url();
    }

    /** The strong ETag of its answer, quotes and all. */
    public String etag() {
        return asked().etag();
    }

    /** Whether only the head of an answer is wanted: a HEAD reaches its resource as a GET. */
    public boolean isHead() {
        return PendingResponse.of(context).isHead();
    }

    /** Whether a 304 is enough; for answers that are not buffered. */
    public boolean isUnchanged() {
        return asked().isHeldIfItExists(context.request());
    }

    CanonicalRequest asked() {
        return PendingResponse.of(context).asked();
    }
}
