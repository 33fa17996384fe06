-- How councils stand in service areas: which judgement speaks, and when. Derived from judgements by the rule in Java
-- (rating/StandingRule) where a release is written, so that a question is a plain select.

-- For the exclusion constraint, which compares texts and ranges at once. Any owner of a database may create it.
create extension if not exists btree_gist;

-- A row holds for releases from release_from on and before release_to, on days known (asOf) and begun (inspectedBy) from
-- the first and before the second. 10000-01-01 as a day begun stands for a question that names none; 10001-01-01 is the
-- end of all days.
create table standing (
    id bigint generated always as identity primary key,
    council text collate "C" not null references council_identity,
    area text not null references service_area,
    release_from integer not null references release,
    release_to integer,
    known_from date not null,
    known_to date not null,
    begun_from date not null,
    begun_to date not null,
    status text not null check (status in ('current', 'earlier', 'never')),
    reason text check ((reason is null) = (status = 'current')),
    inspection_version bigint check ((inspection_version is null) = (status = 'never')),
    heading text,
    match text,
    grade text references grade,
    -- publication of the first judgement in the unbroken run of the grade
    held_since date,
    check (release_to > release_from),
    -- one standing of a council in an area at any point of the three times
    exclude using gist (
        council with =,
        area with =,
        int4range(release_from, release_to) with &&,
        daterange(known_from, known_to) with &&,
        daterange(begun_from, begun_to) with &&)
);

create index standing_of_council on standing (council, area, known_from);
create index standing_closed on standing (release_to) where release_to is not null;

-- The releases whose standings are derived; those of an older program are derived at the next start.
create table derived_release (
    number integer primary key references release
);

-- Whether a framework's grades are present is told by its scale, in Java.
alter table judgement_area drop column older;
alter table inspection drop column older;

create or replace function derive_judgement_areas(brought_by integer) returns void language sql as $$
    insert into judgement_area
    select j.inspection_version, a.area, i.council, i.id, j.framework, j.heading, a.match, j.grade, g.rank, i.begun_on,
        i.published, coalesce(before.added_in, brought_by)
    from inspection i
    join judgement j on j.inspection_version = i.version
    join framework_area a on a.framework = j.framework and a.heading = j.heading
    join grade g on g.code = j.grade
    left join (inspection b join judgement_area before on before.inspection_version = b.version)
        on b.id = i.id and b.release_to = brought_by and before.area = a.area
        and (b.kind, b.on_site, b.report_url, before.council, before.heading, before.grade, before.framework,
            before.begun_on, before.published)
        is not distinct from (i.kind, i.on_site, i.report_url, i.council, j.heading, j.grade, j.framework,
            i.begun_on, i.published)
    where i.release_from = brought_by
$$;
