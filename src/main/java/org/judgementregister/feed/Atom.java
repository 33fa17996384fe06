package org.judgementregister.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** Writes a feed as RFC 4287 Atom. */
final class Atom {

    static final String MEDIA_TYPE = "application/atom+xml";

    private Atom() {}

    static String write(Feed feed) {
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.id());
        atom.setTitle(feed.title());
        atom.setSubtitle(text(Feed.SUBTITLE));
        atom.setRights(Feed.RIGHTS);
        atom.setUpdated(Date.from(feed.updated()));
        Person author = new Person();
        author.setName(Feed.AUTHOR);
        atom.setAuthors(List.of(author));
        atom.setAlternateLinks(List.of(link("alternate", feed.home())));
        atom.setOtherLinks(List.of(link("self", feed.self())));
        atom.setEntries(feed.entries().stream().map(entry -> entry(feed, entry)).toList());
        try {
            return new WireFeedOutput().outputString(atom);
        } catch (FeedException impossible) {
            throw new IllegalStateException("a feed of ours is none", impossible);
        }
    }

    private static com.rometools.rome.feed.atom.Entry entry(Feed feed, Entry entry) {
        var atom = new com.rometools.rome.feed.atom.Entry();
        atom.setId(entry.id());
        atom.setTitle(entry.title());
        atom.setContents(List.of(text(entry.text())));
        atom.setPublished(
                Date.from(entry.published().atStartOfDay(ZoneOffset.UTC).toInstant()));
        atom.setUpdated(Date.from(entry.updated()));
        atom.setAlternateLinks(List.of(link("alternate", feed.absolute(entry.path()))));
        atom.setOtherLinks(Stream.ofNullable(entry.reportUrl())
                .map(report -> link("related", report))
                .toList());
        return atom;
    }

    private static Content text(String value) {
        Content text = new Content();
        text.setType("text");
        text.setValue(value);
        return text;
    }

    private static Link link(String relation, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }
}
