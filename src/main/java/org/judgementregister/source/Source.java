package org.judgementregister.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.SourceKind;

/** One version of a source: what the register says of it from one release until another says otherwise. */
@Entity
public class Source {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "source_version_seq")
    private Long version;

    private String id;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String publisher;
    private String title;
    private PartialDate published;
    private LocalDate asAt;
    private String url;
    private String licence;
    private Integer releaseFrom;
    private Integer releaseTo;

    protected Source() {}

    public Source(SourceRow facts, int release) {
        this.id = facts.id();
        this.kind = facts.kind();
        this.publisher = facts.publisher();
        this.title = facts.title();
        this.published = facts.published();
        this.asAt = facts.asAt();
        this.url = facts.url();
        this.licence = facts.licence();
        this.releaseFrom = release;
    }

    /** What this version says. */
    public SourceRow facts() {
        return new SourceRow(id, kind, publisher, title, published, asAt, url, licence);
    }
}
