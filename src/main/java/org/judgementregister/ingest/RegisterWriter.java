package org.judgementregister.ingest;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.judgementregister.council.Council;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Counts;
import org.judgementregister.release.Release;
import org.judgementregister.release.ReleaseRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.source.Source;
import org.judgementregister.source.SourceRow;

/** Writes what a load brings as the next release: all of it in one transaction, or nothing. */
@ApplicationScoped
public class RegisterWriter {

    /** Any number, the same for everyone who loads: two loads must not take the same release number. */
    private static final long LOADING = 20_091_103_2026L;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int LONGEST_LOAD_SECONDS = 600;

    private final EntityManager entities;
    private final ReleaseRepository releases;
    private final Clock clock;

    public RegisterWriter(EntityManager entities, ReleaseRepository releases, Clock clock) {
        this.entities = entities;
        this.releases = releases;
        this.clock = clock;
    }

    /** Writes the register as release 1, unless there is a release already; says whether it did. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_LOAD_SECONDS)
    public boolean writeFirst(Register register) {
        waitForOthers();
        if (releases.newest() > 0) {
            return false;
        }
        writeNext(register);
        return true;
    }

    /** Writes the next release: a new version of everything that the register speaks of. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_LOAD_SECONDS)
    public int write(Register register) {
        waitForOthers();
        return writeNext(register);
    }

    private int writeNext(Register register) {
        int number = releases.newest() + 1;
        begin("source", register.sources().stream().map(SourceRow::id).toList(), number);
        begin("council", register.councils().stream().map(CouncilFacts::id).toList(), number);
        begin(
                "inspection",
                register.inspections().stream().map(InspectionFacts::id).toList(),
                number);
        register.sources().forEach(facts -> entities.persist(new Source(facts, number)));
        register.councils().forEach(facts -> entities.persist(new Council(facts, number)));
        register.inspections().forEach(facts -> entities.persist(new Inspection(facts, number)));
        entities.flush();
        entities.persist(new Release(new ReleaseRow(
                number,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                dataDate(register),
                register.files(),
                counts())));
        return number;
    }

    /** Asks again and again rather than wait in the database, where a wait would be taken for a server that hangs. */
    private void waitForOthers() {
        // A load may take longer than an answer.
        entities.createNativeQuery("set local statement_timeout = 0").executeUpdate();
        while (!isFirst()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean isFirst() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOADING)
                .getSingleResult();
    }

    /** The latest day that the register speaks of with this load; a load of old facts does not turn it back. */
    private LocalDate dataDate(Register register) {
        return Stream.concat(register.dataDate().stream(), releases.dataDate().stream())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("a first release must hold a dated fact"));
    }

    /** Makes the ids known and closes the versions that this release replaces. */
    private void begin(String table, List<String> ids, int release) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var known = connection.prepareStatement(
                    "insert into " + table + "_identity select unnest(?) on conflict do nothing")) {
                known.setArray(1, connection.createArrayOf("text", ids.toArray()));
                known.executeUpdate();
            }
            try (var closed = connection.prepareStatement(
                    "update " + table + " set release_to = ? where id = any (?) and release_to is null")) {
                closed.setInt(1, release);
                closed.setArray(2, connection.createArrayOf("text", ids.toArray()));
                closed.executeUpdate();
            }
        });
    }

    /** What is in force now, which is what the release holds. */
    private Counts counts() {
        return new Counts(
                count("Council v"),
                count("Inspection v"),
                count("Inspection v join v.judgements p"),
                count("Inspection v join v.findings p"),
                count("Inspection v join v.figures p"),
                count("Source v"));
    }

    private int count(String what) {
        return entities.createQuery("select count(*) from " + what + " where v.releaseTo is null", Long.class)
                .getSingleResult()
                .intValue();
    }
}
