package org.judgementregister.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
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

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SENT).setReceiveBufferSize(READ);
    }

    void register(@Observes Filters filters) {
        filters.register(Connections::pass, PRIORITY);
    }

    private static void pass(RoutingContext context) {
        ConnectionBase connection = (ConnectionBase) context.request().connection();
        HttpServerResponse response = context.response();
        if (Pipelining.isWatched(connection)) {
            waitForReader(context, connection, response);
        } else {
            response.setWriteQueueMaxSize(UNREAD);
            Pipelining.watch(connection);
            context.next();
        }
    }

    private static void waitForReader(RoutingContext context, ConnectionBase connection, HttpServerResponse response) {
        if (connection.isNotWritable()) {
            connection.flush(); // answers to what has come in one go are else kept until all of it is answered
        }
        if (connection.isNotWritable()) {
            response.drainHandler(read -> context.next());
        } else {
            context.next();
        }
    }
}
