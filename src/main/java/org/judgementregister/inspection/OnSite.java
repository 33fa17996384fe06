package org.judgementregister.inspection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.vocabulary.PartialDate;

/** Writes the periods on site as the register does: ISO 8601 intervals separated by a space; null when none is known. */
@Converter
public class OnSite implements AttributeConverter<List<Period>, String> {

    /** Most rows of a list have been read before, and reading a date takes as long as all else of a row. */
    private static final Cache<String, List<Period>> READ =
            Caffeine.newBuilder().maximumSize(2_000).build();

    /**
     * @throws java.time.DateTimeException when the text is something else
     */
    public static List<Period> parse(String intervals) {
        return intervals == null
                ? List.of()
                : Arrays.stream(intervals.split(" ")).map(Period::parse).toList();
    }

    /** The first day of all; null when no period is known. */
    public static PartialDate firstDay(List<Period> periods) {
        return periods == null || periods.isEmpty() ? null : periods.get(0).from();
    }

    /** The intervals; null when there is none. */
    public static String text(List<Period> periods) {
        return periods == null || periods.isEmpty()
                ? null
                : periods.stream().map(Period::toString).collect(Collectors.joining(" "));
    }

    @Override
    public String convertToDatabaseColumn(List<Period> periods) {
        return text(periods);
    }

    @Override
    public List<Period> convertToEntityAttribute(String intervals) {
        return intervals == null ? List.of() : READ.get(intervals, OnSite::parse);
    }
}
