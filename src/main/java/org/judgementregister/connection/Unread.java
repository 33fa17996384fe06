package org.judgementregister.connection;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Holds back what is written to a client until there is {@link Room} for it. Behind this, the platform copies it out of the
 * heap, and keeps the copy until the client has read it.
 */
final class Unread extends ChannelDuplexHandler {

    /** What is smaller is bounded by how much one connection may leave unread. */
    private static final int SMALL = 4096;

    private record Held(Object message, ChannelPromise promise) {

        int bytes() {
            return message instanceof ByteBufHolder holder ? holder.content().readableBytes() : 0;
        }
    }

    private final Room room;
    private final Deque<Held> held = new ArrayDeque<>();

    /** While something waits. */
    private ScheduledFuture<?> pressing;

    Unread(Room room) {
        this.room = room;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        held.add(new Held(message, promise));
        if (held.size() == 1) {
            passOn(context);
        }
    }

    /** Writes what is held, in its order, as far as there is room. */
    private void passOn(ChannelHandlerContext context) {
        while (!held.isEmpty()) {
            Held first = held.peek();
            if (first.bytes() <= SMALL) {
                held.remove();
                context.write(first.message, first.promise);
                continue;
            }
            Piece piece = new Piece(first.bytes(), context::close);
            if (!room.takeOrWait(piece)) {
                setWritable(context, false);
                pressing = context.executor()
                        .scheduleWithFixedDelay(room::press, room.leastTime(), room.leastTime(), TimeUnit.NANOSECONDS);
                piece.admitted().thenRun(() -> context.executor().execute(() -> goOn(context, piece)));
                return;
            }
            handOut(context, piece);
        }
    }

    private void goOn(ChannelHandlerContext context, Piece piece) {
        pressing.cancel(false);
        if (held.isEmpty()) {
            room.give(piece); // the client has gone meanwhile
            return;
        }
        setWritable(context, true);
        handOut(context, piece);
        passOn(context);
        context.flush();
    }

    /** Tells those who write that they should wait, as a full buffer of the platform's would. */
    private static void setWritable(ChannelHandlerContext context, boolean writable) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        if (buffer != null) {
            buffer.setUserDefinedWritability(1, writable);
        }
    }

    private void handOut(ChannelHandlerContext context, Piece piece) {
        Held first = held.remove();
        context.write(first.message, first.promise.unvoid().addListener(read -> room.give(piece)));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (pressing != null) {
            pressing.cancel(false);
        }
        while (!held.isEmpty()) {
            Held lost = held.remove();
            ReferenceCountUtil.release(lost.message);
            lost.promise.tryFailure(new ClosedChannelException());
        }
        context.fireChannelInactive();
    }
}
