package org.judgementregister.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The other side of a succession: the predecessor or the successor of a council.
 *
 * @param on the predecessor's last day
 */
@Embeddable
public record Succession(
        @NotNull @Column(name = "predecessor") String council,
        @NotNull @Column(name = "last_day") LocalDate on) {}
