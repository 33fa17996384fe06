package org.judgementregister.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A word of the register's vocabulary: the kebab-case code that stands in code, database, JSON and CSV alike, and what
 * it means.
 */
public interface Word {

    /** The code, such as {@code requires-improvement}, which {@code toString()} gives. */
    @JsonValue
    default String code() {
        return toString();
    }

    /** One sentence for people, without a full stop. */
    String meaning();

    /** The label that people read, such as {@code Requires improvement}. */
    default String title() {
        String words = words().replace("childrens ", "children's ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The code as words within a sentence, such as {@code requires improvement}. */
    default String words() {
        return code().replace('-', ' ');
    }

    /** The word with this code, or empty when the vocabulary holds no such word. */
    static <W extends Enum<W> & Word> Optional<W> find(Class<W> words, String code) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.code().equals(code))
                .findFirst();
    }

    /** The codes of words, separated by a space, as the register's files write them; an empty text when there is none. */
    static String codes(Collection<? extends Word> words) {
        return words.stream().map(Word::code).collect(Collectors.joining(" "));
    }
}
