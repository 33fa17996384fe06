package org.judgementregister.feed;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.improvement.ImprovementRepository;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/** The feeds of changes: the inspections published last that changed what is asked for. */
@Path("/")
public class FeedResource {

    private static final int ENTRIES = 50;
    private static final int FIRST_RELEASE = 1;

    private final ChangeRepository changes;
    private final ImprovementRepository improvements;
    private final CurrentRequest asked;
    private final PublicAddress address;
    private final Releases releases;

    public FeedResource(
            ChangeRepository changes,
            ImprovementRepository improvements,
            CurrentRequest asked,
            PublicAddress address,
            Releases releases) {
        this.changes = changes;
        this.improvements = improvements;
        this.asked = asked;
        this.address = address;
        this.releases = releases;
    }

    @GET
    @Path("v1/changes.atom")
    @Produces(Atom.MEDIA_TYPE + ";charset=UTF-8")
    public String atom(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @Valid @BeanParam ChangeFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since) {
        return Atom.write(feed(councils, inspections, filter, times, since));
    }

    @GET
    @Path("v1/changes.feed.json")
    @Produces(JsonFeed.MEDIA_TYPE)
    public JsonFeed json(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @Valid @BeanParam ChangeFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since) {
        return JsonFeed.of(feed(councils, inspections, filter, times, since));
    }

    private Feed feed(
            CouncilFilter councils,
            InspectionFilter inspections,
            ChangeFilter filter,
            TemporalFilter times,
            ChangedSince since) {
        ReleaseRow release = asked.release();
        // Newest first, so that an inspection's changes follow one another, at most one for each area.
        Map<String, List<ChangeRow>> byInspection = changes
                .newestFirst(councils, inspections, filter, times, since, release)
                .after(List.of(), ENTRIES * ServiceArea.values().length)
                .rows()
                .stream()
                .collect(Collectors.groupingBy(ChangeRow::inspection, LinkedHashMap::new, Collectors.toList()));
        List<String> shown = byInspection.keySet().stream().limit(ENTRIES).toList();
        Map<String, Set<Theme>> toImprove = improvements.themesOf(shown, release.number());
        List<Entry> entries = byInspection.entrySet().stream()
                .limit(ENTRIES)
                .map(each -> Entry.of(
                        each.getValue(), toImprove.getOrDefault(each.getKey(), Set.of()), updated(each.getValue())))
                .toList();
        return new Feed(address, asked.url(), release.loadedAt(), entries);
    }

    private Instant updated(List<ChangeRow> changes) {
        int addedIn = changes.stream().mapToInt(ChangeRow::addedIn).max().orElseThrow();
        return addedIn == FIRST_RELEASE
                ? changes.get(0).published().atStartOfDay(ZoneOffset.UTC).toInstant()
                : releases.loadedAt(addedIn);
    }
}
