package org.judgementregister.council;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/** One version of a council: what the register says of it from one release until another says otherwise. */
@Entity
public class Council {

    @Id
    private Long version;

    private String id;
    private String name;
    private String officialName;
    private String gss;

    @Enumerated(EnumType.STRING)
    private CouncilType type;

    @Enumerated(EnumType.STRING)
    private Region region;

    private LocalDate establishedOn;
    private LocalDate abolishedOn;

    @Column(name = "hex_q")
    private Integer hexQ;

    @Column(name = "hex_r")
    private Integer hexR;

    private Integer releaseFrom;
    private Integer releaseTo;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "council_code", joinColumns = @JoinColumn(name = "council_version"))
    private Set<CouncilCode> codes;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "council_predecessor", joinColumns = @JoinColumn(name = "council_version"))
    private Set<Succession> predecessors;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "council_neighbour", joinColumns = @JoinColumn(name = "council_version"))
    private Set<Neighbour> neighbours;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "council_delivery", joinColumns = @JoinColumn(name = "council_version"))
    private Set<Delivery> deliveries;

    protected Council() {}

    /** What this version says, each list in its own order. */
    public CouncilFacts facts() {
        return new CouncilFacts(
                id,
                name,
                officialName,
                type,
                region,
                establishedOn,
                abolishedOn,
                hexQ,
                hexR,
                List.copyOf(codes),
                List.copyOf(predecessors),
                List.copyOf(neighbours),
                List.copyOf(deliveries));
    }
}
