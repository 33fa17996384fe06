package org.judgementregister.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.judgementregister.database.Where;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How a council stands in a service area within spans of releases, of days known and of days begun. Derived by
 * {@link StandingRule} where a release is written.
 */
@Entity
@Immutable
public class Standing {

    @Id
    private Long id;

    private String council;

    @Enumerated(EnumType.STRING)
    private ServiceArea area;

    private Short position;
    private Integer releaseFrom;
    private Integer releaseTo;
    private LocalDate knownFrom;
    private LocalDate knownTo;
    private LocalDate begunFrom;
    private LocalDate begunTo;

    @Enumerated(EnumType.STRING)
    private RatingStatus status;

    @Enumerated(EnumType.STRING)
    private RatingReason reason;

    private String inspection;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    @Enumerated(EnumType.STRING)
    private Heading heading;

    @Enumerated(EnumType.STRING)
    private Match match;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private PartialDate inspected;
    private LocalDate published;
    private LocalDate heldSince;

    protected Standing() {}

    /** The HQL of an alias's row being the one of the time that {@link #bind} tells. */
    public static String at(String alias) {
        return onDayOf(alias, ":known");
    }

    /** The same on a day known that is told otherwise. */
    public static String onDayOf(String alias, String known) {
        return lies(known, alias + ".knownFrom", alias + ".knownTo") + " and " + inReleaseAndBegun(alias);
    }

    /** The same on any day known. */
    static String inReleaseAndBegun(String alias) {
        return lies(":begun", alias + ".begunFrom", alias + ".begunTo") + " and " + Where.inForce(alias);
    }

    /** A day in a span, as the index of spans wants it. */
    private static String lies(String day, String from, String to) {
        return "cast(sql('cast(? as date) <@ daterange(?, ?)', %s, %s, %s) as boolean) = true".formatted(day, from, to);
    }

    /** Gives the parameters of {@link #at} their values. */
    public static Where bind(Where where, TemporalFilter times, ReleaseRow release) {
        return bindBegun(where, times, release).bind("known", times.known(release));
    }

    /** The same but for the day known. */
    public static Where bindBegun(Where where, TemporalFilter times, ReleaseRow release) {
        return where.bind("release", release.number()).bind("begun", begun(times));
    }

    /** The day begun that a question is about, or the one that stands for none. */
    static LocalDate begun(TemporalFilter times) {
        return times.inspectedBy() == null ? StandingSpans.ANY_BEGIN : times.inspectedBy();
    }
}
