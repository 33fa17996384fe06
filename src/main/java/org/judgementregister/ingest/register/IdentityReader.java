package org.judgementregister.ingest.register;

import java.util.List;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Identity;

/** Reads which inspections an operator takes rows for. */
final class IdentityReader {

    private IdentityReader() {}

    /** What is decided without a fault. */
    static List<Identity> read(Table identities) {
        identities.rows().forEach(row -> {
            row.id("source");
            row.text("place");
            row.id("inspection");
            row.text("reason");
        });
        return identities.rows().stream()
                .filter(row -> !row.isFaulty())
                .map(row -> new Identity(
                        new Identity.Row(row.text("source"), row.text("place")),
                        row.text("inspection"),
                        row.text("reason"),
                        new CellLocation(row.file(), null, row.number())))
                .toList();
    }
}
