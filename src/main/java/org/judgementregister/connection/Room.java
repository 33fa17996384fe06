package org.judgementregister.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Room for so many bytes that clients have not read yet. Where there is none, a piece waits, and those who have been
 * longest over theirs are cut off until it fits; what they held is free when it has really been given back.
 */
final class Room {

    private final long all;
    private long free;
    private long leaving;
    private final Set<Piece> unread = new LinkedHashSet<>();
    private final Deque<Piece> waiting = new ArrayDeque<>();

    Room(long bytes) {
        this.all = bytes;
        this.free = bytes;
    }

    /** Whether less than half is free. */
    synchronized boolean isScarce() {
        return free < all / 2;
    }

    /** Whether a piece may be handed out now; else it is told when it may. Either way it is to be given back once. */
    boolean takeOrWait(Piece piece) {
        List<Piece> longest;
        synchronized (this) {
            if (waiting.isEmpty() && fits(piece)) {
                admit(piece);
                return true;
            }
            waiting.add(piece);
            longest = leaveForFirst();
        }
        longest.forEach(Piece::cutOff);
        return false;
    }

    /** A piece has been read, or never will be. */
    void give(Piece piece) {
        List<Piece> next = new ArrayList<>();
        List<Piece> longest;
        synchronized (this) {
            free += piece.bytes();
            if (!unread.remove(piece)) {
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
        Iterator<Piece> held = unread.iterator();
        while (!waiting.isEmpty() && free + leaving < Math.min(waiting.peek().bytes(), all) && held.hasNext()) {
            Piece next = held.next();
            held.remove();
            leaving += next.bytes();
            longest.add(next);
        }
        return longest;
    }

    /** What is larger than all of it fits where nothing else is. */
    private boolean fits(Piece piece) {
        return piece.bytes() <= free || free == all;
    }

    private void admit(Piece piece) {
        free -= piece.bytes();
        unread.add(piece);
    }
}
