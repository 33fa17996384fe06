package org.judgementregister.ingest.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFacts;

/**
 * Finds the council that a table means, by code or by one of the many ways to write its name. Of councils that have shared
 * a name or a code it is the one that was in being on the day; a table names old councils by new codes.
 */
public final class CouncilNames {

    private final Map<String, List<CouncilFacts>> byCode = new HashMap<>();
    private final Map<String, List<CouncilFacts>> byName = new HashMap<>();

    public CouncilNames(Collection<CouncilFacts> councils) {
        for (CouncilFacts council : councils) {
            council.codes().forEach(code -> put(byCode, code.code(), council));
            Stream.of(council.name(), council.officialName())
                    .map(CouncilNames::plain)
                    .distinct()
                    .forEach(name -> put(byName, name, council));
        }
    }

    private static void put(Map<String, List<CouncilFacts>> councils, String key, CouncilFacts council) {
        councils.computeIfAbsent(key, each -> new ArrayList<>()).add(council);
    }

    public List<CouncilFacts> withCode(String code) {
        return byCode.getOrDefault(code.toUpperCase(Locale.ROOT), List.of());
    }

    public List<CouncilFacts> withName(String name) {
        return byName.getOrDefault(plain(name), List.of());
    }

    /** Of these, or of others that bear the name of one of them, the one that was in being on a day. */
    public Optional<CouncilFacts> inBeing(List<CouncilFacts> candidates, LocalDate day) {
        return Stream.concat(candidates.stream(), candidates.stream().flatMap(each -> withName(each.name()).stream()))
                .filter(council -> council.establishedOn() == null || !day.isBefore(council.establishedOn()))
                .filter(council -> council.abolishedOn() == null || !day.isAfter(council.abolishedOn()))
                .findFirst();
    }

    /** A name without what tables add or leave out. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("'", "")
                .replace("’", "")
                .replaceAll("[^a-z]+", " ")
                .replaceAll(
                        "\\b(childrens services|london borough|mbc|council|borough|county|city|metropolitan|district|unitary|royal|the|of)\\b",
                        " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
