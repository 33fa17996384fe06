package org.judgementregister.database;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** What an embedded server says of itself, in a file beside its directory. */
record ServerLog(Path file) {

    private static final int LINES_LOOKED_AT = 50;
    private static final String BEGINS = "starting PostgreSQL";
    private static final String NO_SPACE = "No space left on device";

    static ServerLog of(Path directory) {
        return new ServerLog(directory.resolveSibling(directory.getFileName() + ".log"));
    }

    /** Why it did not start, or did not do what it should, in its own words. */
    String lastComplaint() throws IOException {
        String complaint = null;
        try (ReversedLinesFileReader lines =
                ReversedLinesFileReader.builder().setPath(file).get()) {
            String line = lines.readLine();
            for (int i = 0; i < LINES_LOOKED_AT && line != null; i++, line = lines.readLine()) {
                if (line.contains(BEGINS)) {
                    break; // what was said before is of another time
                }
                if (line.contains(NO_SPACE)) {
                    return NO_SPACE; // whatever it leads to is said after it
                }
                if (complaint == null && line.matches(".*(FATAL|PANIC|ERROR|error):.*")) {
                    complaint = line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): +", "")
                            .replaceFirst("\\.$", "");
                }
            }
        }
        return complaint == null ? "it gives no reason" : complaint;
    }

    /** What helps where the server does not do what it should. */
    String remedy() {
        return "Its own words are in " + file
                + ". If its files are damaged, put a backup in their place, or give the program"
                + " another directory and load your files again.";
    }
}
