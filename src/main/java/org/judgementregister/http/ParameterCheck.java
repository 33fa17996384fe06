package org.judgementregister.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that a resource does not have, single ones given twice, and values that cannot be read, all of them
 * in one answer: a typo must not return everything.
 */
public class ParameterCheck {

    /** Enough to mend a request by; an answer must not grow with the nonsense that caused it. */
    private static final int MOST_ERRORS = 10;

    /** Whether the resource that a request has reached takes a limit, under this name in the request's own memory. */
    public static final String TAKES_LIMIT = "register.takes-limit";

    private final Map<Method, Map<String, KnownParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 1000)
    public void check(ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        Map<String, KnownParameter> parameters =
                known.computeIfAbsent(resource.getResourceMethod(), KnownParameter::of);
        context.put(TAKES_LIMIT, parameters.containsKey(PageRequest.LIMIT));
        Map<String, List<String>> given = new TreeMap<>(request.getUriInfo().getQueryParameters());
        boolean allKnown = parameters.keySet().containsAll(given.keySet());
        // Unknown ones first; lazily, because the nearest names of nonsense need not be sought.
        List<ParameterError> errors = Stream.concat(
                        given.entrySet().stream()
                                .filter(each -> !parameters.containsKey(each.getKey()))
                                .map(each ->
                                        unknown(each.getKey(), each.getValue().get(0), parameters.keySet())),
                        given.entrySet().stream()
                                .filter(each -> parameters.containsKey(each.getKey()))
                                .flatMap(each -> errors(parameters.get(each.getKey()), each.getValue())))
                .limit(MOST_ERRORS)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    allKnown ? ProblemType.INVALID_PARAMETER : ProblemType.UNKNOWN_PARAMETER,
                    errors.get(0).parameter() + ": " + errors.get(0).reason(),
                    errors);
        }
    }

    private static ParameterError unknown(String name, String value, Set<String> names) {
        List<String> known = List.copyOf(names);
        String reason = "no such parameter" + ProblemException.didYouMean(Nearest.to(name, known));
        return new ParameterError(name, value, reason, known);
    }

    private static Stream<ParameterError> errors(KnownParameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.repeatable()) {
            return Stream.of(new ParameterError(parameter.name(), values.get(1), "can be given only once", null));
        }
        return values.stream().flatMap(value -> error(parameter, value));
    }

    private static Stream<ParameterError> error(KnownParameter parameter, String value) {
        try {
            ParameterValue.read(parameter.name(), parameter.type(), value);
            return Stream.empty();
        } catch (ProblemException unreadable) {
            return unreadable.errors().stream();
        }
    }
}
