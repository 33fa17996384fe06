package org.judgementregister.ingest.follow;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.judgementregister.ingest.claim.Unreadable;

/** The pages of Ofsted's site, as they look to public programs that read them daily. */
final class ProviderPage {

    private static final Pattern PROVIDER = Pattern.compile("/provider/(?:[^?#]*/)?(\\d+)$");

    /** Such as {@code Children's services focused visit, pdf - 28 November 2022}. */
    private static final Pattern LABEL = Pattern.compile("(.+), pdf - (\\d{1,2} [A-Za-z]+ \\d{4})");

    private static final Pattern OF_CHILDRENS_SERVICES = Pattern.compile(
            "children.s (social care )?services|joint area|joint targeted|inspection of local authority",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * A report on the site.
     *
     * @param urn Ofsted's number of the council
     */
    record Publication(URI report, LocalDate published, String urn) {}

    private ProviderPage() {}

    /** The councils' pages to which a page of the search leads, with Ofsted's numbers of them. */
    static Map<URI, String> providers(String html, URI page) {
        Map<URI, String> providers = new LinkedHashMap<>();
        for (Element link : Jsoup.parse(html, page.toString()).select("a[href]")) {
            Matcher found = PROVIDER.matcher(link.absUrl("href"));
            if (found.find()) {
                providers.put(Visitor.within(page, link.absUrl("href")), found.group(1));
            }
        }
        return providers;
    }

    /**
     * The reports of a council's page.
     *
     * @throws Unreadable when a publication is not labelled as they were
     */
    static List<Publication> publications(String html, URI page, String urn) {
        List<Publication> publications = new ArrayList<>();
        for (Element link : Jsoup.parse(html, page.toString()).select("a.publication-link[href]")) {
            Matcher label = LABEL.matcher(link.select("span.nonvisual").text().strip());
            if (!label.matches()) {
                throw Site.changed(page, "a publication without its kind and day");
            }
            if (OF_CHILDRENS_SERVICES.matcher(label.group(1)).find()) {
                publications.add(
                        new Publication(Visitor.within(page, link.absUrl("href")), day(label.group(2), page), urn));
            }
        }
        return publications;
    }

    private static LocalDate day(String text, URI page) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException noDay) {
            throw Site.changed(page, "a publication of no day, " + text + ",");
        }
    }
}
