package org.judgementregister.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.judgementregister.database.Where;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.ComparisonReason;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A judgement under one of its areas beside the one before it, within spans of releases and of days known. Derived by
 * {@link ChangeRule} where a release is written.
 */
@Entity
@Immutable
public class GradeChange {

    /** The HQL of changes {@code s} with their councils {@code c}. */
    public static final String OF_COUNCILS = "GradeChange s join Council c on c.id = s.council";

    @Id
    private Long id;

    private String council;

    @Enumerated(EnumType.STRING)
    private ServiceArea area;

    private Short position;
    private Integer releaseFrom;
    private Integer releaseTo;
    private LocalDate knownFrom;
    private LocalDate knownTo;
    private String inspection;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    @Enumerated(EnumType.STRING)
    private Heading heading;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private PartialDate inspected;
    private LocalDate begunOn;
    private LocalDate published;
    private String reportUrl;
    private String previousInspection;

    @Enumerated(EnumType.STRING)
    private Framework previousFramework;

    @Enumerated(EnumType.STRING)
    private Heading previousHeading;

    @Enumerated(EnumType.STRING)
    private Grade previousGrade;

    private LocalDate previousPublished;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Integer rise;

    @Enumerated(EnumType.STRING)
    private Comparability comparability;

    @Enumerated(EnumType.STRING)
    private ComparisonReason reason;

    protected GradeChange() {}

    /** Adds that {@code s} holds at the times asked. */
    public static Where at(Where where, TemporalFilter times, ReleaseRow release) {
        return where.inForce(release.number(), "s")
                .and("s.knownFrom <= :known and s.knownTo > :known", "known", times.known(release))
                .and("s.begunOn <= :inspectedBy", "inspectedBy", times.inspectedBy());
    }
}
