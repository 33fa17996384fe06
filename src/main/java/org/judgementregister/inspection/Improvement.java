package org.judgementregister.inspection;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;
import org.judgementregister.vocabulary.WordList;

/**
 * A point that an inspection's report says must improve.
 *
 * @param area null where the report does not say one
 * @param page of the report's PDF, from 1
 * @param outcome of the children's social care national framework that the report names; null where it names none
 * @param themes by the words of the lexicon; empty where none of them is in the point
 * @param phrase the point in a few words of the register's own; null where it has none
 */
@Embeddable
public record Improvement(
        @NotNull @Enumerated(EnumType.STRING) ImprovementKind kind,
        @Enumerated(EnumType.STRING) ServiceArea area,
        @NotNull Integer page,
        Integer outcome,
        @NotNull @Convert(converter = WordList.Themes.class) List<Theme> themes,
        String phrase) {

    /** Whether another telling speaks of the point at the same place. */
    public boolean isPlacedAs(Improvement other) {
        return kind == other.kind
                && area == other.area
                && page.equals(other.page)
                && Objects.equals(outcome, other.outcome);
    }

    /** The same, with the phrase of another telling of this point where this one has none. */
    public Improvement orPhraseOf(Improvement other) {
        return phrase == null ? new Improvement(kind, area, page, outcome, themes, other.phrase) : this;
    }

    /** The address of its page; null where the report's is not known. */
    public String at(String report) {
        return report == null ? null : report + "#page=" + page;
    }
}
