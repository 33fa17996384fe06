package org.judgementregister.inspection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.vocabulary.Theme;
import org.judgementregister.vocabulary.Word;

/** Writes themes as the register does: their codes, separated by a space; an empty text when there is none. */
@Converter
public class ThemeList implements AttributeConverter<List<Theme>, String> {

    /**
     * @throws IllegalArgumentException when one of them is not in the vocabulary
     */
    public static List<Theme> parse(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> Word.find(Theme.class, code)
                        .orElseThrow(() -> new IllegalArgumentException(code + " is not in the vocabulary")))
                .toList();
    }

    @Override
    public String convertToDatabaseColumn(List<Theme> themes) {
        return themes.stream().map(Theme::code).collect(Collectors.joining(" "));
    }

    @Override
    public List<Theme> convertToEntityAttribute(String codes) {
        return parse(codes);
    }
}
