package org.judgementregister.release;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.judgementregister.release.ReleaseRow.Counts;
import org.judgementregister.release.ReleaseRow.ReleaseFile;

/** One load of data. What it says stays true of it for ever. */
@Entity
public class Release {

    @Id
    private Integer number;

    private Instant loadedAt;
    private LocalDate dataDate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReleaseFile> files;

    @Embedded
    private Counts counts;

    protected Release() {}

    public Release(ReleaseRow row) {
        this.number = row.number();
        this.loadedAt = row.loadedAt();
        this.dataDate = row.dataDate();
        this.files = row.files();
        this.counts = row.counts();
    }

    ReleaseRow row() {
        return new ReleaseRow(number, loadedAt, dataDate, files, counts);
    }
}
