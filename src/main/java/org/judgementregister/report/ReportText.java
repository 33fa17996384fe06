package org.judgementregister.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** That a release holds the text of an inspection's report, from one release until another holds a newer one. */
@Entity
public class ReportText {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "report_text_seq")
    private Long number;

    private String inspection;
    private String sha256;
    private Integer releaseFrom;
    private Integer releaseTo;

    protected ReportText() {}

    /**
     * @param sha256 of the PDF
     */
    public ReportText(String inspection, String sha256, int release) {
        this.inspection = inspection;
        this.sha256 = sha256;
        this.releaseFrom = release;
    }

    public Long number() {
        return number;
    }
}
