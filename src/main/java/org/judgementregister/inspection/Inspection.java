package org.judgementregister.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.VisitTheme;

/**
 * One version of an inspection with all its parts: what the register says of it from one release until another says
 * otherwise.
 */
@Entity
public class Inspection {

    @Id
    private Long version;

    private String id;
    private String council;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    @Convert(converter = OnSite.class)
    private List<Period> onSite;

    private LocalDate inspectedOn;
    private LocalDate published;

    @Enumerated(EnumType.STRING)
    private VisitTheme theme;

    private Boolean priorityAction;
    private String reportUrl;
    private Integer releaseFrom;
    private Integer releaseTo;

    // The database derives these.
    @Column(insertable = false, updatable = false)
    private Boolean graded;

    @Column(insertable = false, updatable = false)
    private LocalDate begunOn;

    @Column(insertable = false, updatable = false)
    private LocalDate listedOn;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "inspection_source", joinColumns = @JoinColumn(name = "inspection_version"))
    @Column(name = "source")
    private Set<String> sources;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "judgement", joinColumns = @JoinColumn(name = "inspection_version"))
    @OrderColumn(name = "position")
    private List<Judgement> judgements;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "finding", joinColumns = @JoinColumn(name = "inspection_version"))
    @OrderColumn(name = "position")
    private List<Finding> findings;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "figure", joinColumns = @JoinColumn(name = "inspection_version"))
    @OrderColumn(name = "position")
    private List<Figure> figures;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "improvement", joinColumns = @JoinColumn(name = "inspection_version"))
    @OrderColumn(name = "position")
    private List<Improvement> improvements;

    protected Inspection() {}

    /** What this version says. */
    public InspectionFacts facts() {
        return new InspectionFacts(
                id,
                council,
                framework,
                kind,
                onSite,
                published,
                theme,
                priorityAction,
                reportUrl,
                new TreeSet<>(sources),
                List.copyOf(judgements),
                List.copyOf(findings),
                List.copyOf(figures),
                List.copyOf(improvements));
    }
}
