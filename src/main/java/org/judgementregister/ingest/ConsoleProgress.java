package org.judgementregister.ingest;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.judgementregister.ingest.claim.Progress;

/** Shows on standard error how far a load is: by a bar on a terminal, by a line for each step elsewhere. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 80;

    private final boolean terminal = System.console() != null;
    private ProgressBar bar;

    @Override
    public void step(String what, long things) {
        end();
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(things == 0 ? -1 : things)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .build();
        } else {
            System.err.println(what + (things == 0 ? "" : " (" + things + ")"));
        }
    }

    @Override
    public void advance(long things) {
        if (bar != null) {
            bar.stepBy(things);
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Clears the way for other words. */
    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
