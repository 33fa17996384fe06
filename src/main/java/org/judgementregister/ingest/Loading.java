package org.judgementregister.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.judgementregister.database.OwnerRole;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.release.Change;
import org.judgementregister.release.ReleaseRow;

/** Loads what files say: compared with what is known, checked, and written as one release in one transaction, or not at all. */
@ApplicationScoped
class Loading {

    /** Any number, the same for everyone who loads: two loads must not compare with one release. */
    private static final long LOCK = 20_091_103_2026L;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int LONGEST_SECONDS = 3600;

    private final EntityManager entities;
    private final OwnerRole owner;
    private final KnownRegister register;
    private final ReleaseWriter writer;
    private final Derivation derivation;

    Loading(
            EntityManager entities,
            OwnerRole owner,
            KnownRegister register,
            ReleaseWriter writer,
            Derivation derivation) {
        this.entities = entities;
        this.owner = owner;
        this.register = register;
        this.writer = writer;
        this.derivation = derivation;
    }

    /**
     * How to load.
     *
     * @param dryRun only compare
     * @param force load although a table has shrunk
     * @param accepted the names of faults that may be left out with their rows
     * @param unattended leave out whatever has a fault: nobody is there to look, and what comes after must not wait for it
     */
    record Options(boolean dryRun, boolean force, Set<String> accepted, boolean unattended) {

        static final Options PLAIN = new Options(false, false, Set.of(), false);

        boolean leavesOut(ValidationError fault) {
            return unattended || accepted.contains(fault.name());
        }
    }

    /** How a load ended, and what it found. */
    record Result(Outcome outcome, Comparison comparison, Optional<ReleaseRow> release) {}

    /** Ways for a load to end. */
    enum Outcome {
        LOADED,
        WOULD_LOAD,
        NOTHING_NEW,
        REFUSED
    }

    /**
     * Loads files that have been opened; each may speak of what the ones before it told. They are compared before the
     * transaction begins, however long that takes, and once more where another load has ended meanwhile.
     */
    Result load(List<Function<KnownFacts, Claims>> files, Options options, Progress progress) {
        return loadAfter(known(), files, options, progress).orElseGet(() -> load(files, options, progress));
    }

    /** Loads a register as the first release, unless there is one already. */
    Optional<Result> loadFirst(Function<KnownFacts, Claims> file) {
        RegisterSnapshot known = known();
        if (known.release() > 0) {
            return Optional.empty();
        }
        return loadAfter(known, List.of(file), Options.PLAIN, Progress.NOBODY).or(() -> loadFirst(file));
    }

    /**
     * Works out what this program derives from releases, and the one that loaded them did not; of several that start at
     * once one does.
     *
     * @return the releases of which it was missing
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    List<Integer> bringUpToDate() {
        owner.take();
        if (derivation.missing().isEmpty()) {
            return List.of(); // nobody who only starts waits for a load
        }
        waitForOthers(Progress.NOBODY);
        return derivation.derive();
    }

    /** Works out again what is derived from releases. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void deriveAnew() {
        owner.take();
        waitForOthers(Progress.NOBODY);
        derivation.deriveAnew();
    }

    /** What is in force, of one moment: nothing keeps others from loading meanwhile. */
    private RegisterSnapshot known() {
        return inTransaction(() -> {
            entities.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            owner.take();
            return register.read();
        });
    }

    /** Loads what follows on a release; empty where that is not the newest any more. */
    private Optional<Result> loadAfter(
            RegisterSnapshot known, List<Function<KnownFacts, Claims>> files, Options options, Progress progress) {
        progress.step("comparing", files.size());
        Reconciliation reconciliation = new Reconciliation(known);
        for (Function<KnownFacts, Claims> file : files) {
            reconciliation.take(file.apply(reconciliation.known()));
            progress.advance(1);
        }
        Comparison comparison = reconciliation.end();
        ReleaseDelta delta = reconciliation.delta();
        if (comparison.isRefusedBy(options)) {
            return Optional.of(new Result(Outcome.REFUSED, comparison, Optional.empty()));
        }
        if (delta.isEmpty()) {
            boolean nothingCouldBeRead = options.unattended() && !comparison.faults.isEmpty();
            return Optional.of(new Result(
                    nothingCouldBeRead ? Outcome.REFUSED : Outcome.NOTHING_NEW, comparison, Optional.empty()));
        }
        if (options.dryRun()) {
            return Optional.of(new Result(Outcome.WOULD_LOAD, comparison, Optional.empty()));
        }
        return inTransaction(() -> {
            owner.take();
            waitForOthers(progress);
            if (register.newest() != known.release()) {
                return Optional.empty();
            }
            List<Change> changes = comparison.changes();
            progress.step("writing", 0);
            LocalDate today = known.facts().today();
            ReleaseRow release = writer.write(delta, changes, known.release(), today, progress);
            progress.step("committing", 0);
            return Optional.of(new Result(Outcome.LOADED, comparison, Optional.of(release)));
        });
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }

    /** Asks again and again rather than wait in the database, where a wait would be taken for a server that hangs. */
    private void waitForOthers(Progress progress) {
        for (boolean told = false; !isFirst(); told = true) {
            if (!told) {
                progress.step("waiting for another load to end", 0);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean isFirst() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
