package org.judgementregister.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.SourceKind;

/** One version of a source: what the register says of it from one release until another says otherwise. */
@Entity
public class Source {

    @Id
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

    /** What this version says. */
    public SourceRow facts() {
        return new SourceRow(id, kind, publisher, title, published, asAt, url, licence);
    }
}
