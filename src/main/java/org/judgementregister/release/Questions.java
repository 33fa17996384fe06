package org.judgementregister.release;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.http.CanonicalUrl;
import org.judgementregister.http.Csv;
import org.judgementregister.http.Digest;
import org.judgementregister.http.Encodings;
import org.judgementregister.http.PageRequest;
import org.judgementregister.http.ProblemException;

/**
 * Reads what requests ask: each once, so that a release that is learned of meanwhile does not come between an answer and
 * its ETag.
 */
@ApplicationScoped
public class Questions {

    private static final String READ = "register.question";
    static final String RELEASE = "release";
    private static final int DIGEST_BYTES = 15;

    private final Releases releases;
    private final String build;

    public Questions(Releases releases, @ConfigProperty(name = "register.build") String build) {
        this.releases = releases;
        this.build = build;
    }

    /**
     * What a request asks that has passed the gate; empty before the first release, and where the release's number is none,
     * which the check of parameters tells.
     *
     * @throws ProblemException for a release that does not exist or has not reached this instance, and a damaged cursor
     */
    public Optional<Question> of(RoutingContext context) {
        Question read = context.get(READ);
        if (read != null) {
            return Optional.of(read);
        }
        String number = context.queryParams().get(RELEASE);
        if (releases.newest().isEmpty() || number != null && !isNumber(number)) {
            return Optional.empty();
        }
        Question question = read(context, number);
        context.put(READ, question);
        return Optional.of(question);
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9]\\d{0,9}") && Long.parseLong(text) <= Integer.MAX_VALUE;
    }

    private Question read(RoutingContext context, String number) {
        HttpServerRequest request = context.request();
        ReleaseRow release = releases.asked(
                number == null ? null : Integer.valueOf(number),
                context.queryParams().get(PageRequest.CURSOR));
        String form = String.join(", ", request.headers().getAll(HttpHeaders.ACCEPT));
        CanonicalUrl given = CanonicalUrl.of(context);
        // CSV has no pages, and refuses to be asked for one.
        CanonicalUrl url = form.startsWith(Csv.MEDIA_TYPE) ? given : given.withoutDefaults();
        String digest =
                Digest.of(String.join(" ", build, release.number().toString(), url.toString(), form), DIGEST_BYTES);
        boolean gzipped = Encodings.acceptsGzip(request);
        return new Question(
                release,
                url,
                !url.equals(given),
                form,
                origin(request, url, form),
                digest,
                gzipped,
                Validators.of(digest, gzipped, number != null, release));
    }

    /** Feeds and the first page, which describes the data to search engines, alone write whole addresses. */
    private static String origin(HttpServerRequest request, CanonicalUrl url, String form) {
        return form.startsWith("application/atom+xml")
                        || form.startsWith("application/feed+json")
                        || url.path().equals("/")
                ? request.scheme() + "://" + request.authority()
                : "";
    }
}
