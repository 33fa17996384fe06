package org.judgementregister.improvement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/** One theme of one point: a point that is about three has three. */
@Entity
@Immutable
@Synchronize("improvement")
@Subselect("""
        select inspection_version || ' ' || position || ' ' || theme as id, inspection_version, kind, area, theme,
            theme as themes
        from improvement cross join lateral unnest(string_to_array(themes, ' ')) as theme
        """)
class ThemeOfPoint {

    @Id
    String id;

    Long inspectionVersion;

    @Enumerated(EnumType.STRING)
    Theme theme;

    @Enumerated(EnumType.STRING)
    ImprovementKind kind;

    @Enumerated(EnumType.STRING)
    ServiceArea area;

    /** This one alone, under the name by which a question narrows points. */
    String themes;
}
