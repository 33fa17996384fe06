package org.judgementregister.ingest.register;

import java.util.List;
import java.util.Set;
import org.judgementregister.ingest.claim.Place;
import org.judgementregister.ingest.claim.Withdrawal;

/** Reads which inspections a register takes back. */
final class WithdrawalReader {

    private WithdrawalReader() {}

    /**
     * What is said without a fault.
     *
     * @param told the inspections that the same register tells of, which it cannot take back as well
     */
    static List<Withdrawal> read(Table withdrawals, Set<String> told) {
        withdrawals.rows().forEach(row -> {
            row.require("inspection", id -> !told.contains(id), "is told of in inspections.csv, and withdrawn here");
            row.text("reason");
        });
        return withdrawals.rows().stream()
                .filter(row -> !row.isFaulty())
                .map(row -> new Withdrawal(
                        row.text("inspection"), row.text("reason"), new Place(row.file(), null, row.number())))
                .toList();
    }
}
