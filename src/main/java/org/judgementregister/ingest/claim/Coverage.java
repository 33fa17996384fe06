package org.judgementregister.ingest.claim;

import java.util.Set;

/**
 * What a sheet tells without a gap, by its kind: an edition that lost rows is known by it.
 *
 * @param families the families of frameworks of which it tells every graded inspection
 * @param latestOnly whether it tells only each council's latest one, so that only councils can be counted
 */
public record Coverage(String file, String sheet, Set<String> families, boolean latestOnly) {}
