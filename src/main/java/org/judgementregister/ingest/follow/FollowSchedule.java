package org.judgementregister.ingest.follow;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Follows Ofsted's site at the times that {@code register.follow.cron} says, where it says any, in a process of its own: what
 * reading reports takes is not taken from those who ask.
 */
@ApplicationScoped
public class FollowSchedule {

    private static final Logger LOG = Logger.getLogger(FollowSchedule.class);

    private final URI address;

    FollowSchedule(@ConfigProperty(name = "register.follow.address") URI address) {
        this.address = address;
    }

    @Scheduled(
            cron = "{register.follow.cron}",
            timeZone = "Europe/London",
            concurrentExecution = ConcurrentExecution.SKIP)
    void follow() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Xmx") || argument.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Dregister.follow.cron=off",
                "-jar",
                System.getProperty("java.class.path"),
                "ingest",
                "--follow",
                address.toString()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        LOG.infof("Looked through %s: exit status %d", address, status);
    }
}
