package org.judgementregister.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running server writes of itself into its data directory. */
record PostmasterFile(Path directory) {

    private static final int STATUS_LINE = 7;

    /** Whether the server can be asked. */
    boolean isReady() throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
    }

    /** The server on this very directory: the number in the file may be somebody else's by now. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = lines();
        String number = lines.isEmpty() ? "" : lines.get(0).trim();
        return number.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(number)).filter(this::serves)
                : Optional.empty();
    }

    private boolean serves(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains("-D " + directory);
    }

    private List<String> lines() throws IOException {
        Path file = directory.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
