package org.judgementregister.contract;

import io.quarkus.qute.RawString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.judgementregister.page.Markdown;
import org.judgementregister.page.Templates;
import org.judgementregister.report.PassageRepository;
import org.judgementregister.request.CurrentRequest;

/** The API for people: its reference, in which everything can be tried, and the cookbook. */
@Path("/")
public class ReferencePage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Contract contract;
    private final PassageRepository passages;
    private final Templates templates;
    private final CurrentRequest asked;

    public ReferencePage(Contract contract, PassageRepository passages, Templates templates, CurrentRequest asked) {
        this.contract = contract;
        this.passages = passages;
        this.templates = templates;
        this.asked = asked;
    }

    @GET
    @Path("docs")
    @Produces(HTML)
    public String reference() {
        Optional<String> withText = passages.newestInspection(asked.release().number());
        return templates.fill("docs", new Reference(contract.tree(), withText).view(), asked.url());
    }

    /** What the cookbook's page shows. */
    public record Recipes(RawString text) {}

    @GET
    @Path("cookbook")
    @Produces(HTML)
    public String cookbook() {
        return templates.fill("cookbook", new Recipes(Markdown.html(contract.cookbook())), asked.url());
    }
}
