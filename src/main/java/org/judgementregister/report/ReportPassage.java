package org.judgementregister.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.WordList;

/** A passage as it is kept: with its report and its place in it. */
@Entity
public class ReportPassage {

    @Id
    private Long id;

    private Long report;
    private Integer position;

    @Enumerated(EnumType.STRING)
    private ImprovementKind improvement;

    private Integer number;
    private String heading;

    @Convert(converter = WordList.Areas.class)
    private List<ServiceArea> areas;

    private Integer page;
    private String text;

    /** What the database searches; questions alone name it. */
    @JdbcTypeCode(SqlTypes.OTHER)
    @Column(insertable = false, updatable = false)
    private String words;

    protected ReportPassage() {}
}
