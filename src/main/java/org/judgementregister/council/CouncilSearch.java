package org.judgementregister.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.Places.Place;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.release.ReleaseRow;

/** Finds councils by whatever people call them: names with or without "Council", abbreviations, codes, districts. */
@ApplicationScoped
public class CouncilSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /** What is said of what a council is, before and after its name. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(the )?((london|royal|metropolitan) borough of |(royal )?borough of |county of |city of (?!london)|council of (the )?(city of (?!london))?)*(the )?");

    private static final Pattern AFTER = Pattern.compile(
            "( (city|county|borough|district|metropolitan|london|royal|unitary))*( (council|authority|corporation|mbc|lbc|cc))+$");

    private final Map<String, List<String>> aliases = Places.rows("council_aliases.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get("council"),
                    Collectors.mapping(row -> plain(row.get("alias")), Collectors.toList())));
    private final List<Place> places = Places.all();
    private final Map<Integer, List<Named>> byRelease = new ConcurrentHashMap<>();
    private final CouncilRepository councils;
    private final CouncilDirectory directory;

    /**
     * A council with all that it is called, plainly. A release never changes, so they are kept from first use.
     *
     * @param names its own, and its codes
     * @param aliases what people call it, perhaps as they call others too
     */
    private record Named(CouncilRow council, Set<String> names, Set<String> aliases) {

        boolean isCalled(String wanted) {
            return names.contains(wanted) || aliases.contains(wanted);
        }

        boolean holds(String wanted) {
            return Arrays.stream(wanted.split(" "))
                    .allMatch(word -> Stream.concat(names.stream(), aliases.stream())
                            .flatMap(name -> Arrays.stream(name.split(" ")))
                            .anyMatch(each -> each.startsWith(word)));
        }
    }

    public CouncilSearch(CouncilRepository councils, CouncilDirectory directory) {
        this.councils = councils;
        this.directory = directory;
    }

    /**
     * A council that may be meant.
     *
     * @param why it is offered, where its name does not say; else null
     * @param isCalledSo whether the words are all of a name of it, and not only a part
     */
    public record Found(CouncilRow council, String why, boolean isCalledSo) {}

    /**
     * The one of that very name, id or code; else those that are called so; where there is none, or people may call others
     * so too, those whose names hold all the words, and those responsible for a place of that name.
     */
    public List<Found> find(String words, ReleaseRow release) {
        String wanted = plain(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Named> all = byRelease.computeIfAbsent(release.number(), number -> named(release));
        Optional<String> known = directory.id(words.strip(), release.number());
        List<Named> exactly = all.stream()
                .filter(each -> each.council.name().equalsIgnoreCase(words.strip())
                        || each.council.officialName().equalsIgnoreCase(words.strip())
                        || known.filter(each.council.id()::equals).isPresent())
                .toList();
        List<Named> called = exactly.size() == 1
                ? exactly
                : all.stream().filter(each -> each.isCalled(wanted)).toList();
        Map<String, Found> found = new LinkedHashMap<>();
        called.forEach(each -> found.put(each.council.id(), new Found(each.council, null, true)));
        if (exactly.size() != 1 && called.stream().noneMatch(each -> each.names.contains(wanted))) {
            likely(wanted, all).forEach(each -> found.putIfAbsent(each.council.id(), each));
        }
        return inBeingFirst(List.copyOf(found.values()), release);
    }

    /** Those responsible for a place of that very name first. */
    private Stream<Found> likely(String wanted, List<Named> all) {
        return Stream.of(
                        places.stream()
                                .filter(place -> place.names().contains(wanted))
                                .flatMap(place -> responsible(place, all)),
                        all.stream()
                                .filter(each -> each.holds(wanted))
                                .map(each -> new Found(each.council, null, false)),
                        places.stream()
                                .filter(place -> place.names().stream().anyMatch(name -> name.startsWith(wanted)))
                                .flatMap(place -> responsible(place, all)))
                .flatMap(Function.identity());
    }

    private static Stream<Found> responsible(Place place, List<Named> all) {
        return all.stream()
                .map(Named::council)
                .filter(council -> place.councils().contains(council.id()))
                .map(council -> new Found(council, place.why().apply(council.name()), false));
    }

    private List<Named> named(ReleaseRow release) {
        return councils.all(release).stream()
                .map(each -> new Named(each, names(each).collect(Collectors.toSet()), aliases(each)))
                .toList();
    }

    /** The one council that is certainly meant; empty where none is, or several may be. */
    public static Optional<CouncilRow> certain(List<Found> found) {
        return found.size() == 1 && found.get(0).isCalledSo ? Optional.of(found.get(0).council) : Optional.empty();
    }

    /**
     * The id of the council with a slug or code.
     *
     * @throws ProblemException that suggests others, where there is none
     */
    public String id(String slugOrCode, ReleaseRow release) {
        return directory
                .id(slugOrCode, release.number())
                .orElseThrow(() -> ProblemException.notFound("council", slugOrCode, nearest(slugOrCode, release)));
    }

    /** The slugs and codes of those that an unknown slug or code may have meant. */
    public List<String> nearest(String slugOrCode, ReleaseRow release) {
        List<String> found = find(slugOrCode, release).stream()
                .map(each -> each.council.id())
                .limit(3)
                .toList();
        return found.isEmpty() ? directory.nearest(slugOrCode, release.number()) : found;
    }

    private static List<Found> inBeingFirst(List<Found> found, ReleaseRow release) {
        return found.stream()
                .sorted(Comparator.comparing(each -> !each.council.isInBeing(release.dataDate())))
                .toList();
    }

    private Set<String> aliases(CouncilRow council) {
        Set<String> names = new HashSet<>(aliases.getOrDefault(council.id(), List.of()));
        names.add(plain(council.officialName()));
        return names;
    }

    private static Stream<String> names(CouncilRow council) {
        return Stream.of(
                        council.id(),
                        council.name().replaceFirst(" \\(.*", ""),
                        council.name(),
                        council.gss(),
                        council.dfe(),
                        council.ofstedUrn())
                .filter(Objects::nonNull)
                .map(CouncilSearch::plain);
    }

    /** Small letters and figures, without what a council is, and saints as one writes them. */
    static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "")
                .replace("&", " and ");
        String words = NO_WORD.matcher(letters).replaceAll(" ").strip().replaceAll("\\bsaint\\b", "st");
        String shorter = AFTER.matcher(BEFORE.matcher(words).replaceFirst("")).replaceFirst("");
        return shorter.isBlank() ? words : shorter.strip();
    }
}
