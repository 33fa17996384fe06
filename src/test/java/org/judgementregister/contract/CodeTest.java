package org.judgementregister.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.judgementregister.listing.FileFormat;
import org.judgementregister.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract and the code say the same, both ways: operations, forms, parameters, bounds, defaults and words. */
class CodeTest {

    private static final JsonNode CONTRACT = CommittedContract.tree();
    static final Map<String, Method> IN_CODE = operations();

    /** What the reader of a page chooses, and what a file has no pages for. */
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor");

    /** A parameter as both sides can say it. */
    private record Parameter(String in, Set<String> words, String form, String bounds, String byDefault) {}

    @Test
    void everyOperationIsInBoth() {
        Set<String> coded = new TreeSet<>();
        IN_CODE.forEach((path, method) -> forms(method)
                .forEach(form -> coded.add(path
                        + FileFormat.ofMediaType(form).map(FileFormat::ending).orElse(""))));
        Set<String> written = new TreeSet<>();
        CONTRACT.get("paths").fieldNames().forEachRemaining(written::add);
        assertThat(written).isEqualTo(coded);
    }

    @Test
    void everyOperationAnswersInItsOwnForm() {
        IN_CODE.forEach((path, method) -> forms(method).forEach(form -> {
            String ending = FileFormat.ofMediaType(form).map(FileFormat::ending).orElse("");
            assertThat(operation(path + ending).at("/responses/200/content").fieldNames())
                    .toIterable()
                    .as(path + ending)
                    .containsExactly(form);
        }));
    }

    static Stream<String> paths() {
        return IN_CODE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyParameterIsInBoth(String path) {
        Map<String, Parameter> coded = coded(IN_CODE.get(path));
        Map<String, Parameter> written = written(path);
        written.putAll(written(path + FileFormat.CSV.ending())); // which takes what only files have
        assertThat(written).isEqualTo(coded);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aFileTakesWhatItsListTakesButForPages(String path) {
        for (FileFormat format : FileFormat.values()) {
            if (CONTRACT.get("paths").has(path + format.ending())) {
                Map<String, Parameter> ofList = coded(IN_CODE.get(path));
                ofList.keySet().removeAll(OF_PAGES);
                assertThat(written(path + format.ending())).isEqualTo(ofList);
            }
        }
    }

    @Test
    void everyKindOfProblemIsInTheContract() {
        JsonNode types = CONTRACT.at("/components/schemas/Problem/properties/type/x-extensible-enum");
        assertThat(types)
                .extracting(JsonNode::textValue)
                .containsExactly(
                        Stream.of(ProblemType.values()).map(ProblemType::uri).toArray(String[]::new));
    }

    static JsonNode operation(String path) {
        return CONTRACT.get("paths").path(path).path("get");
    }

    private static Map<String, Parameter> written(String path) {
        Map<String, Parameter> parameters = new TreeMap<>();
        operation(path).path("parameters").forEach(reference -> {
            JsonNode parameter = resolved(reference);
            JsonNode schema = resolved(parameter.get("schema"));
            boolean several = schema.path("type").asText().equals("array");
            JsonNode one = several ? resolved(schema.get("items")) : schema;
            Set<String> words = new TreeSet<>();
            (one.has("enum") ? one.get("enum") : one.path("x-extensible-enum"))
                    .forEach(word -> words.add(word.asText()));
            String form = one.path("format").asText(one.path("type").asText());
            parameters.put(
                    parameter.get("name").textValue(),
                    new Parameter(
                            parameter.get("in").textValue(),
                            words,
                            several ? form + " list" : form,
                            Stream.of("minimum", "maximum", "maxItems", "maxLength")
                                    .filter(schema::has)
                                    .map(bound -> bound + schema.get(bound).asText())
                                    .collect(Collectors.joining(" ")),
                            schema.path("default").asText("")));
        });
        return parameters;
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? CONTRACT.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static Map<String, Parameter> coded(Method method) {
        Map<String, Parameter> parameters = new TreeMap<>();
        Arrays.stream(method.getParameters()).forEach(parameter -> {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .forEach(part -> put(parameters, part.getAccessor(), part.getGenericType()));
            } else {
                put(parameters, parameter, parameter.getParameterizedType());
            }
        });
        return parameters;
    }

    private static void put(Map<String, Parameter> parameters, AnnotatedElement declared, Type type) {
        QueryParam query = declared.getAnnotation(QueryParam.class);
        PathParam path = declared.getAnnotation(PathParam.class);
        if (query == null && path == null) {
            return; // a header
        }
        boolean several = type instanceof ParameterizedType;
        Class<?> one = (Class<?>) (several ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        Set<String> words = new TreeSet<>();
        if (one.isEnum()) {
            Arrays.stream(one.getEnumConstants()).map(Object::toString).forEach(words::add);
        }
        String form = one == Integer.class
                ? "int32"
                : one == LocalDate.class ? "date" : one == Boolean.class ? "boolean" : "string";
        Optional<Size> size = Optional.ofNullable(declared.getAnnotation(Size.class));
        Optional<CodePointLength> length = Optional.ofNullable(declared.getAnnotation(CodePointLength.class));
        String bounds = Stream.of(
                        Optional.ofNullable(declared.getAnnotation(Min.class)).map(min -> "minimum" + min.value()),
                        Optional.ofNullable(declared.getAnnotation(Max.class)).map(max -> "maximum" + max.value()),
                        size.map(each -> (several ? "maxItems" : "maxLength") + each.max()),
                        length.map(each -> "maxLength" + each.max()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        DefaultValue byDefault = declared.getAnnotation(DefaultValue.class);
        parameters.put(
                query == null ? path.value() : query.value(),
                new Parameter(
                        query == null ? "path" : "query",
                        words,
                        several ? form + " list" : form,
                        bounds,
                        byDefault == null ? "" : byDefault.value()));
    }

    static List<String> forms(Method method) {
        Produces produces = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : method.getDeclaringClass().getAnnotation(Produces.class);
        return List.of(produces.value());
    }

    /** The methods of all resources under {@code /v1}, by path. */
    private static Map<String, Method> operations() {
        Map<String, Method> all = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.judgementregister")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(resource -> Arrays.stream(resource.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(GET.class))
                                .forEach(method -> all.put(path(resource, method), method)));
        all.keySet().removeIf(path -> !path.startsWith("/v1"));
        return all;
    }

    private static String path(Class<?> resource, Method method) {
        String own = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        return ("/" + resource.getAnnotation(Path.class).value() + own)
                .replaceAll("//+", "/")
                .replaceFirst("/$", "");
    }
}
