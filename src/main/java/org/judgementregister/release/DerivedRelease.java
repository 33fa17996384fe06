package org.judgementregister.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.judgementregister.vocabulary.Framework;

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
        return days(knownDays);
    }

    /** On which something begins, or is the case. */
    EventDays begun() {
        return days(begunDays);
    }

    /** These days, and those on which a framework begins or has ended: they decide what is graded. */
    private static EventDays days(LocalDate... stored) {
        return new EventDays(Stream.concat(Arrays.stream(stored), Framework.turns().stream())
                .sorted()
                .distinct()
                .toArray(LocalDate[]::new));
    }
}
