package org.judgementregister.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A URL by what it asks for: parameters by name, the values of each in order. */
public record CanonicalUrl(String path, Map<String, List<String>> parameters) {

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
        more.put(name, Arrays.stream(values).sorted().distinct().toList());
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
