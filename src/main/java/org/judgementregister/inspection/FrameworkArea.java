package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.ServiceArea;

/** That a framework gives a grade that speaks for an area, and under which heading. */
@Entity
@Immutable
@IdClass(FrameworkArea.Key.class)
public class FrameworkArea {

    @Id
    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Id
    @Enumerated(EnumType.STRING)
    private ServiceArea area;

    @Enumerated(EnumType.STRING)
    private Heading heading;

    @Enumerated(EnumType.STRING)
    private Match match;

    protected FrameworkArea() {}

    /** What names a row. */
    public record Key(Framework framework, ServiceArea area) {}
}
