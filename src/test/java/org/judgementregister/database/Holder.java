package org.judgementregister.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that holds an embedded database until it is killed. */
final class Holder {

    private Holder() {}

    public static void main(String... directory) throws IOException, InterruptedException {
        EmbeddedDatabase.start(Path.of(directory[0]));
        System.out.println("holds");
        Thread.currentThread().join();
    }

    /** Starts such a program on a directory and waits until it holds it. */
    static Process start(Path directory) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process program = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        program.inputReader().lines().filter("holds"::equals).findFirst().orElseThrow();
        return program;
    }
}
