package org.judgementregister.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jboss.resteasy.reactive.FilePart;

/** Buffers what resources write, for the cache; files are skipped, because the system sends them by itself (sendfile). */
@Provider
public class ResponseBuffering implements DynamicFeature {

    private final Interceptor interceptor;

    public ResponseBuffering(Interceptor interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        if (!isFile(resource.getResourceMethod().getGenericReturnType())) {
            features.register(interceptor);
        }
    }

    static boolean isFile(Type type) {
        return type instanceof ParameterizedType generic
                && Arrays.asList(generic.getActualTypeArguments()).contains(FilePart.class);
    }

    /** Puts itself between a resource's writer and the client. */
    @ApplicationScoped
    public static class Interceptor implements ContainerResponseFilter, WriterInterceptor {

        private static final String ANSWER = ContainerResponseContext.class.getName();

        private final RoutingContext context;

        public Interceptor(RoutingContext context) {
            this.context = context;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
            request.setProperty(ANSWER, answer);
        }

        /** The rows go when they are written: the platform would keep them until a slow client has read the answer. */
        @Override
        public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
            try {
                PendingResponse pending = PendingResponse.of(context);
                if (pending == null) {
                    writing.proceed();
                } else {
                    write(writing, pending);
                }
            } finally {
                writing.setEntity(null);
                ((ContainerResponseContext) writing.getProperty(ANSWER)).setEntity(null);
            }
        }

        private void write(WriterInterceptorContext writing, PendingResponse pending) throws IOException {
            BufferedBody body = new BufferedBody(pending);
            writing.setOutputStream(body);
            boolean whole = false;
            try {
                writing.proceed();
                body.send();
                whole = true;
            } finally {
                if (!whole && body.isStreamed()) {
                    context.request().connection().close(); // nobody must take it for the whole
                }
            }
        }
    }

    /**
     * Holds what is written until it is whole; what grows too large goes on to the client as it is written. So a fault in
     * the middle of a response that is held is still told as one.
     */
    private static final class BufferedBody extends OutputStream {

        private final PendingResponse pending;
        private Body held = new Body();

        /** Where a response goes that is too large. */
        private OutputStream client;

        BufferedBody(PendingResponse pending) {
            this.pending = pending;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (held != null && held.length() + count > pending.largest()) {
                client = pending.stream();
                Body begun = held;
                held = null;
                begun.writeTo(client);
            }
            (held != null ? held : client).write(bytes, offset, count);
        }

        /** Writers close it also when they fail. */
        @Override
        public void close() {
            // it is whole when the writer has returned
        }

        boolean isStreamed() {
            return client != null;
        }

        void send() throws IOException {
            if (isStreamed()) {
                client.close();
            } else {
                Body whole = held;
                held = null; // or a slow reader would keep it
                whole.trim();
                pending.send(whole);
            }
        }
    }
}
