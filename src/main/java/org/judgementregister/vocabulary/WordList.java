package org.judgementregister.vocabulary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/** Writes words as the register's files do: their codes, separated by a space; an empty text when there is none. */
public abstract class WordList<W extends Enum<W> & Word> implements AttributeConverter<List<W>, String> {

    private final Class<W> words;

    private WordList(Class<W> words) {
        this.words = words;
    }

    /** Of themes. */
    @Converter
    public static final class Themes extends WordList<Theme> {
        public Themes() {
            super(Theme.class);
        }
    }

    /** Of service areas. */
    @Converter
    public static final class Areas extends WordList<ServiceArea> {
        public Areas() {
            super(ServiceArea.class);
        }
    }

    /**
     * @throws IllegalArgumentException when one of the codes is no word's
     */
    public static <W extends Enum<W> & Word> List<W> parse(Class<W> words, String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> Word.find(words, code)
                        .orElseThrow(() -> new IllegalArgumentException(code + " is not in the vocabulary")))
                .toList();
    }

    @Override
    public String convertToDatabaseColumn(List<W> list) {
        return Word.codes(list);
    }

    @Override
    public List<W> convertToEntityAttribute(String codes) {
        return parse(words, codes);
    }
}
