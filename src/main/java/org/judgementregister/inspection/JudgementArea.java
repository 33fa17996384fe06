package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A judgement under one of the service areas that it speaks for, beside its place in the council's history. The database
 * derives it from each release.
 */
@Entity
@Immutable
@IdClass(JudgementArea.Key.class)
public class JudgementArea {

    @Id
    private Long inspectionVersion;

    @Id
    @Enumerated(EnumType.STRING)
    private ServiceArea area;

    private String council;
    private String inspection;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private Heading heading;

    @Enumerated(EnumType.STRING)
    private Match match;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private Integer rank;
    private LocalDate begunOn;
    private LocalDate published;
    private Integer addedIn;

    protected JudgementArea() {}

    /** What names a row. */
    public record Key(Long inspectionVersion, ServiceArea area) {}
}
