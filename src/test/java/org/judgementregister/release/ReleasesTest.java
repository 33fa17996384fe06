package org.judgementregister.release;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.judgementregister.release.ReleaseRow.Counts;
import org.judgementregister.release.Releases.KnownRelease;
import org.judgementregister.release.Releases.NewRelease;
import org.junit.jupiter.api.Test;

/** An instance learns of each release once, whoever looks, and never steps back. */
class ReleasesTest {

    private static final int LOOKING = 8;
    private static final int TIMES = 50;

    /** One release more each time that it is asked, and slow to say so. */
    private static final class Growing extends ReleaseRepository {

        private int newest;

        @Override
        List<KnownRelease> after(int number) {
            int now;
            synchronized (this) {
                now = ++newest;
            }
            Thread.yield();
            return IntStream.rangeClosed(number + 1, now)
                    .mapToObj(Growing::release)
                    .toList();
        }

        private static KnownRelease release(int number) {
            return new KnownRelease(
                    new ReleaseRow(number, Instant.EPOCH, LocalDate.EPOCH, List.of(), new Counts(0, 0, 0, 0, 0, 0)),
                    new EventDays(),
                    new EventDays());
        }
    }

    @Test
    void manyWhoLookAtOnceAnnounceEachOnceInOrder() throws Exception {
        List<Integer> announced = Collections.synchronizedList(new ArrayList<>());
        Releases releases = new Releases(new Growing(), listener(announced));
        ExecutorService looking = Executors.newFixedThreadPool(LOOKING);
        Callable<Void> look = () -> {
            for (int times = 0; times < TIMES; times++) {
                releases.refresh();
            }
            return null;
        };
        for (var done : looking.invokeAll(Collections.nCopies(LOOKING, look))) {
            done.get();
        }
        looking.shutdown();
        assertThat(announced).hasSize(LOOKING * TIMES).isSorted().doesNotHaveDuplicates();
        assertThat(releases.newest().orElseThrow().number()).isEqualTo(LOOKING * TIMES);
    }

    @SuppressWarnings("unchecked")
    private static Event<NewRelease> listener(List<Integer> announced) {
        return (Event<NewRelease>) Proxy.newProxyInstance(
                ReleasesTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    announced.add(((NewRelease) arguments[0]).number());
                    return null;
                });
    }
}
