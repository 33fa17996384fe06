package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That a release no longer holds an inspection, and why. */
@Entity
@IdClass(Withdrawal.Key.class)
public class Withdrawal {

    @Id
    private String inspection;

    @Id
    private Integer release;

    private String reason;
    private String source;

    /** What a withdrawal is known by. */
    public record Key(String inspection, Integer release) {}

    protected Withdrawal() {}

    /**
     * @param source that was withdrawn, and alone told of it: who tells of it again brings it back; null where it is withdrawn
     *     by itself
     */
    public Withdrawal(String inspection, int release, String reason, String source) {
        this.inspection = inspection;
        this.release = release;
        this.reason = reason;
        this.source = source;
    }

    public String inspection() {
        return inspection;
    }

    public int release() {
        return release;
    }

    public String reason() {
        return reason;
    }
}
