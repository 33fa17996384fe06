package org.judgementregister.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.judgementregister.http.Audience;
import org.judgementregister.http.CanonicalUrl;

/** A browser without scripts sends a form's empty fields too: on pages they mean nothing, and the address goes without. */
public class BlankParameters {

    /** Before parameters are checked; null goes on. */
    @ServerRequestFilter(priority = 900)
    public Response leaveOut(RoutingContext context) {
        if (Audience.of(context.request().path()) != Audience.PEOPLE) {
            return null;
        }
        CanonicalUrl given = CanonicalUrl.of(context);
        Set<String> blank = given.parameters().entrySet().stream()
                .filter(each -> each.getValue().equals(List.of("")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return blank.isEmpty()
                ? null
                : Response.seeOther(URI.create(given.without(blank).toString())).build();
    }
}
