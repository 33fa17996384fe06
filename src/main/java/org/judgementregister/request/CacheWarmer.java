package org.judgementregister.request;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.judgementregister.release.Releases.NewRelease;

/**
 * Makes the commonest answers before they are asked for, at the start and when a release has made the old ones useless:
 * one after the other, by asking this instance as any client does.
 */
@ApplicationScoped
public class CacheWarmer {

    private static final Logger LOG = Logger.getLogger(CacheWarmer.class);

    private record Wanted(String url, String form) {

        static Wanted of(CanonicalRequest asked) {
            return new Wanted(asked.url().toString(), asked.form());
        }
    }

    private final ResponseCache cache;
    private final HttpServer server;
    private final HttpClient client;
    private final List<String> first;
    private final int most;
    private volatile boolean listening;

    public CacheWarmer(
            ResponseCache cache,
            HttpServer server,
            Vertx vertx,
            @ConfigProperty(name = "register.cache.made-first") Optional<List<String>> first,
            @ConfigProperty(name = "register.cache.most-made-again") int most) {
        this.cache = cache;
        this.server = server;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));
        this.first = first.orElse(List.of());
        this.most = most;
    }

    void atStart(@ObservesAsync HttpServerStart started) {
        listening = true;
        make(Stream.empty());
    }

    void atEnd(@Observes ShutdownEvent stop) {
        listening = false;
    }

    void afterLoad(@Observes NewRelease news) {
        List<CanonicalRequest> commonest = cache.commonest(most);
        cache.clear();
        if (listening) {
            make(commonest.stream().map(Wanted::of));
        }
    }

    private void make(Stream<Wanted> commonest) {
        Future<?> made = Future.succeededFuture();
        for (Wanted each : Stream.concat(first.stream().map(url -> new Wanted(url, "application/json")), commonest)
                .distinct()
                .toList()) {
            made = made.compose(before -> ask(each));
        }
        made.onFailure(failure -> {
            if (listening) {
                LOG.warnf("Responses could not be computed beforehand: %s", failure.getMessage());
            }
        });
    }

    private Future<?> ask(Wanted wanted) {
        URI here = server.getLocalBaseUri();
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(here.getHost())
                        .setPort(here.getPort())
                        .setURI(wanted.url)
                        .putHeader(HttpHeaders.ACCEPT, wanted.form)
                        .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")) // both codings, each made once
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::end);
    }
}
