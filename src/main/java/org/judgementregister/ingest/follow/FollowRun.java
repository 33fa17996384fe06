package org.judgementregister.ingest.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** What came of looking through Ofsted's site once. */
@Entity
public class FollowRun {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "follow_run_seq")
    private Long number;

    private Instant endedAt;
    private String address;
    private String outcome;
    private String detail;

    protected FollowRun() {}

    FollowRun(Instant endedAt, String address, String outcome, String detail) {
        this.endedAt = endedAt;
        this.address = address;
        this.outcome = outcome;
        this.detail = detail;
    }

    Instant endedAt() {
        return endedAt;
    }

    String address() {
        return address;
    }

    String outcome() {
        return outcome;
    }

    String detail() {
        return detail;
    }
}
