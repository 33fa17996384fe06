package org.judgementregister.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.judgementregister.listing.FileFormat;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.problem.Suggestions;

/** What can be asked for: the methods of all resources, of which the platform tells one by one at the start. */
@Provider
@Singleton
public class Operations implements DynamicFeature {

    private final List<Operation> all = new CopyOnWriteArrayList<>();

    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        all.add(Operation.of(resource.getResourceClass(), resource.getResourceMethod()));
        all.sort(Comparator.comparingLong(Operation::variables));
    }

    /** The one that has a path, in its canonical form; words that are fixed win over those that are not. */
    Optional<Operation> find(String path) {
        return Stream.concat(named(path).stream(), asFile(path).stream())
                .min(Comparator.comparingLong(Operation::variables));
    }

    private Optional<Operation> named(String path) {
        String[] segments = Operation.segments(path);
        return all.stream().filter(operation -> operation.has(segments)).findFirst();
    }

    /** A list, or a single thing that is no file and says so. */
    private Optional<Operation> asFile(String path) {
        return FileFormat.ofPath(path)
                .flatMap(format -> named(format.withoutEnding(path)))
                .filter(Operation::isNegotiated);
    }

    /**
     * One thing that can be asked for, as a resource's method declares it.
     *
     * @param template the path's segments; those in braces stand for any
     * @param parameters by name
     * @param forms the media types that it offers, the preferred one first
     */
    record Operation(String[] template, Map<String, QueryParameter> parameters, List<String> forms) {

        /** Enough to mend a request by; an answer must not grow with the nonsense that caused it. */
        private static final int MOST_ERRORS = 10;

        static Operation of(Class<?> resource, Method method) {
            String path = resource.getAnnotation(Path.class).value()
                    + '/'
                    + (method.isAnnotationPresent(Path.class)
                            ? method.getAnnotation(Path.class).value()
                            : "");
            Produces produces = method.isAnnotationPresent(Produces.class)
                    ? method.getAnnotation(Produces.class)
                    : resource.getAnnotation(Produces.class);
            List<String> forms = Arrays.stream(produces.value())
                    .map(type -> type.replaceFirst(";.*", ""))
                    .toList();
            return new Operation(segments(path), QueryParameter.of(method), forms);
        }

        static String[] segments(String path) {
            return Arrays.stream(path.split("/"))
                    .filter(segment -> !segment.isEmpty())
                    .toArray(String[]::new);
        }

        String path() {
            return '/' + String.join("/", template);
        }

        long variables() {
            return Arrays.stream(template).filter(Operation::isVariable).count();
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }

        boolean has(String... segments) {
            if (segments.length != template.length) {
                return false;
            }
            for (int i = 0; i < segments.length; i++) {
                String ending = template[i].substring(template[i].indexOf('}') + 1);
                if (isVariable(template[i]) ? !segments[i].endsWith(ending) : !ending.equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it is read by people. */
        boolean isPage() {
            return forms.contains(MediaType.TEXT_HTML);
        }

        /** Whether it passes over parameters that it does not know, such as those of newsletters: to data they are typos. */
        boolean isForgiving() {
            return template.length == 0 || !template[0].equals("v1");
        }

        /** Whether the client chooses its form; else it has one, and says so. */
        boolean isNegotiated() {
            return forms.contains(MediaType.APPLICATION_JSON);
        }

        /**
         * Refuses parameters that it does not have, single ones given twice, and values that cannot be read, all in one
         * problem: a typo must not return everything.
         */
        void check(Map<String, List<String>> given) {
            Set<String> known = parameters.keySet();
            // Unknown ones first; lazily, because the nearest names of nonsense need not be sought.
            List<ParameterError> errors = Stream.concat(
                            given.keySet().stream()
                                    .filter(name -> !known.contains(name))
                                    .map(name -> unknown(name, given.get(name).get(0))),
                            given.keySet().stream()
                                    .filter(known::contains)
                                    .flatMap(name -> parameters.get(name).errors(given.get(name))))
                    .limit(MOST_ERRORS)
                    .toList();
            if (!errors.isEmpty()) {
                throw new ProblemException(
                        known.containsAll(given.keySet())
                                ? ProblemType.INVALID_PARAMETER
                                : ProblemType.UNKNOWN_PARAMETER,
                        errors.get(0).parameter() + ": " + errors.get(0).reason(),
                        errors);
            }
        }

        private ParameterError unknown(String name, String value) {
            List<String> known = List.copyOf(parameters.keySet());
            String reason = "no such parameter" + Suggestions.didYouMean(Suggestions.of(name, known));
            return new ParameterError(name, value, reason, known);
        }
    }
}
