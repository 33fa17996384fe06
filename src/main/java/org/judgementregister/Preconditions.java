package org.judgementregister;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the service needs of the machine, looked at before anything is unpacked or loaded. */
final class Preconditions {

    /** Archives of classes, connections of the database, and some clients. */
    private static final long LEAST_FILES = 256;

    private static final int MOST_PORT = 65_535;

    private Preconditions() {}

    /** In a sentence that says what is missing and what helps; empty where nothing is. */
    static Optional<String> missing(Config config) {
        return files().or(() -> List.of("http", "management").stream()
                .flatMap(server -> port(server, config).stream())
                .findFirst());
    }

    private static Optional<String> files() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < LEAST_FILES) {
            return Optional.of("This process may open " + system.getMaxFileDescriptorCount() + " files, and needs "
                    + LEAST_FILES + ". Allow more, for instance with ulimit -n " + LEAST_FILES + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> port(String server, Config config) {
        String setting = "quarkus." + server + ".port";
        String host = config.getValue("quarkus." + server + ".host", String.class);
        int port = config.getValue(setting, Integer.class);
        if (port < 0 || port > MOST_PORT) {
            return Optional.of(setting + " is " + port + "; a port is a number up to " + MOST_PORT + ", or 0 for any.");
        }
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of("Port " + port + " on " + host + " cannot be used: " + taken.getMessage()
                    + ". Stop the program that has it, or set " + setting + " (QUARKUS_"
                    + server.toUpperCase(Locale.ROOT)
                    + "_PORT).");
        }
    }
}
