package org.judgementregister;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the program needs of the machine, looked at before anything is unpacked or loaded. */
final class Preconditions {

    /** Archives of classes, connections of the database, and some clients. */
    private static final long LEAST_FILES = 256;

    private static final int MOST_PORT = 65_535;

    /** Where else an operator can have set a port. */
    private static final List<Path> SETTINGS = List.of(Path.of("config", "application.properties"), Path.of(".env"));

    private Preconditions() {}

    /** In a sentence that says what is missing and what helps; empty where nothing is. */
    static Optional<String> missing(Config config) {
        return files().or(() -> SETTINGS.stream().anyMatch(Files::exists)
                ? Optional.empty() // read by the platform alone
                : List.of("http", "management").stream()
                        .flatMap(server -> port(server, config).stream())
                        .findFirst());
    }

    /** The same of files alone: a command opens no port. */
    static Optional<String> files() {
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
        int port;
        try {
            port = config.getValue(setting, Integer.class);
        } catch (IllegalArgumentException noNumber) {
            return Optional.of(setting + " is " + config.getConfigValue(setting).getValue() + ", which is no number.");
        }
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
