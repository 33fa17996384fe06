package org.judgementregister.council;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.judgementregister.vocabulary.PartialDate;

/** Who delivered a council's services under contract, and when. The council is judged all the same. */
@Embeddable
public record Delivery(
        @NotNull String provider,
        PartialDate validFrom,
        PartialDate validTo,
        String note,
        @NotNull @JdbcTypeCode(SqlTypes.ARRAY) List<String> sources) {}
