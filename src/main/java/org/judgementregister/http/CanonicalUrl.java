package org.judgementregister.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A URL by what it asks for: no slash at the end, parameters and values in a fixed order. */
public record CanonicalUrl(String path, Map<String, List<String>> parameters) {

    public static CanonicalUrl of(RoutingContext context) {
        MultiMap given = context.queryParams();
        Map<String, List<String>> sorted = new TreeMap<>();
        given.names()
                .forEach(name ->
                        sorted.put(name, given.getAll(name).stream().sorted().toList()));
        String path = context.normalizedPath();
        return new CanonicalUrl(
                path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path, sorted);
    }

    /** The same URL without what would be so anyway. */
    public CanonicalUrl withoutDefaults() {
        return List.of(PageRequest.DEFAULT_LIMIT).equals(parameters.get(PageRequest.LIMIT))
                ? without(Set.of(PageRequest.LIMIT))
                : this;
    }

    /** The same question to another resource. */
    public CanonicalUrl at(String otherPath) {
        return new CanonicalUrl(otherPath, parameters);
    }

    /** The same URL without some parameters. */
    public CanonicalUrl without(Set<String> names) {
        Map<String, List<String>> rest = new TreeMap<>(parameters);
        rest.keySet().removeAll(names);
        return new CanonicalUrl(path, rest);
    }

    /** The same URL with one parameter set to one value or to several alternatives. */
    public CanonicalUrl with(String name, String... values) {
        Map<String, List<String>> more = new TreeMap<>(parameters);
        more.put(name, Arrays.stream(values).sorted().toList());
        return new CanonicalUrl(path, more);
    }

    /** Path and query, percent-encoded. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
