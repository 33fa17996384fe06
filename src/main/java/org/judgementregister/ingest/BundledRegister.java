package org.judgementregister.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;

/** The register that comes with the program: it becomes release 1 of an empty database at the first start. */
@ApplicationScoped
public class BundledRegister {

    /** How much of it is loaded. */
    enum Extent {
        ALL,
        COUNCILS
    }

    private static final Logger LOG = Logger.getLogger(BundledRegister.class);
    private static final Set<String> OF_INSPECTIONS = Set.of(
            "inspections.csv", "judgements.csv", "findings.csv", "figures.csv", "improvements.csv", "statements.csv");

    private final Loading loading;
    private final Extent extent;

    BundledRegister(Loading loading, @ConfigProperty(name = "register.bundled-data") Extent extent) {
        this.loading = loading;
        this.extent = extent;
    }

    /** Loads it as the first release, unless there is one. */
    void loadFirst() {
        LOG.info("Loading the bundled register");
        loading.loadFirst(known -> read(extent, known)).ifPresent(BundledRegister::report);
    }

    private static void report(Loading.Result first) {
        if (first.outcome() == Loading.Outcome.REFUSED) {
            throw new IllegalStateException(first.comparison().allFaults().toString());
        }
        first.release()
                .ifPresent(release -> LOG.infof(
                        "Loaded the bundled register as release 1: %d inspections",
                        release.counts().inspections()));
    }

    static Claims read(Extent extent, KnownFacts known) {
        RegisterFiles bundled = RegisterFiles.bundled();
        if (extent == Extent.ALL) {
            return RegisterReader.read(bundled, known);
        }
        Claims claims = RegisterReader.read(
                name -> OF_INSPECTIONS.contains(name) ? Optional.empty() : bundled.read(name), known);
        Set<String> ofCouncils = claims.councils().stream()
                .flatMap(council -> council.deliveries().stream())
                .flatMap(delivery -> delivery.sources().stream())
                .collect(Collectors.toSet());
        return claims.withSources(source -> ofCouncils.contains(source.id()));
    }
}
