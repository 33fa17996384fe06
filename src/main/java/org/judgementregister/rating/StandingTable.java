package org.judgementregister.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.inspection.DerivedTable;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.inspection.GradedInspection.Given;
import org.judgementregister.rating.StandingSpans.Span;
import org.judgementregister.vocabulary.ServiceArea;

/** How a council stands in each area, as the rows of {@link Standing}. */
@ApplicationScoped
class StandingTable implements DerivedTable {

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "council",
                "area",
                "position",
                "known_from",
                "known_to",
                "begun_from",
                "begun_to",
                "status",
                "reason",
                "inspection",
                "framework",
                "kind",
                "heading",
                "match",
                "grade",
                "inspected",
                "published",
                "held_since");
    }

    @Override
    public List<String> key() {
        return List.of("council", "area", "known_from", "begun_from");
    }

    @Override
    public Stream<List<Object>> rows(GradedHistory history) {
        return Arrays.stream(ServiceArea.values())
                .flatMap(area -> new StandingSpans(history, area)
                        .all().stream().map(span -> row(history.council(), area, span)));
    }

    private static List<Object> row(String council, ServiceArea area, Span span) {
        GradedInspection speaking = span.stand().inspection();
        Given given = speaking == null ? null : speaking.given().get(area);
        return Arrays.asList(
                council,
                area,
                area.ordinal(),
                span.knownFrom(),
                span.knownTo(),
                span.begunFrom(),
                span.begunTo(),
                span.stand().status(),
                span.stand().reason(),
                speaking == null ? null : speaking.id(),
                speaking == null ? null : speaking.framework(),
                speaking == null ? null : speaking.kind(),
                given == null ? null : given.heading(),
                given == null ? null : given.heading().match(),
                given == null ? null : given.grade(),
                speaking == null ? null : speaking.inspected(),
                speaking == null ? null : speaking.published(),
                span.stand().heldSince());
    }
}
