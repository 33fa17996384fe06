package org.judgementregister.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a release holds the text of an inspection's report, from one release until another holds a newer one. */
@Entity
public class ReportText {

    @Id
    private Long number;

    private String inspection;
    private String sha256;
    private Integer releaseFrom;
    private Integer releaseTo;

    protected ReportText() {}
}
