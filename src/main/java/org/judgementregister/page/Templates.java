package org.judgementregister.page;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
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
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.VisitTheme;

/** The pages' templates. What they are filled with is text: it is escaped, and becomes no HTML of its own. */
@ApplicationScoped
public class Templates {

    private final String build;
    private final PublicAddress address;
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(resolver(LocalDate.class, "words", Dates::words))
            .addValueResolver(resolver(PartialDate.class, "words", Dates::words))
            .addValueResolver(resolver(Match.class, "inWords", Wording::of))
            .addValueResolver(resolver(String.class, "json", Templates::json))
            .addValueResolver(resolver(String.class, "sentence", Templates::sentence))
            .addValueResolver(resolver(VisitTheme.class, "inWords", Wording::of))
            .addResultMapper(new HtmlEscaper(List.of(MediaType.TEXT_HTML)))
            .addLocator(Templates::locate)
            .strictRendering(true)
            .build();

    public Templates(@ConfigProperty(name = "register.build") String build, PublicAddress address) {
        this.address = address;
        this.build = build;
    }

    /**
     * A page of a kind that knows all of this.
     *
     * @param url what it is the page of; null for one that has no address of its own
     */
    public String fill(String name, Object page, CanonicalUrl url) {
        return engine.getTemplate(name)
                .data("page", page)
                .data("build", build)
                .data("shades", GradeStyle.values())
                .data("base", address.link("/"))
                .data("canonical", url == null ? null : address.link(url))
                .render();
    }

    private static <D> ValueResolver resolver(Class<D> type, String name, Function<D, Object> words) {
        return ValueResolver.builder()
                .applyToBaseClass(type)
                .applyToName(name)
                .resolveSync((EvalContext context) -> words.apply(type.cast(context.getBase())))
                .build();
    }

    /** A text as JSON within a page's script, which nothing in it can end. */
    private static RawString json(String text) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return new RawString('"' + quoted.replace("<", "\\u003c") + '"');
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.?!]") ? text : text + ".";
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
