package org.judgementregister.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.judgementregister.council.Council;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.RegisterSnapshot.WithdrawnInspection;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Statement;
import org.judgementregister.inspection.Withdrawal;
import org.judgementregister.release.ReleaseRepository;
import org.judgementregister.source.Source;
import org.judgementregister.source.SourceRow;

/** Reads back all that the newest release holds, in a fixed number of statements. */
@ApplicationScoped
class KnownRegister {

    /** The last telling of what has been withdrawn and not told again since. */
    private static final String WITHDRAWN = """
            select v, w from Inspection v, Withdrawal w
            where w.inspection = v.id and w.release = v.releaseTo and w.source is null
            and not exists (select 1 from Inspection later where later.id = v.id and later.releaseTo is null)
            order by w.release""";

    /** By whose days loads go, whatever the machine's zone. */
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final EntityManager entities;
    private final ReleaseRepository releases;
    private final Clock clock;

    KnownRegister(EntityManager entities, ReleaseRepository releases, Clock clock) {
        this.entities = entities;
        this.releases = releases;
        this.clock = clock;
    }

    /** The number of the newest release; 0 where there is none. */
    int newest() {
        return releases.newest();
    }

    /** What is in force. Within one transaction: the release must not change while it is read. */
    RegisterSnapshot read() {
        RegisterSnapshot known = new RegisterSnapshot(
                releases.newest(),
                new KnownFacts(
                        LocalDate.ofInstant(clock.instant(), ENGLAND),
                        byId(inForce("Source", Source.class).map(Source::facts), SourceRow::id),
                        byId(inForce("Council", Council.class).map(Council::facts), CouncilFacts::id),
                        byId(inForce("Inspection", Inspection.class).map(Inspection::facts), InspectionFacts::id),
                        Map.of()),
                withdrawn(),
                statements(),
                texts());
        // They will be written as new versions, never as these.
        entities.clear();
        return known;
    }

    private <T> Stream<T> inForce(String entity, Class<T> type) {
        return entities
                .createQuery("select v from " + entity + " v where v.releaseTo is null", type)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream();
    }

    private static <T> Map<String, T> byId(Stream<T> facts, Function<T, String> id) {
        return facts.collect(Collectors.toMap(id, Function.identity()));
    }

    private Map<String, WithdrawnInspection> withdrawn() {
        Map<String, WithdrawnInspection> withdrawn = new HashMap<>();
        for (Object[] found : entities.createQuery(WITHDRAWN, Object[].class).getResultList()) {
            Withdrawal withdrawal = (Withdrawal) found[1];
            withdrawn.put(
                    withdrawal.inspection(),
                    new WithdrawnInspection(((Inspection) found[0]).facts(), withdrawal.reason()));
        }
        return withdrawn;
    }

    private Map<String, String> texts() {
        return entities.createQuery(
                        "select t.inspection, t.sha256 from ReportText t where t.releaseTo is null", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(found -> (String) found[0], found -> (String) found[1]));
    }

    private Map<String, List<FieldStatement>> statements() {
        return entities.createQuery(
                        "select s from Statement s where s.releaseTo is null order by s.number", Statement.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Statement::inspection, Collectors.mapping(Statement::said, Collectors.toList())));
    }
}
