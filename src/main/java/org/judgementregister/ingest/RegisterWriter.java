package org.judgementregister.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
import org.judgementregister.council.Council;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Counts;
import org.judgementregister.release.Release;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.source.Source;
import org.judgementregister.source.SourceRow;

/** Writes what a load brings as the next release: all of it in one transaction, or nothing. */
@ApplicationScoped
public class RegisterWriter {

    /** Any number, the same for everyone who loads: two loads must not take the same release number. */
    private static final long LOADING = 20_091_103_2026L;

    private final EntityManager entities;
    private final Clock clock;

    public RegisterWriter(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Writes the register as release 1, unless there is a release already; says whether it did. */
    @Transactional
    public boolean writeFirst(Register register) {
        waitForOthers();
        if (newest() > 0) {
            return false;
        }
        write(register);
        return true;
    }

    /** Writes the next release: a new version of everything that the register speaks of. */
    @Transactional
    public int write(Register register) {
        waitForOthers();
        int number = newest() + 1;
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
                register.dataDate(),
                register.files(),
                counts())));
        return number;
    }

    private void waitForOthers() {
        // A load takes longer than an answer may.
        entities.createNativeQuery("set local statement_timeout = 0").executeUpdate();
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as waited", Integer.class)
                .setParameter("lock", LOADING)
                .getSingleResult();
    }

    private int newest() {
        return entities.createQuery("select coalesce(max(number), 0) from Release", Integer.class)
                .getSingleResult();
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
