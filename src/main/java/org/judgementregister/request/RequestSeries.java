package org.judgementregister.request;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.judgementregister.request.Operations.Operation;

/**
 * Counts requests by what is asked and not by how it is written: a method or a path that somebody makes up must not be
 * another time series, which would be held for ever.
 */
@Singleton
class RequestSeries implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";

    /** Others are refused. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Operations operations;

    RequestSeries(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        return id.replaceTags(StreamSupport.stream(id.getTagsAsIterable().spliterator(), false)
                .map(this::bounded)
                .toList());
    }

    private Tag bounded(Tag tag) {
        return switch (tag.getKey()) {
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            // What is no path is one of the platform's words, such as NOT_FOUND.
            case "uri" -> tag.getValue().startsWith("/") ? Tag.of("uri", template(tag.getValue())) : tag;
            default -> tag;
        };
    }

    private String template(String path) {
        return operations.find(path).map(Operation::path).orElse(path.startsWith("/assets/") ? "/assets" : OTHER);
    }
}
