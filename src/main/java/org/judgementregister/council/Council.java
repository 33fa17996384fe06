package org.judgementregister.council;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
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
    @GeneratedValue
    @SequenceGenerator(sequenceName = "council_version_seq")
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

    public Council(CouncilFacts facts, int release) {
        this.id = facts.id();
        this.name = facts.name();
        this.officialName = facts.officialName();
        this.gss = facts.gss();
        this.type = facts.type();
        this.region = facts.region();
        this.establishedOn = facts.establishedOn();
        this.abolishedOn = facts.abolishedOn();
        this.hexQ = facts.hexQ();
        this.hexR = facts.hexR();
        this.releaseFrom = release;
        this.codes = Set.copyOf(facts.codes());
        this.predecessors = Set.copyOf(facts.predecessors());
        this.neighbours = Set.copyOf(facts.neighbours());
        this.deliveries = Set.copyOf(facts.deliveries());
    }

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
