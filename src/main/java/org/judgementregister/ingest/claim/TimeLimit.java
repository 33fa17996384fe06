package org.judgementregister.ingest.claim;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for work that files and servers can make endless, and gives it up after a while. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * The work's result. Work that is given up ends with the program.
     *
     * @param what the work is, as in "takes longer than 60 seconds to …"
     * @throws Unreadable when it fails or is not done in time
     */
    public static <T> T within(Duration time, String what, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "ingest-input");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new Unreadable("takes longer than " + time.toSeconds() + " seconds to " + what, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreadable("was not read: interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("cannot " + what + ": " + failed.getCause(), failed.getCause());
        }
    }
}
