package org.judgementregister.ingest.register;

import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Withdrawal;
import org.judgementregister.vocabulary.Subject;

/** Reads what a register takes back: inspections or sources. */
final class WithdrawalReader {

    private WithdrawalReader() {}

    /**
     * What is said without a fault.
     *
     * @param subject what the table is of
     * @param told those that the same register tells of, which it cannot take back as well
     */
    static Stream<Withdrawal> read(Table withdrawals, Subject subject, Set<String> told) {
        withdrawals.rows().forEach(row -> {
            row.require(
                    subject.code(),
                    id -> !told.contains(id),
                    "is told of in " + subject.code() + "s.csv, and withdrawn here");
            row.text("reason");
        });
        return withdrawals.rows().stream()
                .filter(row -> !row.isFaulty())
                .map(row -> new Withdrawal(
                        subject,
                        row.text(subject.code()),
                        row.text("reason"),
                        new CellLocation(row.file(), null, row.number())));
    }
}
