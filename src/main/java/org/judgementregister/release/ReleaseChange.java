package org.judgementregister.release;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A change that a release made, numbered in the order in which it was made. */
@Entity
public class ReleaseChange {

    @Id
    private Long number;

    private Integer release;

    @Embedded
    private Change change;

    protected ReleaseChange() {}
}
