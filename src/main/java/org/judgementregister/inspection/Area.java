package org.judgementregister.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.judgementregister.vocabulary.ServiceArea;

/** A service area with its place in the order in which areas are shown. */
@Entity
@Immutable
@Table(name = "service_area")
public class Area {

    @Id
    @Enumerated(EnumType.STRING)
    private ServiceArea code;

    private Integer position;

    protected Area() {}
}
