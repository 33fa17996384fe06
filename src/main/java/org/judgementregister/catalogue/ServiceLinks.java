package org.judgementregister.catalogue;

/** Where programs and people find what describes the service. */
public final class ServiceLinks {

    static final String CONTRACT = "/openapi";
    static final String DOCUMENTATION = "/docs";
    static final String VOCABULARY = "/v1/vocabulary";
    static final String ATOM = "/v1/changes.atom";
    static final String JSON_FEED = "/v1/changes.feed.json";
    static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** As RFC 8288 links of registered relations, for programs that read no bodies. */
    public static final String HEADER = String.join(
            ", ",
            link(CONTRACT, "service-desc", "application/yaml"),
            link(DOCUMENTATION, "service-doc", "text/html"),
            link(VOCABULARY, "describedby", "application/json"),
            link(LICENCE, "license", "text/html"),
            link(ATOM, "alternate", "application/atom+xml"),
            link(JSON_FEED, "alternate", "application/feed+json"));

    private ServiceLinks() {}

    private static String link(String target, String relation, String type) {
        return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(target, relation, type);
    }
}
