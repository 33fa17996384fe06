package org.judgementregister.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.PartialDate;

/** The pages' templates. What they are filled with is text: it is escaped, and becomes no HTML of its own. */
@ApplicationScoped
class Templates {

    private final String build;
    private final PublicAddress address;
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(words(LocalDate.class, Dates::words))
            .addValueResolver(words(PartialDate.class, Dates::words))
            .addResultMapper(new HtmlEscaper(List.of(MediaType.TEXT_HTML)))
            .addLocator(Templates::locate)
            .strictRendering(true)
            .build();

    Templates(@ConfigProperty(name = "register.build") String build, PublicAddress address) {
        this.address = address;
        this.build = build;
    }

    /**
     * A page of a kind that knows all of this.
     *
     * @param url what it is the page of; null for one that has no address of its own
     */
    String fill(String name, Object page, CanonicalUrl url) {
        return engine.getTemplate(name)
                .data("page", page)
                .data("build", build)
                .data("canonical", url == null ? null : address.link(url))
                .render();
    }

    private static <D> ValueResolver words(Class<D> type, Function<D, String> words) {
        return ValueResolver.builder()
                .applyToBaseClass(type)
                .applyToName("words")
                .resolveSync((EvalContext context) -> words.apply(type.cast(context.getBase())))
                .build();
    }

    private static Optional<TemplateLocation> locate(String name) {
        URL found = Templates.class.getResource("/templates/" + name + ".html");
        return Optional.ofNullable(found).map(Location::new);
    }

    private record Location(URL file) implements TemplateLocation {

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(MediaType.TEXT_HTML));
        }
    }
}
