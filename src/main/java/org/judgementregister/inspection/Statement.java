package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A {@link FieldStatement} of an inspection, from one release until the source says otherwise or is withdrawn. The source
 * of a field without an accepted one is the best of the inspection's own.
 */
@Entity
public class Statement {

    @Id
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

    public String inspection() {
        return inspection;
    }

    /** What is said. */
    public FieldStatement said() {
        return new FieldStatement(field, value, source, place, accepted);
    }
}
