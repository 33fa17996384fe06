package org.judgementregister.report;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A paragraph of a report, or a point that it says must improve.
 *
 * @param improvement null for a paragraph
 * @param number as it is printed; of a point its number among the points; null where there is none
 * @param heading under which it stands; null before the first
 * @param areas that the heading is about; empty where it is about none, or about all
 * @param page of the PDF, from 1
 */
public record Passage(
        ImprovementKind improvement,
        Integer number,
        String heading,
        @NotNull List<ServiceArea> areas,
        @NotNull Integer page,
        @NotNull String text) {}
