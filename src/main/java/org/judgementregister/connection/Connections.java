package org.judgementregister.connection;

import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What one connection may cost. A client that asks on and on without reading the answers waits for itself: its next
 * request is looked at when it has read what it asked for before.
 */
@ApplicationScoped
public class Connections implements HttpServerOptionsCustomizer {

    /** Before everything else. */
    private static final int PRIORITY = Integer.MAX_VALUE;

    /** Bytes that the system keeps of each connection's answers; it would keep megabytes. */
    private static final int SENT = 128 * 1024;

    /** Bytes that are read from a connection before the others have their turn. */
    private static final int READ = 8192;

    /** Unread bytes beyond which a connection's next request waits; most connections have none. */
    private static final int UNREAD = 4096;

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf(Connections.class.getName());

    private final Room room;

    Connections(Room room) {
        this.room = room;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SENT).setReceiveBufferSize(READ);
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    private void pass(RoutingContext context) {
        ConnectionBase connection = (ConnectionBase) context.request().connection();
        if (!connection.channel().hasAttr(WATCHED)) {
            watch(connection);
        }
        if (connection.isNotWritable()) {
            connection.flush(); // answers to what has come in one go are else kept until all of it is answered
        }
        if (connection.isNotWritable()) {
            context.response().drainHandler(read -> {
                context.response().drainHandler(null);
                context.next();
            });
        } else {
            context.next();
        }
    }

    /** Watches a connection from its first request on; these handlers come between the platform's and the network. */
    private void watch(ConnectionBase connection) {
        connection.channel().attr(WATCHED).set(true);
        connection.doSetWriteQueueMaxSize(UNREAD);
        String platform = connection.channelHandlerContext().name();
        connection
                .channel()
                .pipeline()
                .addBefore(platform, null, new Pipelining())
                .addBefore(platform, null, new Unread(room));
    }
}
