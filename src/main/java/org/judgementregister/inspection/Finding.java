package org.judgementregister.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/**
 * A statement about an inspection and a service area, in the register's own words.
 *
 * @param source the id of the source that it was read in
 */
@Embeddable
public record Finding(
        @NotNull @Enumerated(EnumType.STRING) ServiceArea area,
        @NotNull @Enumerated(EnumType.STRING) FindingKind kind,
        @NotNull @Enumerated(EnumType.STRING) Theme theme,
        @NotNull String text,
        @NotNull String source) {}
