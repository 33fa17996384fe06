package org.judgementregister.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A release of which all is derived that follows from it, with the days on which something changes. */
@Entity
@Immutable
public class DerivedRelease {

    @Id
    private Integer number;

    private LocalDate[] knownDays;
    private LocalDate[] begunDays;

    protected DerivedRelease() {}

    /** On which something becomes known, or is the case. */
    EventDays known() {
        return new EventDays(knownDays);
    }

    /** On which something begins, or is the case. */
    EventDays begun() {
        return new EventDays(begunDays);
    }
}
