package org.judgementregister.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a release's source told an inspection's field last; see {@link SourcePrecedence}. */
@Entity
@Table(name = "telling")
public class FieldProvenance {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "telling_seq")
    private Long number;

    private Integer release;
    private String inspection;
    private String field;
    private String source;

    protected FieldProvenance() {}

    FieldProvenance(ReleaseDelta.Told told, int release) {
        this.inspection = told.inspection();
        this.field = told.field();
        this.source = told.source();
        this.release = release;
    }

    String inspection() {
        return inspection;
    }

    String field() {
        return field;
    }

    String source() {
        return source;
    }
}
