package org.judgementregister.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.listing.Cursor;
import org.judgementregister.listing.Digest;
import org.judgementregister.listing.FileFormat;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.EventDays;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Operations.Operation;

/**
 * Makes canonical requests, each once, so that a release that is learned of meanwhile does not come between an answer and
 * its ETag; remembers the spellings of those that repeat.
 */
@ApplicationScoped
class RequestReader {

    static final String RELEASE = "release";

    /** The parameter by which an address names the content that it leads to. */
    static final String DIGEST = "sha256";

    /** What is compressed already. */
    private static final Set<String> COMPRESSED = Set.of("application/zip", FileFormat.XLSX.mediaType());

    /** By which jQuery and others pass by caches of their own. */
    private static final String CACHE_BUSTER = "_";

    private static final int DIGEST_BYTES = 15;
    private static final int MOST_BYTES = 2_000_000;

    /** What a request weighs beside the words in which it was asked. */
    private static final int OVERHEAD = 1_000;

    /** All of a request that decides what it asks. */
    private record Spelling(String uri, String accept, String acceptEncoding) {

        static Spelling of(HttpServerRequest request) {
            return new Spelling(
                    request.uri(),
                    ContentNegotiation.join(request.headers().getAll(HttpHeaders.ACCEPT)),
                    ContentNegotiation.join(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING)));
        }

        int bytes() {
            return OVERHEAD + uri.length() + accept.length() + acceptEncoding.length();
        }
    }

    private final Releases releases;
    private final PublicAddress address;
    private final ResponseHeaders headers;
    private final String build;
    private final Cache<Spelling, CanonicalRequest> spellings = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Spelling spelling, CanonicalRequest asked) -> spelling.bytes())
            .build();

    RequestReader(
            Releases releases,
            PublicAddress address,
            ResponseHeaders headers,
            @ConfigProperty(name = "register.build") String build) {
        this.releases = releases;
        this.headers = headers;
        this.address = address;
        this.build = build;
    }

    /** What the same words have asked of the newest release before; null when they have not. */
    CanonicalRequest remembered(HttpServerRequest request) {
        if (request.method() == HttpMethod.OPTIONS || !request.uri().startsWith("/")) {
            return null;
        }
        CanonicalRequest known = spellings.getIfPresent(Spelling.of(request));
        return known != null && known.release() == releases.newest().orElse(null) ? known : null;
    }

    /**
     * @throws ProblemException for parameters that the operation does not take, a form that it does not offer, and a release
     *     that does not exist or has not reached this instance
     */
    CanonicalRequest read(HttpServerRequest request, RequestTarget target, Operation operation) {
        CanonicalUrl url = url(target, operation);
        String form = form(request, target, operation);
        ReleaseRow release = release(url.parameters());
        CanonicalUrl onDays = onDay(
                onDay(url, TemporalFilter.AS_OF, releases.knownDays(release)),
                TemporalFilter.INSPECTED_BY,
                releases.begunDays(release));
        CanonicalUrl canonical =
                withoutDefaults(onDays, operation, FileFormat.ofMediaType(form).isPresent());
        boolean gzip = !COMPRESSED.contains(form)
                && ContentNegotiation.acceptsGzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        String digest = Digest.of(
                String.join(" ", build, address.toString(), release.number().toString(), canonical.toString(), form),
                DIGEST_BYTES);
        // A workbook holds the time at which it was written, so two of the same rows differ in some bytes.
        String weak = form.equals(FileFormat.XLSX.mediaType()) ? "W/" : "";
        String etag = weak + '"' + digest + (gzip ? "-gzip\"" : "\"");
        CanonicalRequest asked = new CanonicalRequest(
                release, canonical, form, gzip, digest, etag, headers.of(release, operation.isPage(), url));
        if (request.uri().startsWith("/")) {
            spellings.put(Spelling.of(request), asked);
        }
        return asked;
    }

    /** What is asked for: data refuse a parameter that they do not know, pages and pictures go without it. */
    CanonicalUrl url(RequestTarget target, Operation operation) {
        Map<String, List<String>> given = new TreeMap<>(target.parameters());
        if (operation.isForgiving()) {
            given.keySet().retainAll(operation.parameters().keySet());
            given.replaceAll((name, values) ->
                    values.stream().filter(value -> !value.isEmpty()).toList());
            given.values().removeIf(List::isEmpty);
        } else {
            given.remove(CACHE_BUSTER);
        }
        operation.check(given);
        given.replaceAll((name, values) -> {
            Stream<String> canonical = values.stream()
                    .map(value -> operation.parameters().get(name).canonical(value, operation.isPage()))
                    .distinct();
            // What is compared with what is for the reader of a page to say; to data the order is nothing.
            return (operation.isPage() ? canonical : canonical.sorted()).toList();
        });
        String path = target.path();
        Optional<FileFormat> file = operation.isNegotiated() ? FileFormat.ofPath(path) : Optional.empty();
        return new CanonicalUrl(file.map(format -> format.withoutEnding(path)).orElse(path), given);
    }

    /** The path's ending wins over the header; what has one form has it for all. */
    private static String form(HttpServerRequest request, RequestTarget target, Operation operation) {
        if (!operation.isNegotiated()) {
            return operation.forms().get(0);
        }
        List<String> wanted = FileFormat.ofPath(target.path())
                .map(format -> List.of(format.mediaType()))
                .orElseGet(() -> request.headers().getAll(HttpHeaders.ACCEPT));
        return ContentNegotiation.mediaType(operation.forms(), wanted)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_ACCEPTABLE));
    }

    /** A walk stays in the release in which it began, which is also the one that it names. */
    private ReleaseRow release(Map<String, List<String>> parameters) {
        ReleaseRow newest = releases.newest()
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE, "No release has been loaded yet"));
        if (parameters.containsKey(PageRequest.CURSOR)) {
            int number =
                    Cursor.decode(parameters.get(PageRequest.CURSOR).get(0)).release();
            return releases.find(number)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.UNAVAILABLE, "The cursor's release has not reached this instance yet"));
        }
        if (!parameters.containsKey(RELEASE)) {
            return newest;
        }
        String number = parameters.get(RELEASE).get(0);
        if (Integer.parseInt(number) < 1) {
            throw ProblemException.invalid(RELEASE, number, "must be greater than or equal to 1", null);
        }
        return releases.find(Integer.parseInt(number))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_RELEASE,
                        "There is no release " + number + "; the newest is " + newest.number()));
    }

    /** Between two days on which something changes every day asks the same. */
    private static CanonicalUrl onDay(CanonicalUrl url, String parameter, EventDays days) {
        List<String> given = url.parameters().get(parameter);
        return given == null
                ? url
                : url.with(parameter, days.last(LocalDate.parse(given.get(0))).toString());
    }

    /** A file has no limit, so that its being asked for is told to be a mistake. */
    private static CanonicalUrl withoutDefaults(CanonicalUrl url, Operation operation, boolean isFile) {
        return url.without(operation.parameters().values().stream()
                .filter(parameter -> !isFile || !parameter.name().equals(PageRequest.LIMIT))
                .filter(parameter -> parameter.isDefault(url.parameters().get(parameter.name())))
                .map(QueryParameter::name)
                .collect(Collectors.toSet()));
    }
}
