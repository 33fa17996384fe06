package org.judgementregister.release;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.judgementregister.http.Answer;
import org.judgementregister.http.CanonicalUrl;
import org.judgementregister.http.Condition;
import org.judgementregister.http.Csv;
import org.judgementregister.http.Digest;
import org.judgementregister.http.Page;
import org.judgementregister.http.PageRequest;

/**
 * Validators and freshness. An answer is a function of build, release, URL, media type and coding, so its ETag is known
 * before it is made, and a client that has it is told so without a statement.
 */
public class ConditionalRequests {

    private static final String TAG = "register.etag";
    private static final String RELEASE = "register.release";
    private static final int TAG_BYTES = 15;
    private static final String FRESH = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String PARAMETER = "release";
    private static final String HEADER = "Register-Release";

    private final Releases releases;
    private final AskedRelease asked;
    private final Answer answer;
    private final String build;

    public ConditionalRequests(
            Releases releases,
            AskedRelease asked,
            Answer answer,
            @ConfigProperty(name = "register.build") String build) {
        this.releases = releases;
        this.asked = asked;
        this.answer = answer;
        this.build = build;
    }

    /** After the check of parameters. Before the first release there is nothing to name; a resource that needs it says so. */
    @ServerRequestFilter
    public Optional<Response> answerFromTag(ContainerRequestContext request) {
        if (releases.newest().isEmpty()) {
            return Optional.empty();
        }
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        String number = parameters.getFirst(PARAMETER);
        if (number != null && Integer.parseInt(number) < 1) {
            return Optional.empty(); // the resource's own bounds refuse it
        }
        ReleaseRow release =
                asked.settle(number == null ? null : Integer.valueOf(number), parameters.getFirst(PageRequest.CURSOR));
        String tag = tag(release, CanonicalUrl.of(request.getUriInfo()));
        request.setProperty(TAG, tag);
        request.setProperty(RELEASE, release);
        return Condition.of(request).names(tag)
                ? Optional.of(Response.notModified().build())
                : Optional.empty();
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) {
        ReleaseRow release = (ReleaseRow) request.getProperty(RELEASE);
        if (release != null
                && response.getStatus() == 200
                && Condition.of(request).isMetByWhatExists(release.loadedAt())) {
            response.setStatus(304);
            response.setEntity(null);
        }
        // Only now: a change of status or entity makes new headers.
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (release == null || response.getStatus() >= 400) {
            return;
        }
        boolean named = request.getUriInfo().getQueryParameters().containsKey(PARAMETER);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, named ? FOR_EVER : FRESH);
        headers.putSingle(HttpHeaders.LAST_MODIFIED, Date.from(release.loadedAt()));
        headers.putSingle(HEADER, release.number());
        if (response.getStatus() == 200 || response.getStatus() == 304) {
            headers.putSingle(HttpHeaders.ETAG, new EntityTag((String) request.getProperty(TAG)));
        }
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
    }

    private String tag(ReleaseRow release, CanonicalUrl url) {
        String form = answer.isCsv() ? Csv.MEDIA_TYPE : "json";
        String identity = String.join(" ", build, release.number().toString(), url.toString(), form);
        return Digest.of(identity, TAG_BYTES) + (answer.isGzipped() ? "-gzip" : "");
    }
}
