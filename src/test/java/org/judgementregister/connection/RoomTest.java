package org.judgementregister.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Room is never taken twice, and never lost. */
class RoomTest {

    private static final int ALL = 1000;
    private static final int LARGEST = 400;
    private static final int STEPS = 5000;

    private final Room room = of(ALL, Duration.ZERO);
    private final Set<Piece> held = new LinkedHashSet<>();
    private final Set<Piece> waiting = new LinkedHashSet<>();
    private final List<Piece> cut = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverClientsDoNoMoreIsHeldThanThereIsAndNobodyWaitsForEver(long seed) {
        Random chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            if (held.isEmpty() || chance.nextInt(3) > 0) {
                take(1 + chance.nextInt(LARGEST));
            } else {
                give(new ArrayList<>(held).get(chance.nextInt(held.size())));
            }
            while (!cut.isEmpty() && chance.nextBoolean()) {
                give(cut.get(chance.nextInt(cut.size())));
            }
            assertThat(held.stream().mapToInt(Piece::bytes).sum()).isLessThanOrEqualTo(ALL);
        }
        while (!cut.isEmpty()) {
            give(cut.get(0));
        }
        assertThat(waiting).isEmpty();
        new ArrayList<>(held).forEach(this::give);
        assertThat(room.isScarce()).isFalse();
        assertThat(room.takeOrWait(new Piece(ALL, () -> {}))).isTrue();
    }

    @Test
    void whoHasBeenLongestOverAPieceMakesRoomAndNobodyElse() {
        take(300);
        take(300);
        take(300);
        List<Piece> before = new ArrayList<>(held);
        take(350);
        assertThat(cut).containsExactly(before.get(0));
        assertThat(waiting).hasSize(1);
        give(before.get(0));
        assertThat(waiting).isEmpty();
        assertThat(cut).isEmpty();
    }

    @Test
    void whatIsLargerThanAllOfItGoesOutAlone() {
        take(10);
        take(ALL + 1);
        assertThat(waiting).hasSize(1);
        give(cut.get(0));
        assertThat(waiting).isEmpty();
        take(10);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void largePiecesDoNotHeapUpWhileTheyWait() {
        Room megabytes = of(1_000_000, Duration.ZERO);
        List<Integer> gone = new ArrayList<>();
        assertThat(megabytes.takeOrWait(new Piece(900_000, () -> gone.add(0)))).isTrue();
        for (int number = 1; number <= 4; number++) {
            int which = number;
            assertThat(megabytes.takeOrWait(new Piece(120_000, () -> gone.add(which))))
                    .isFalse();
        }
        assertThat(gone).containsExactly(0, 1, 2);
    }

    @Test
    void everybodyHasSomeTimeForAPiece() throws InterruptedException {
        Room patient = of(ALL, Duration.ofMillis(200));
        List<Integer> gone = new ArrayList<>();
        assertThat(patient.takeOrWait(new Piece(ALL, () -> gone.add(0)))).isTrue();
        assertThat(patient.takeOrWait(new Piece(ALL, () -> gone.add(1)))).isFalse();
        patient.press();
        assertThat(gone).isEmpty();
        Thread.sleep(201);
        patient.press();
        assertThat(gone).containsExactly(0);
    }

    private static Room of(long bytes, Duration leastTime) {
        return new Room(new MemorySize(BigInteger.valueOf(bytes)), leastTime);
    }

    private void take(int bytes) {
        Piece[] self = new Piece[1];
        self[0] = new Piece(bytes, () -> cut.add(self[0]));
        waiting.add(self[0]);
        self[0].admitted().thenRun(() -> enter(self[0]));
        if (room.takeOrWait(self[0])) {
            enter(self[0]);
        }
    }

    private void enter(Piece piece) {
        assertThat(waiting.remove(piece)).isTrue();
        held.add(piece);
    }

    private void give(Piece piece) {
        cut.remove(piece);
        held.remove(piece);
        room.give(piece);
    }
}
