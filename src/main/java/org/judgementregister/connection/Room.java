package org.judgementregister.connection;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Room for so many bytes that clients have not read yet. Where there is none, a piece waits, and those who have been
 * longest over theirs are cut off until it fits; what they held is free when it has really been given back.
 */
@ApplicationScoped
class Room {

    /** Smaller ones are parts of answers that are kept anyway. */
    private static final int LARGE = 16 * 1024;

    private final long all;
    private final long leastTime;
    private long free;
    private long leaving;
    private final Map<Piece, Long> unread = new LinkedHashMap<>();
    private final Deque<Piece> waiting = new ArrayDeque<>();

    Room(
            @ConfigProperty(name = "register.http.most-on-the-way") MemorySize all,
            @ConfigProperty(name = "register.http.least-time-to-read") Duration leastTime) {
        this.all = all.asLongValue();
        this.free = this.all;
        this.leastTime = leastTime.toNanos();
    }

    /** In nanoseconds, the time that everybody has for a piece, whoever waits. */
    long leastTime() {
        return leastTime;
    }

    /** Whether less than half is free. */
    synchronized boolean isScarce() {
        return free < all / 2;
    }

    /**
     * Whether a piece may be handed out now; else it is told when it may, unless it is cut off while it waits. Once handed
     * out, it is to be given back once.
     */
    boolean takeOrWait(Piece piece) {
        List<Piece> longest;
        synchronized (this) {
            if (waiting.isEmpty() && fits(piece)) {
                admit(piece);
                return true;
            }
            waiting.add(piece);
            longest = leaveForFirst();
            longest.addAll(tooMuchWaiting());
        }
        longest.forEach(Piece::cutOff);
        return false;
    }

    /** Looks again whether somebody has been long enough over a piece to make room for the first that waits. */
    void press() {
        List<Piece> longest;
        synchronized (this) {
            longest = leaveForFirst();
        }
        longest.forEach(Piece::cutOff);
    }

    /** A piece has been read, or never will be. */
    void give(Piece piece) {
        List<Piece> next = new ArrayList<>();
        List<Piece> longest;
        synchronized (this) {
            free += piece.bytes();
            if (unread.remove(piece) == null) {
                leaving -= piece.bytes();
            }
            while (!waiting.isEmpty() && fits(waiting.peek())) {
                Piece first = waiting.poll();
                admit(first);
                next.add(first);
            }
            longest = leaveForFirst();
        }
        next.forEach(each -> each.admitted().complete(null));
        longest.forEach(Piece::cutOff);
    }

    /** Those to be cut off for the first that waits; for one after the other, so that who has just come in is not next. */
    private List<Piece> leaveForFirst() {
        List<Piece> longest = new ArrayList<>();
        Iterator<Map.Entry<Piece, Long>> held = unread.entrySet().iterator();
        while (!waiting.isEmpty() && free + leaving < Math.min(waiting.peek().bytes(), all) && held.hasNext()) {
            Map.Entry<Piece, Long> oldest = held.next();
            if (System.nanoTime() - oldest.getValue() < leastTime) {
                break;
            }
            Piece next = oldest.getKey();
            held.remove();
            leaving += next.bytes();
            longest.add(next);
        }
        return longest;
    }

    /** Large pieces lie in the heap while they wait; a quarter as much as there is room for may. The first to come go. */
    private List<Piece> tooMuchWaiting() {
        List<Piece> large =
                waiting.stream().filter(piece -> piece.bytes() > LARGE).toList();
        long bytes = large.stream().mapToLong(Piece::bytes).sum();
        List<Piece> gone = new ArrayList<>();
        for (int i = 0; i < large.size() - 1 && bytes > all / 4; i++) {
            bytes -= large.get(i).bytes();
            gone.add(large.get(i));
        }
        waiting.removeAll(gone);
        return gone;
    }

    /** What is larger than all of it fits where nothing else is. */
    private boolean fits(Piece piece) {
        return piece.bytes() <= free || free == all;
    }

    private void admit(Piece piece) {
        free -= piece.bytes();
        unread.put(piece, System.nanoTime());
    }
}
