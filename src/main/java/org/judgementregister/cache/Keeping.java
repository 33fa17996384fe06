package org.judgementregister.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has what resources write kept, but for files, which the system sends by itself. */
@Provider
public class Keeping implements DynamicFeature {

    private final Interceptor interceptor;

    public Keeping(Interceptor interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        if (!isFile(resource.getResourceMethod().getGenericReturnType())) {
            features.register(interceptor);
        }
    }

    private static boolean isFile(Type type) {
        return type == File.class
                || type instanceof ParameterizedType generic
                        && Arrays.asList(generic.getActualTypeArguments()).contains(File.class);
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
            AnswerInMaking answer = AnswerInMaking.in(context);
            if (answer != null) {
                writing.setOutputStream(new HeldStream(writing.getOutputStream(), largest, answer));
            }
            writing.proceed();
        }
    }
}
