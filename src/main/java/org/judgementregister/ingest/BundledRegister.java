package org.judgementregister.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.judgementregister.release.Releases;

/** The register that comes with the program: it becomes release 1 of an empty database at the first start. */
@ApplicationScoped
public class BundledRegister {

    private static final Logger LOG = Logger.getLogger(BundledRegister.class);

    private final RegisterWriter writer;
    private final Releases releases;
    private final boolean prepare;

    public BundledRegister(
            RegisterWriter writer,
            Releases releases,
            @ConfigProperty(name = "register.prepare-database") boolean prepare) {
        this.writer = writer;
        this.releases = releases;
        this.prepare = prepare;
    }

    void load(@Observes StartupEvent start) {
        releases.refresh();
        if (prepare && releases.newest().isEmpty()) {
            Register register = RegisterReader.read(RegisterFiles.bundled());
            if (writer.writeFirst(register)) {
                LOG.infof(
                        "Loaded the bundled register as release 1: %d inspections",
                        register.inspections().size());
            }
            releases.refresh();
        }
    }
}
