package org.judgementregister.ingest.workbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.SourceKind;

/**
 * Which edition a workbook is: the day that it speaks of, when it was published, and what it calls itself, as its cover
 * and the notes above its tables say.
 */
record Edition(LocalDate asAt, LocalDate published, String title, String publisher) {

    private static final Pattern AS_AT =
            Pattern.compile("\\b(?:as )?at (\\d{1,2} [a-z]+ \\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED = Pattern.compile("^published( on)?:?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("^[A-Z].{15,200}\\b20\\d\\d\\b.*");
    private static final String OFSTED = "Ofsted";

    /** What stands above Ofsted's tables, in all its words: what somebody else writes of the same has others. */
    private static final Pattern MARK = Pattern.compile(
            "local authority inspection (judgements|outcomes)( as at \\d{1,2} \\w+ \\d{4})?"
                    + "|local authority in-year inspection activity \\d{4}-\\d{2,4}"
                    + "|ilacs inspection history from \\d{4}.{1,4}\\d{4}"
                    + "|local authority inspections 2009.{1,4}\\d{4}"
                    + "|children.s social care (data )?in england \\d{4}( ?[-–] ?la (level|inspections) .*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /**
     * @param notes the rows that are in no table, sheet by sheet
     */
    static Edition of(List<List<String>> notes) {
        boolean marked = notes.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> MARK.matcher(cell).matches());
        return new Edition(asAt(notes), published(notes), title(notes), marked ? OFSTED : null);
    }

    /**
     * The edition with a publisher: the one that is given, else Ofsted where it carries the marks of an edition.
     *
     * @throws Unreadable where it does not, because anybody can write a table with such columns
     */
    Edition by(String given) {
        if (given == null && publisher == null) {
            throw new Unreadable(
                    "carries none of the marks of Ofsted's own tables (cover, titles): --publisher says whose it"
                            + " is; Ofsted's is loaded, anybody else's compared");
        }
        return given == null ? this : new Edition(asAt, published, title, given);
    }

    boolean isOfsteds() {
        return publisher.equalsIgnoreCase(OFSTED);
    }

    private static LocalDate asAt(List<List<String>> notes) {
        return notes.stream()
                .flatMap(List::stream)
                .flatMap(cell -> AS_AT.matcher(cell).results())
                .flatMap(found -> OfstedWords.day(found.group(1)).stream())
                .findFirst()
                .orElse(null);
    }

    private static LocalDate published(List<List<String>> notes) {
        return notes.stream()
                .filter(row -> row.size() > 1 && PUBLISHED.matcher(row.get(0)).matches())
                .flatMap(row -> OfstedWords.day(row.get(1)).stream())
                .findFirst()
                .orElse(null);
    }

    private static String title(List<List<String>> notes) {
        return notes.stream()
                .flatMap(List::stream)
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .map(Matcher::group)
                .findFirst()
                .orElse("Local authority inspection outcomes");
    }

    /**
     * The edition with a day: its own, else the one that is given, else the latest that its tables tell of, of which it
     * speaks at least.
     */
    Edition orAt(LocalDate given, Optional<LocalDate> latest) {
        LocalDate day = asAt != null ? asAt : given != null ? given : latest.orElse(null);
        if (day == null) {
            throw new Unreadable("does not say of which day it speaks; --as-at can");
        }
        return new Edition(day, published, title, publisher);
    }

    /**
     * The same, unless it speaks of a day that has not come, or names one as its publication: what it told would overrule
     * every later edition.
     */
    Edition thatHasCome(LocalDate today) {
        for (LocalDate day : Stream.of(asAt, published).filter(Objects::nonNull).toList()) {
            if (day.isAfter(today)) {
                throw new Unreadable("says that it is of " + day + ", which is after the day of loading, " + today);
            }
        }
        return this;
    }

    /** Whether it can have been published when a source was: two publications of one day are two editions. */
    private boolean isPublishedThen(PartialDate other) {
        return published == null
                || other == null
                || !published.isBefore(other.firstDay()) && !published.isAfter(other.lastDay());
    }

    /**
     * The workbook as a source. One that the register knows already, by publisher, day and publication, stays as it is known.
     *
     * @param url where it was read; null for a file
     */
    SourceRow source(KnownFacts known, String url) {
        String by = isOfsteds() ? OFSTED : publisher;
        List<SourceRow> ofThatDay = known.sources().values().stream()
                .filter(source -> source.kind() == SourceKind.WORKBOOK
                        && source.publisher().equals(by)
                        && asAt.equals(source.asAt()))
                .sorted(Comparator.comparing(SourceRow::id))
                .toList();
        String id = (isOfsteds()
                        ? "ofsted-outcomes-"
                        : NO_WORD.matcher("table of " + publisher.toLowerCase(Locale.ROOT))
                                        .replaceAll("-")
                                + '-')
                + asAt;
        return ofThatDay.stream()
                .filter(source -> isPublishedThen(source.published()))
                .findFirst()
                .orElseGet(() -> new SourceRow(
                        ofThatDay.isEmpty() ? id : id + "-published-" + published,
                        SourceKind.WORKBOOK,
                        by,
                        title,
                        published == null ? null : new PartialDate(published.toString()),
                        asAt,
                        url == null || !url.toLowerCase(Locale.ROOT).startsWith("https://") ? null : url,
                        isOfsteds() ? "OGL-UK-3.0" : null));
    }
}
