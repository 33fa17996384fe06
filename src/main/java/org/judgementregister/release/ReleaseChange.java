package org.judgementregister.release;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A change that a release made, numbered in the order in which it was made. */
@Entity
public class ReleaseChange {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "release_change_seq")
    private Long number;

    private Integer release;

    @Embedded
    private Change change;

    protected ReleaseChange() {}

    public ReleaseChange(Change change, int release) {
        this.change = change;
        this.release = release;
    }
}
