package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.SkippedSheet;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.release.Change;

/** What files say beside what the register knows. */
final class Comparison {

    final List<Change> added = new ArrayList<>();

    /** The grades of each inspection that is added, by id. */
    final Map<String, List<String>> grades = new TreeMap<>();

    /** The workbooks themselves, where the register has not met them as sources. */
    final List<Change> editions = new ArrayList<>();

    /** Field by field, what was told otherwise before, or not at all. */
    final List<Change> corrected = new ArrayList<>();

    final List<Change> withdrawn = new ArrayList<>();

    /** The inspections of which nothing new is said, by id. */
    final List<String> unchanged = new ArrayList<>();

    /** Field by field, what stands ({@code before}) and what a source of no higher precedence says ({@code after}). */
    final List<Change> contradicted = new ArrayList<>();

    /** Inspections that a table tells of which is not Ofsted's, and nobody else does; they are left out. */
    final List<Change> unconfirmed = new ArrayList<>();

    final List<ValidationError> faults = new ArrayList<>();

    /** Sheets that tell of fewer councils or inspections than their last edition. */
    final List<ValidationError> shrunk = new ArrayList<>();

    final List<SkippedSheet> skippedSheets = new ArrayList<>();

    /** What a release of it changes: each field once, though several files may have told it in turn. */
    List<Change> changes() {
        Set<List<Object>> fresh = added.stream()
                .map(change -> List.<Object>of(change.subject(), change.id()))
                .collect(Collectors.toSet());
        Map<List<Object>, Change> fields = new LinkedHashMap<>();
        corrected.stream()
                .filter(change -> !fresh.contains(List.<Object>of(change.subject(), change.id())))
                .forEach(change ->
                        fields.merge(List.of(change.subject(), change.id(), change.field()), change, Change::then));
        Stream<Change> lasting =
                fields.values().stream().filter(change -> !Objects.equals(change.before(), change.after()));
        return Stream.of(editions.stream(), added.stream(), lasting, withdrawn.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Whether a fault is neither left out nor, where a table has shrunk, overruled. */
    boolean isRefusedBy(Loading.Options options) {
        return faults.stream().anyMatch(fault -> !options.leavesOut(fault)) || !options.force() && !shrunk.isEmpty();
    }

    /** All faults, those of tables that have shrunk too. */
    List<ValidationError> allFaults() {
        return Stream.concat(faults.stream(), shrunk.stream()).toList();
    }
}
