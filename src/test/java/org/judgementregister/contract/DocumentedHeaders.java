package org.judgementregister.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Refuses an answer with a header that the contract does not tell of; those that it must have, the validator wants. */
final class DocumentedHeaders implements Filter {

    /** What HTTP and browsers want of every answer; the contract's introduction names them. */
    private static final Set<String> OF_ALL = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "date",
            "access-control-expose-headers",
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            return answer;
        }
        operation(URI.create(request.getURI()).getRawPath())
                .map(operation -> operation.path("responses").path(String.valueOf(answer.statusCode())))
                .filter(JsonNode::isObject)
                .ifPresent(documented -> {
                    Set<String> names = new TreeSet<>();
                    for (Header header : answer.headers()) {
                        names.add(header.getName().toLowerCase(Locale.ROOT));
                    }
                    names.removeAll(OF_ALL);
                    if (!answer.contentType().startsWith("application/json")) {
                        names.remove(
                                "content-disposition"); // a list's own path gives files by Accept, as the prose says
                    }
                    CodeTest.resolved(documented)
                            .path("headers")
                            .fieldNames()
                            .forEachRemaining(name -> names.remove(name.toLowerCase(Locale.ROOT)));
                    assertThat(names)
                            .as("undocumented headers of %s %s", answer.statusCode(), request.getURI())
                            .isEmpty();
                });
        return answer;
    }

    /** The one with the most words of its own, of those whose template the path fits. */
    private static Optional<JsonNode> operation(String path) {
        return CommittedContract.tree().get("paths").properties().stream()
                .filter(each -> Pattern.matches(
                        each.getKey().replaceAll("\\{[^}]+}", "[^/]+").replace(".", "[.]"), path))
                .min(Comparator.comparingInt(each -> each.getKey().split("\\{", -1).length))
                .map(Map.Entry::getValue)
                .map(item -> item.path("get"));
    }
}
