package org.judgementregister.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.judgementregister.database.Where;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.Suggestions;
import org.judgementregister.vocabulary.CodeScheme;

/**
 * Which council a slug or a code means, and which codes a council had on a day. A release never changes, so each one's
 * answers are kept from first use.
 */
@ApplicationScoped
public class CouncilDirectory {

    /** A council's codes on a day; null where it had none. */
    public record Codes(String gss, String dfe, String ofstedUrn) {}

    private record Known(Map<String, String> ids, Map<String, List<CouncilCode>> codes) {}

    private final Map<Integer, Known> byRelease = new ConcurrentHashMap<>();
    private final EntityManager entities;

    public CouncilDirectory(EntityManager entities) {
        this.entities = entities;
    }

    /** The council's id; found whatever the letters' case. */
    public Optional<String> id(String slugOrCode, int release) {
        Map<String, String> known = known(release).ids;
        return Optional.ofNullable(known.get(slugOrCode.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(known.get(slugOrCode.toUpperCase(Locale.ROOT))));
    }

    /**
     * The ids of several councils.
     *
     * @throws ProblemException naming the parameter, when one of them is unknown
     */
    List<String> ids(String parameter, List<String> slugsOrCodes, int release) {
        return slugsOrCodes.stream()
                .map(given -> id(given, release)
                        .orElseThrow(() -> ProblemException.unknownCode(
                                parameter, given, List.copyOf(known(release).ids.keySet()))))
                .distinct()
                .toList();
    }

    /** The slugs and codes most like one that is unknown. */
    public List<String> nearest(String slugOrCode, int release) {
        return Suggestions.of(slugOrCode, List.copyOf(known(release).ids.keySet()));
    }

    /** The codes that a council had on a day; before its first, the first; after its last, the last. */
    public Codes codes(String council, LocalDate day, int release) {
        List<CouncilCode> all = known(release).codes.get(council);
        return new Codes(
                code(all, CodeScheme.GSS, day), code(all, CodeScheme.DFE, day), code(all, CodeScheme.OFSTED_URN, day));
    }

    private static String code(List<CouncilCode> all, CodeScheme scheme, LocalDate day) {
        String found = null;
        for (CouncilCode each : all) { // in the order of time
            boolean hasBegun = each.validFrom() == null || !each.validFrom().isAfter(day);
            if (each.scheme() == scheme && (found == null || hasBegun)) {
                found = each.code();
            }
        }
        return found;
    }

    private Known known(int release) {
        return byRelease.computeIfAbsent(release, this::read);
    }

    private Known read(int release) {
        Known known = new Known(new HashMap<>(), new HashMap<>());
        entities.createQuery(
                        "select c.id, k from Council c join c.codes k where " + Where.inForce("c")
                                + " order by k.validFrom nulls first, k.code",
                        Object[].class)
                .setParameter("release", release)
                .getResultStream()
                .forEach(found -> {
                    String id = (String) found[0];
                    CouncilCode code = (CouncilCode) found[1];
                    known.ids.put(id, id);
                    known.ids.put(code.code(), id);
                    known.codes
                            .computeIfAbsent(id, council -> new ArrayList<>())
                            .add(code);
                });
        return known;
    }
}
