package org.judgementregister.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A fault in the middle of an answer: after as many bytes as the request's header {@code Break-Off} says. */
@Provider
public class BreakOff implements DynamicFeature {

    static final String HEADER = "Break-Off";

    private final Interceptor interceptor;

    public BreakOff(Interceptor interceptor) {
        this.interceptor = interceptor;
    }

    /** Not where files are sent: the platform sends none by itself where anything stands between. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        if (!ResponseBuffering.isFile(resource.getResourceMethod().getGenericReturnType())) {
            features.register(interceptor, Priorities.USER + 1);
        }
    }

    /** Counts what is written. */
    @ApplicationScoped
    public static class Interceptor implements WriterInterceptor {

        private final RoutingContext context;

        public Interceptor(RoutingContext context) {
            this.context = context;
        }

        @Override
        public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
            String after = context.request().getHeader(HEADER);
            if (after != null) {
                context.request().headers().remove(HEADER); // the problem is told whole
                writing.setOutputStream(new Limited(writing.getOutputStream(), Integer.parseInt(after)));
            }
            writing.proceed();
        }
    }

    private static final class Limited extends FilterOutputStream {

        private int left;

        Limited(OutputStream body, int most) {
            super(body);
            this.left = most;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IllegalStateException("A fault in the middle of an answer");
            }
            out.write(bytes, offset, count);
        }
    }
}
