package org.judgementregister.council;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Map<String, List<String>> aliases = pairs("council_aliases.csv", "council", "alias");
    private final List<Map<String, String>> districts = rows("districts.csv");
    private final Map<Integer, List<Named>> byRelease = new ConcurrentHashMap<>();
    private final CouncilRepository councils;
    private final CouncilDirectory directory;

    /** A council with all that it is called, plainly. A release never changes, so they are kept from first use. */
    private record Named(CouncilRow council, Set<String> names) {

        boolean holds(String wanted) {
            return Arrays.stream(wanted.split(" "))
                    .allMatch(word -> names.stream()
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
     */
    public record Found(CouncilRow council, String why) {}

    /**
     * The one of that very name, id or code; else those that are called so; where there is none, those whose names hold all
     * the words, or whose district it is.
     */
    public List<Found> find(String words, ReleaseRow release) {
        String wanted = plain(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Named> all = byRelease.computeIfAbsent(release.number(), number -> named(release));
        Optional<String> known = directory.id(words.strip(), release.number());
        List<Found> exactly = all.stream()
                .map(Named::council)
                .filter(each -> each.name().equalsIgnoreCase(words.strip())
                        || known.filter(each.id()::equals).isPresent())
                .map(each -> new Found(each, null))
                .toList();
        if (exactly.size() == 1) {
            return exactly;
        }
        List<Found> called = all.stream()
                .filter(each -> each.names.contains(wanted))
                .map(each -> new Found(each.council, null))
                .toList();
        return called.isEmpty() ? likely(wanted, all, release) : inBeingFirst(called, release);
    }

    private List<Found> likely(String wanted, List<Named> all, ReleaseRow release) {
        Map<String, Found> found = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.holds(wanted))
                .forEach(each -> found.put(each.council.id(), new Found(each.council, null)));
        for (Map<String, String> district : districts) {
            if (plain(district.get("district")).startsWith(wanted)) {
                boolean gone = !district.get("successor").isEmpty();
                String id = district.get(gone ? "successor" : "council");
                String why = district.get("district") + (gone ? " was a district, now part of " : " is a district of ");
                all.stream()
                        .map(Named::council)
                        .filter(each -> each.id().equals(id))
                        .forEach(each -> found.putIfAbsent(id, new Found(each, why + each.name())));
            }
        }
        return inBeingFirst(List.copyOf(found.values()), release);
    }

    private List<Named> named(ReleaseRow release) {
        return councils.all(release).stream()
                .map(each -> new Named(each, names(each).collect(Collectors.toSet())))
                .toList();
    }

    /** The one council that is certainly meant; empty where none is, or several may be. */
    public static Optional<CouncilRow> certain(List<Found> found) {
        return found.size() == 1 && found.get(0).why == null ? Optional.of(found.get(0).council) : Optional.empty();
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

    /** All that it is called, plainly. */
    private Stream<String> names(CouncilRow council) {
        return Stream.concat(
                        Stream.of(
                                council.id(),
                                council.name().replaceFirst(" \\(.*", ""),
                                council.name(),
                                council.officialName(),
                                council.gss(),
                                council.dfe(),
                                council.ofstedUrn()),
                        aliases.getOrDefault(council.id(), List.of()).stream())
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

    private static Map<String, List<String>> pairs(String file, String key, String value) {
        return rows(file).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(key), Collectors.mapping(row -> row.get(value), Collectors.toList())));
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream csv = CouncilSearch.class.getResourceAsStream("/names/" + file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
