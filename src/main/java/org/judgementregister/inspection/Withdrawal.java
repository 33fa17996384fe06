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
