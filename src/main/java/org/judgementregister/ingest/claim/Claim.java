package org.judgementregister.ingest.claim;

import java.util.List;
import java.util.Set;
import org.judgementregister.inspection.InspectionFacts;

/**
 * What one file says of one inspection.
 *
 * @param facts null or empty where the file says nothing, which withdraws nothing; no id where the file gives none
 * @param sheets the sheets that say it; none where a file has none
 * @param place where it is said, or first said
 * @param disputes fields about which the file contradicts itself, and which the facts leave out
 */
public record Claim(InspectionFacts facts, Set<String> sheets, Place place, List<Dispute> disputes) {

    /** A claim that stands alone. */
    public Claim(InspectionFacts facts, Set<String> sheets, Place place) {
        this(facts, sheets, place, List.of());
    }
}
