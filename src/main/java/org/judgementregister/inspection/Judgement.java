package org.judgementregister.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;

/**
 * The grade that an inspection gave under one heading.
 *
 * @param framework the inspection's own, here again so that the schema can refuse what it does not judge
 */
@Embeddable
public record Judgement(
        @Enumerated(EnumType.STRING) Framework framework,
        @Enumerated(EnumType.STRING) Heading heading,
        @Enumerated(EnumType.STRING) Grade grade) {}
