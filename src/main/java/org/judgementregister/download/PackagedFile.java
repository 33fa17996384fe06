package org.judgementregister.download;

import java.util.Arrays;
import java.util.Locale;

/** A file of the register's own format, and the SQL that gives its rows in a release. */
enum PackagedFile {
    SOURCES("""
            select id as source, kind, publisher, title, published, as_at, url, licence
            from source v where {in force v} order by id"""),
    COUNCILS("""
            select id as council, name, official_name, type, region, established_on, abolished_on, hex_q, hex_r
            from council v where {in force v} order by id"""),
    COUNCIL_CODES("""
            select v.id as council, scheme, code, valid_from, valid_to
            from council v join council_code p on p.council_version = v.version where {in force v}
            order by v.id, scheme, code"""),
    COUNCIL_SUCCESSIONS("""
            select predecessor, v.id as successor, last_day as on
            from council v join council_predecessor p on p.council_version = v.version where {in force v}
            order by predecessor, v.id"""),
    STATISTICAL_NEIGHBOURS("""
            select v.id as council, neighbour, rank, closeness
            from council v join council_neighbour p on p.council_version = v.version where {in force v}
            order by v.id, rank"""),
    DELIVERIES("""
            select v.id as council, provider, valid_from, valid_to, note, array_to_string(sources, ' ') as sources
            from council v join council_delivery p on p.council_version = v.version where {in force v}
            order by v.id, provider"""),
    INSPECTIONS("""
            select id as inspection, council, framework, kind, on_site, published, theme,
                priority_action::text as priority_action, report_url,
                (select string_agg(source, ' ' order by source) from inspection_source
                    where inspection_version = v.version) as sources
            from inspection v where {in force v} order by id"""),
    JUDGEMENTS("""
            select v.id as inspection, heading, grade
            from inspection v join judgement p on p.inspection_version = v.version where {in force v}
            order by v.id, position"""),
    FINDINGS("""
            select v.id as inspection, area, p.kind, p.theme, text, source
            from inspection v join finding p on p.inspection_version = v.version where {in force v}
            order by v.id, position"""),
    FIGURES("""
            select v.id as inspection, measure, value, as_at, source
            from inspection v join figure p on p.inspection_version = v.version where {in force v}
            order by v.id, position"""),
    IMPROVEMENTS("""
            select v.id as inspection, position + 1 as point, p.kind, area, page, outcome, themes, phrase
            from inspection v join improvement p on p.inspection_version = v.version where {in force v}
            order by v.id, position"""),
    STATEMENTS("""
            select v.inspection, field, value, source, place, accepted::text as accepted
            from statement v where {in force v} and value is not null
                and field not in ('findings', 'figures', 'improvements')
            order by v.inspection, field, source""");

    private final String rows;

    PackagedFile(String rows) {
        this.rows = rows;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /**
     * @throws IllegalArgumentException when the format has no such file
     */
    static PackagedFile of(String path) {
        return Arrays.stream(values())
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the format has no file " + path));
    }

    /** The statement that writes it; the release is a number and nothing else, so it can stand in it. */
    String copy(int release) {
        String inForce = "v.release_from <= %1$d and (v.release_to is null or v.release_to > %1$d)".formatted(release);
        return "copy (" + rows.replace("{in force v}", inForce)
                + ") to stdout with (format csv, header, encoding 'UTF8')";
    }
}
