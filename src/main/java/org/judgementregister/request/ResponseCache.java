package org.judgementregister.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.problem.ProblemException;

/**
 * Answers what has been answered before, without the database: an answer is a function of the canonical request. What is
 * new is computed by one request; those that ask the same meanwhile wait for it (request coalescing).
 */
@ApplicationScoped
public class ResponseCache {

    /** Of a small heap the program itself takes a third; where the rest is full, it is collected all the time. */
    private static final int PART_OF_THE_HEAP = 16;

    private static final long MOST_BY_ITSELF = 64L * 1024 * 1024;

    private final ConcurrencyLimit limit;
    private final ChunkedWriter writer;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, CompletableFuture<CachedResponse>> computing = new ConcurrentHashMap<>();
    private final Cache<String, CachedResponse> responses;

    ResponseCache(
            ConcurrencyLimit limit,
            ChunkedWriter writer,
            MeterRegistry metrics,
            @ConfigProperty(name = "register.cache.size") Optional<MemorySize> size) {
        this.limit = limit;
        this.writer = writer;
        this.responses = Caffeine.newBuilder()
                .maximumWeight(size.map(MemorySize::asLongValue).orElse(shareOfTheHeap()))
                .weigher((String digest, CachedResponse response) -> response.bytes())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, responses, "responses");
        metrics.gauge("register.cache.bytes", this, ResponseCache::bytes);
        metrics.gauge("register.cache.waiting", waiting);
    }

    private static long shareOfTheHeap() {
        return Math.min(MOST_BY_ITSELF, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
    }

    private double bytes() {
        return eviction().weightedSize().orElse(0);
    }

    private Policy.Eviction<String, CachedResponse> eviction() {
        return responses.policy().eviction().orElseThrow();
    }

    /** What is asked most, but for what stays as it is when a release comes. */
    List<CanonicalRequest> commonest(int most) {
        return eviction().hottest(most).values().stream()
                .map(CachedResponse::asked)
                .filter(asked -> !asked.isFixed())
                .toList();
    }

    /** Forgets every response. */
    public void clear() {
        responses.invalidateAll();
    }

    /** Answers from what is known, or lets the request on to its resource; on the request's event loop. */
    void answer(RoutingContext context, CanonicalRequest asked) {
        HttpServerRequest request = context.request();
        if (asked.isHeldBy(request)) {
            CachedResponse.sendUnchanged(request, asked);
            return;
        }
        CachedResponse known = responses.getIfPresent(asked.digest());
        if (known != null) {
            answer(context, asked, known);
            return;
        }
        CompletableFuture<CachedResponse> own = new CompletableFuture<>();
        CompletableFuture<CachedResponse> response = computing.putIfAbsent(asked.digest(), own);
        if (response == null) {
            compute(context, asked, own);
        } else {
            await(context, asked, response);
        }
    }

    private void compute(RoutingContext context, CanonicalRequest asked, CompletableFuture<CachedResponse> response) {
        PendingResponse pending = new PendingResponse(context, asked, writer, response);
        response.whenComplete((finished, failure) -> {
            if (finished != null && finished.isGood()) {
                responses.put(asked.digest(), finished);
            }
            computing.remove(asked.digest()); // those who wait for a problem share it; who comes later tries again
        });
        limit.admit(pending);
    }

    private void await(RoutingContext context, CanonicalRequest asked, CompletableFuture<CachedResponse> response) {
        Context eventLoop = Vertx.currentContext();
        waiting.incrementAndGet();
        response.whenComplete((finished, failure) -> {
            waiting.decrementAndGet();
            eventLoop.runOnContext(now -> {
                if (failure instanceof ProblemException) {
                    context.fail(failure); // nobody waits anew for what another has waited for in vain
                } else if (failure != null) {
                    answer(context, asked); // who was to compute it has gone away
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
                    responses.put(asked.digest(), both);
                    both.send(context.request(), context.request().method() == HttpMethod.HEAD, asked, writer);
                })
                .onFailure(context::fail);
    }
}
