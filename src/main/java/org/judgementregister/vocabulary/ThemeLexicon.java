package org.judgementregister.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by its words what a point is about. The words are in {@code vocabulary/themes.csv}, for anyone to read and correct:
 * a phrase for a theme in each row. A star stands for the end of a word, and {@code ...} for at most five words. The longest
 * phrase comes first and takes its words with it, so that a pathway plan is no plan; a phrase without a theme only takes. A
 * phrase with a gap takes none.
 */
public final class ThemeLexicon {

    /** Long points tell of examples after that. */
    private static final int WORDS_READ = 40;

    private static final String GAP = "...";

    /** The outcome of the national framework that a point serves is no theme of its own. */
    private static final Pattern OF_THE_FRAMEWORK =
            Pattern.compile("[\\[(]\\s*(?:outcomes?|enablers?|principles?)\\b.*?[)\\]]");

    private static final List<Entry> ENTRIES = read();

    /** A phrase of a theme; null for a phrase that is about none. */
    private record Entry(Theme theme, String phrase, Pattern words) {

        boolean hasGap() {
            return phrase.contains(GAP);
        }

        int length() {
            return phrase.split(" ").length;
        }
    }

    private ThemeLexicon() {}

    /** The phrases by which a theme is told, as they are written in the lexicon. */
    public static List<String> phrases(Theme theme) {
        return ENTRIES.stream()
                .filter(entry -> entry.theme == theme)
                .map(Entry::phrase)
                .sorted()
                .toList();
    }

    /** What a point is about, in the vocabulary's order; empty when none of the words is in it. */
    public static List<Theme> themes(String point) {
        String plain = point.toLowerCase(Locale.ROOT).replace('\u2018', '\'').replace('\u2019', '\'');
        String[] words = plain.strip().split("\\s+");
        String left = OF_THE_FRAMEWORK
                .matcher(String.join(" ", Arrays.asList(words).subList(0, Math.min(WORDS_READ, words.length))))
                .replaceAll("");
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (Entry entry : ENTRIES) {
            if (entry.words.matcher(left).find()) {
                if (entry.theme != null) {
                    themes.add(entry.theme);
                }
                left = entry.hasGap() ? left : entry.words.matcher(left).replaceAll(" # ");
            }
        }
        return List.copyOf(themes);
    }

    private static List<Entry> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ThemeLexicon.class.getResourceAsStream("/vocabulary/themes.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(cells -> new Entry(theme(cells[0]), cells[1], pattern(cells[1])))
                    .sorted(Comparator.comparing(Entry::hasGap)
                            .reversed()
                            .thenComparing(
                                    Comparator.comparingInt(Entry::length).reversed())
                            .thenComparing(Comparator.comparingInt((Entry entry) -> entry.phrase.length())
                                    .reversed()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Theme theme(String code) {
        return code.isEmpty() ? null : Word.find(Theme.class, code).orElseThrow();
    }

    private static Pattern pattern(String phrase) {
        String words = Arrays.stream(phrase.split(" "))
                .map(ThemeLexicon::word)
                .collect(Collectors.joining("[^a-z0-9]+"))
                .replace("[^a-z0-9]+" + GAP, "(?:[^a-z0-9]+[a-z0-9'-]+){0,5}?");
        return Pattern.compile("(?<![a-z0-9-])" + words + "(?![a-z0-9])");
    }

    private static String word(String word) {
        if (word.equals(GAP)) {
            return GAP;
        }
        return word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "[a-z'-]*"
                : Pattern.quote(word);
    }
}
