package org.judgementregister.vocabulary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a partial date as the text that it is. */
@Converter(autoApply = true)
public class PartialDateColumn implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.text();
    }

    @Override
    public PartialDate convertToEntityAttribute(String text) {
        return text == null ? null : new PartialDate(text);
    }
}
