package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/**
 * A {@link FieldStatement} of an inspection, from one release until the source says otherwise or is withdrawn. A field
 * without an accepted one goes by the best of the inspection's own sources.
 */
@Entity
public class Statement {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "statement_seq", allocationSize = 500)
    private Long number;

    private String inspection;
    private String field;
    private String value;
    private String source;
    private String place;
    private boolean accepted;
    private Integer releaseFrom;
    private Integer releaseTo;

    protected Statement() {}

    public Statement(String inspection, FieldStatement statement, int release) {
        this.inspection = inspection;
        this.field = statement.field();
        this.value = statement.value();
        this.source = statement.source();
        this.place = statement.place();
        this.accepted = statement.accepted();
        this.releaseFrom = release;
    }

    public String inspection() {
        return inspection;
    }

    /** What is said. */
    public FieldStatement said() {
        return new FieldStatement(field, value, source, place, accepted);
    }
}
