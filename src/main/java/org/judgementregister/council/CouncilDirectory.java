package org.judgementregister.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.judgementregister.database.Where;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.Suggestions;

/** Which council a slug or a code means. A release never changes, so each one's answers are kept from first use. */
@ApplicationScoped
public class CouncilDirectory {

    private final Map<Integer, Map<String, String>> byRelease = new ConcurrentHashMap<>();
    private final EntityManager entities;

    public CouncilDirectory(EntityManager entities) {
        this.entities = entities;
    }

    /** The council's id; found whatever the letters' case. */
    public Optional<String> id(String slugOrCode, int release) {
        Map<String, String> known = known(release);
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
                                parameter, given, List.copyOf(known(release).keySet()))))
                .distinct()
                .toList();
    }

    /** The slugs and codes most like one that is unknown. */
    public List<String> nearest(String slugOrCode, int release) {
        return Suggestions.of(slugOrCode, List.copyOf(known(release).keySet()));
    }

    private Map<String, String> known(int release) {
        return byRelease.computeIfAbsent(release, this::read);
    }

    private Map<String, String> read(int release) {
        Map<String, String> ids = new HashMap<>();
        entities.createQuery(
                        "select c.id, k.code from Council c join c.codes k where " + Where.inForce("c"), Object[].class)
                .setParameter("release", release)
                .getResultStream()
                .forEach(found -> {
                    ids.put((String) found[0], (String) found[0]);
                    ids.put((String) found[1], (String) found[0]);
                });
        return ids;
    }
}
