package org.judgementregister.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/** Writes service areas as their codes, separated by a space; an empty text when there is none. */
@Converter
public class AreaList implements AttributeConverter<List<ServiceArea>, String> {

    @Override
    public String convertToDatabaseColumn(List<ServiceArea> areas) {
        return areas.stream().map(ServiceArea::code).collect(Collectors.joining(" "));
    }

    @Override
    public List<ServiceArea> convertToEntityAttribute(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> Word.find(ServiceArea.class, code).orElseThrow())
                .toList();
    }
}
