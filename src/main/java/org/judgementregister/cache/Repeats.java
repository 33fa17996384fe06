package org.judgementregister.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.judgementregister.release.Question;
import org.judgementregister.release.ReleaseRow;

/** Questions by the very words in which they have been asked, so that those who poll need not be read anew. */
final class Repeats {

    private static final int MOST_CHARACTERS = 1_000_000;

    /** What a record costs beside its characters. */
    private static final int OVERHEAD = 200;

    private static final String PLACE = Words.class.getName();

    /** All of a request that decides what it asks. */
    private record Words(String uri, String accept, String acceptEncoding) {

        static Words of(HttpServerRequest request) {
            return new Words(
                    request.uri(),
                    String.join(",", request.headers().getAll(HttpHeaders.ACCEPT)),
                    request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        }

        int weight() {
            return OVERHEAD + uri.length() + accept.length() + (acceptEncoding == null ? 0 : acceptEncoding.length());
        }
    }

    private final Cache<Words, Question> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Words words, Question question) -> words.weight())
            .build();

    /** What a request asks, if the same words have asked it of this release before. */
    Optional<Question> find(RoutingContext context, Optional<ReleaseRow> newest) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return Optional.empty();
        }
        Words words = Words.of(request);
        Question known = read.getIfPresent(words);
        if (known != null && newest.isPresent() && newest.get() == known.release()) {
            return Optional.of(known);
        }
        context.put(PLACE, words); // before the gate settles what they mean
        return Optional.empty();
    }

    /** Remembers what a request's words have asked; not of older releases, and not where its address matters too. */
    void remember(RoutingContext context, Question question) {
        Words words = context.get(PLACE);
        if (words != null && question.origin().isEmpty()) {
            read.put(words, question);
        }
    }
}
