package org.judgementregister.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.connection.Outgoing;
import org.judgementregister.http.Audience;
import org.judgementregister.http.Condition;
import org.judgementregister.http.ProblemException;
import org.judgementregister.http.RequestGate;
import org.judgementregister.release.Question;
import org.judgementregister.release.Questions;
import org.judgementregister.release.Releases;

/**
 * Answers what has been answered before, before a resource is looked for: an answer is a function of the question, and
 * questions name their release. What is new is made by one request; those that ask the same meanwhile wait for it.
 */
@ApplicationScoped
public class AnswerCache {

    /** Before the gate, which has let the same words pass before. */
    private static final int REPEATS_PRIORITY = Integer.MAX_VALUE - 1;

    /** After the gate, before everything else. */
    private static final int PRIORITY = 140;

    private record Key(String digest, String origin) {

        static Key of(Question question) {
            return new Key(question.digest(), question.origin());
        }
    }

    private final Questions questions;
    private final Releases releases;
    private final RequestGate gate;
    private final Admission admission;
    private final Outgoing outgoing;
    private final Repeats repeats = new Repeats();
    private final AsyncCache<Key, FinishedAnswer> answers;

    public AnswerCache(
            Questions questions,
            Releases releases,
            RequestGate gate,
            Admission admission,
            Outgoing outgoing,
            @ConfigProperty(name = "register.cache.size") MemorySize size) {
        this.questions = questions;
        this.releases = releases;
        this.gate = gate;
        this.admission = admission;
        this.outgoing = outgoing;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(size.asLongValue())
                .weigher((Key key, FinishedAnswer answer) -> answer.bytes())
                .buildAsync();
    }

    void register(@Observes Filters filters) {
        filters.register(this::passRepeated, REPEATS_PRIORITY);
        filters.register(this::pass, PRIORITY);
    }

    /** The questions that are asked most, but for those whose answers stay as they are, and those of feeds. */
    List<Question> commonest(int most) {
        return answers.synchronous().policy().eviction().orElseThrow().hottest(most).values().stream()
                .map(FinishedAnswer::question)
                .filter(question -> !question.isFixed() && question.origin().isEmpty())
                .toList();
    }

    /** Forgets every answer. */
    public void empty() {
        answers.synchronous().invalidateAll();
    }

    private void passRepeated(RoutingContext context) {
        Optional<Question> question = repeats.find(context, releases.newest());
        if (question.isEmpty() || gate.hasTooLargeHeaders(context.request()) || !isAnswered(context, question.get())) {
            context.next();
        }
    }

    private void pass(RoutingContext context) {
        Optional<Question> question = question(context);
        if (question.isEmpty()) {
            context.next();
        } else if (isAnswered(context, question.get())) {
            repeats.remember(context, question.get());
        } else {
            answer(context, question.get());
        }
    }

    /** Answers from what is known, if it is. */
    private boolean isAnswered(RoutingContext context, Question question) {
        HttpServerRequest request = context.request();
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        String tag = question.validators().tag();
        if (held != null && (held.equals(tag) || Condition.of(request).names(tag))) {
            FinishedAnswer.sendUnchanged(request, question);
            return true;
        }
        CompletableFuture<FinishedAnswer> known = answers.getIfPresent(Key.of(question));
        FinishedAnswer answer = known == null ? null : known.getNow(null);
        if (answer == null || !answer.answers(question)) {
            return false;
        }
        send(context, question, answer);
        return true;
    }

    /** Empty for what is no question to the register, and for one that the resources' own checks will refuse. */
    private Optional<Question> question(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.OPTIONS || Audience.of(request.path()) == Audience.ANYBODY) {
            return Optional.empty();
        }
        try {
            return questions.of(context);
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private void answer(RoutingContext context, Question question) {
        CompletableFuture<FinishedAnswer> known = answers.getIfPresent(Key.of(question));
        if (known == null) {
            make(context, question);
        } else {
            Context own = Vertx.currentContext();
            known.whenComplete((answer, failure) -> own.runOnContext(now -> {
                if (failure != null) {
                    answer(context, question); // who made it has gone away
                } else if (answer == null || !answer.answers(question)) {
                    admission.pass(context);
                } else {
                    send(context, question, answer);
                }
            }));
        }
    }

    private void send(RoutingContext context, Question question, FinishedAnswer answer) {
        HttpServerRequest request = context.request();
        if (request.response().closed()) {
            return;
        }
        if (answer.isGood()
                && Condition.of(request).isMetByWhatExists(question.release().loadedAt())) {
            FinishedAnswer.sendUnchanged(request, question);
        } else if (answer.hasFormOf(question)) {
            answer.send(request, question, outgoing);
        } else {
            compress(context, question, answer);
        }
    }

    /** Compresses an answer for the first who wants it so, and for all who follow. */
    private void compress(RoutingContext context, Question question, FinishedAnswer answer) {
        Vertx.currentContext().executeBlocking(answer::compress, false).onSuccess(both -> {
            answers.put(Key.of(question), CompletableFuture.completedFuture(both));
            send(context, question, both);
        });
    }

    private void make(RoutingContext context, Question question) {
        if (context.request().method() == HttpMethod.HEAD) {
            admission.pass(context); // a resource makes no body for it
            return;
        }
        CompletableFuture<FinishedAnswer> made = new CompletableFuture<>();
        CompletableFuture<FinishedAnswer> other = answers.asMap().putIfAbsent(Key.of(question), made);
        if (other != null) {
            answer(context, question);
            return;
        }
        AnswerInMaking.begin(context, question, made);
        // Those who wait for an error share it; who comes later tries again.
        made.thenAccept(answer -> {
            if (answer != null && !answer.isGood()) {
                answers.asMap().remove(Key.of(question), made);
            }
        });
        admission.pass(context);
    }
}
