package org.judgementregister.council;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** One council with all that belongs to it. */
public record CouncilDetails(
        @JsonUnwrapped CouncilRow council,
        @NotNull List<CouncilCode> codes,
        @NotNull List<Succession> predecessors,
        @NotNull List<Succession> successors,
        @NotNull List<Neighbour> neighbours,
        @NotNull List<Delivery> deliveries) {}
