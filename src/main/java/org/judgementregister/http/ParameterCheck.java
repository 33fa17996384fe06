package org.judgementregister.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Map<Method, Map<String, KnownParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 1000)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, KnownParameter> parameters =
                known.computeIfAbsent(resource.getResourceMethod(), KnownParameter::of);
        List<ParameterError> unknown = new ArrayList<>();
        List<ParameterError> unreadable = new ArrayList<>();
        new TreeMap<>(request.getUriInfo().getQueryParameters()).forEach((name, values) -> {
            KnownParameter parameter = parameters.get(name);
            if (parameter == null) {
                unknown.add(unknown(name, values.get(0), List.copyOf(parameters.keySet())));
            } else {
                unreadable.addAll(errors(parameter, values));
            }
        });
        ProblemType type = unknown.isEmpty() ? ProblemType.INVALID_PARAMETER : ProblemType.UNKNOWN_PARAMETER;
        List<ParameterError> errors = Stream.concat(unknown.stream(), unreadable.stream())
                .limit(MOST_ERRORS)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    type, errors.get(0).parameter() + ": " + errors.get(0).reason(), errors);
        }
    }

    private static ParameterError unknown(String name, String value, List<String> names) {
        String reason = "no such parameter" + ProblemException.didYouMean(Nearest.to(name, names));
        return new ParameterError(name, value, reason, names);
    }

    private static List<ParameterError> errors(KnownParameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.repeatable()) {
            return List.of(new ParameterError(parameter.name(), values.get(1), "can be given only once", null));
        }
        List<ParameterError> errors = new ArrayList<>();
        for (String value : values) {
            try {
                ParameterValue.read(parameter.name(), parameter.type(), value);
            } catch (ProblemException unreadable) {
                errors.addAll(unreadable.errors());
            }
        }
        return errors;
    }
}
