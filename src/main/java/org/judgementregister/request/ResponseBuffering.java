package org.judgementregister.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private static boolean isFile(Type type) {
        return type instanceof ParameterizedType generic
                && Arrays.asList(generic.getActualTypeArguments()).contains(FilePart.class);
    }

    /** Puts itself between a resource's writer and the client. */
    @ApplicationScoped
    public static class Interceptor implements WriterInterceptor {

        private final RoutingContext context;
        private final int largest;

        public Interceptor(
                RoutingContext context, @ConfigProperty(name = "register.cache.largest-answer") MemorySize largest) {
            this.context = context;
            this.largest = Math.toIntExact(largest.asLongValue());
        }

        @Override
        public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
            PendingResponse pending = PendingResponse.of(context);
            if (pending != null) {
                writing.setOutputStream(new BufferedBody(writing, largest, pending));
            }
            writing.proceed();
        }
    }

    /**
     * Holds what is written until it is whole; what grows too large goes on to the client as it is written. So a fault in
     * the middle of a response that is held is still told as one.
     */
    private static final class BufferedBody extends OutputStream {

        private final WriterInterceptorContext writing;
        private final int largest;
        private final PendingResponse pending;
        private Body held = new Body();

        /** Where a response goes that is too large. */
        private OutputStream client;

        private boolean closed;

        BufferedBody(WriterInterceptorContext writing, int largest, PendingResponse pending) {
            this.writing = writing;
            this.largest = largest;
            this.pending = pending;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (held != null && held.length() + count > largest) {
                client = pending.passOn(platformsStream());
                held.writeTo(client);
                held = null;
            }
            (held != null ? held : client).write(bytes, offset, count);
        }

        /** Made only now: once there is one, the platform ends the response when the resource returns. */
        private OutputStream platformsStream() {
            writing.setOutputStream(null);
            OutputStream made = writing.getOutputStream();
            writing.setOutputStream(this);
            return made;
        }

        /** Writers may close it, and what called them does it again. */
        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            if (held != null) {
                Body whole = held;
                held = null; // or a slow reader would keep it
                whole.trim();
                pending.send(whole);
            } else {
                client.close();
            }
        }
    }
}
