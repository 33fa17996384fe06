package org.judgementregister.request;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what has been answered before, without the database: an answer is a function of the canonical request. What is
 * new is computed by one request; those that ask the same meanwhile wait for it (request coalescing).
 */
@ApplicationScoped
public class ResponseCache {

    private final ConcurrencyLimit limit;
    private final ChunkedWriter writer;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AsyncCache<String, CachedResponse> responses;

    ResponseCache(
            ConcurrencyLimit limit,
            ChunkedWriter writer,
            MeterRegistry metrics,
            @ConfigProperty(name = "register.cache.size") MemorySize size) {
        this.limit = limit;
        this.writer = writer;
        this.responses = Caffeine.newBuilder()
                .maximumWeight(size.asLongValue())
                .weigher((String digest, CachedResponse response) -> response.bytes())
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(metrics, responses, "responses");
        metrics.gauge("register.cache.bytes", this, ResponseCache::bytes);
        metrics.gauge("register.cache.waiting", waiting);
    }

    private double bytes() {
        return responses
                .synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElse(0);
    }

    /** What is asked most, but for what stays as it is when a release comes. */
    List<CanonicalRequest> commonest(int most) {
        return responses.synchronous().policy().eviction().orElseThrow().hottest(most).values().stream()
                .map(CachedResponse::asked)
                .filter(asked -> !asked.isFixed())
                .toList();
    }

    /** Forgets every response. */
    public void clear() {
        responses.synchronous().invalidateAll();
    }

    /** Answers from what is known, or lets the request on to its resource; on the request's event loop. */
    void answer(RoutingContext context, CanonicalRequest asked) {
        HttpServerRequest request = context.request();
        if (asked.isHeldBy(request)) {
            CachedResponse.sendUnchanged(request, asked);
            return;
        }
        CompletableFuture<CachedResponse> own = new CompletableFuture<>();
        CompletableFuture<CachedResponse> response = responses.get(asked.digest(), (digest, executor) -> own);
        if (response == own) {
            compute(context, asked, own);
        } else if (response.isDone() && !response.isCompletedExceptionally()) {
            answer(context, asked, response.join());
        } else {
            await(context, asked, response);
        }
    }

    private void compute(RoutingContext context, CanonicalRequest asked, CompletableFuture<CachedResponse> response) {
        PendingResponse pending = new PendingResponse(context, asked, writer, response);
        // Those who wait for a problem share it; who comes later tries again.
        response.thenAccept(finished -> {
            if (finished != null && !finished.isGood()) {
                responses.asMap().remove(asked.digest(), response);
            }
        });
        limit.admit(pending);
    }

    private void await(RoutingContext context, CanonicalRequest asked, CompletableFuture<CachedResponse> response) {
        Context eventLoop = Vertx.currentContext();
        waiting.incrementAndGet();
        response.whenComplete((finished, failure) -> {
            waiting.decrementAndGet();
            eventLoop.runOnContext(now -> {
                if (failure != null) {
                    answer(context, asked); // who computed it has gone away
                } else {
                    answer(context, asked, finished);
                }
            });
        });
    }

    /**
     * @param response null for one that is too large to be kept
     */
    private void answer(RoutingContext context, CanonicalRequest asked, CachedResponse response) {
        if (response == null) {
            limit.admit(new PendingResponse(context, asked, writer, new CompletableFuture<>()));
        } else if (response.hasCodingOf(asked)) {
            response.send(context.request(), context.request().method() == HttpMethod.HEAD, asked, writer);
        } else {
            compress(context, asked, response);
        }
    }

    /** Compresses a response for the first who wants it so, and for all who follow. */
    private void compress(RoutingContext context, CanonicalRequest asked, CachedResponse response) {
        context.vertx()
                .executeBlocking(response::compress, false)
                .onSuccess(both -> {
                    responses.put(asked.digest(), CompletableFuture.completedFuture(both));
                    both.send(context.request(), context.request().method() == HttpMethod.HEAD, asked, writer);
                })
                .onFailure(context::fail);
    }
}
