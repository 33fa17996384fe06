-- What moved, beside how councils stand: both are derived by rules in Java where a release is written, and say all that
-- a question about them shows, so that they change only where that does. Nothing else is derived any more.

drop trigger areas on release;
drop function derive_areas_of_release, derive_judgement_areas;
drop table judgement_area, framework_area, standing;
drop table service_area, grade;
drop index inspection_closed;

-- A row holds for releases from release_from on and before release_to, on days known (asOf) and begun (inspectedBy) from
-- the first and before the second. 10000-01-01 as a day begun stands for a question that names none; 10001-01-01 is the
-- end of all days.
create table standing (
    id bigint generated always as identity primary key,
    -- what a question looks at first, at a fixed place in the row
    known_from date not null,
    known_to date not null,
    begun_from date not null,
    begun_to date not null,
    release_from integer not null references release,
    release_to integer check (release_to > release_from),
    -- the area's place in the order in which areas are shown
    position smallint not null,
    council text collate "C" not null references council_identity,
    area text not null,
    status text not null,
    reason text check ((reason is null) = (status = 'current')),
    inspection text collate "C" check ((inspection is null) = (status = 'never')),
    framework text,
    kind text,
    heading text,
    match text,
    grade text,
    inspected text,
    published date,
    -- publication of the first judgement in the unbroken run of the grade
    held_since date,
    -- one standing of a council in an area at any point of the three times
    exclude using gist (
        council with =,
        area with =,
        int4range(release_from, release_to) with &&,
        daterange(known_from, known_to) with &&,
        daterange(begun_from, begun_to) with &&)
);

create index standing_of_council on standing (council, position, known_from);
create index standing_at on standing using gist (daterange(known_from, known_to), daterange(begun_from, begun_to));
create index standing_closed on standing (release_to) where release_to is not null;

-- A judgement under one of its areas beside the council's judgement before it, where there is one. The days known are
-- those on which this was the one before.
create table grade_change (
    id bigint generated always as identity primary key,
    council text collate "C" not null references council_identity,
    area text not null,
    position smallint not null,
    release_from integer not null references release,
    release_to integer check (release_to > release_from),
    known_from date not null,
    known_to date not null,
    inspection text collate "C" not null,
    framework text not null,
    kind text not null,
    heading text not null,
    grade text not null,
    inspected text,
    begun_on date not null,
    published date not null,
    report_url text,
    previous_inspection text collate "C",
    previous_framework text,
    previous_heading text,
    previous_grade text,
    previous_published date,
    direction text not null check ((direction = 'first') = (previous_inspection is null)),
    -- ranks gained
    rise integer check ((rise is null) = (previous_inspection is null)),
    comparability text not null,
    reason text check ((reason is null) = (comparability = 'exact')),
    -- a judgement is compared with one other at most at any point of the two times
    exclude using gist (
        inspection with =,
        area with =,
        int4range(release_from, release_to) with &&,
        daterange(known_from, known_to) with &&)
);

create index grade_change_listed on grade_change (published desc, inspection, position);
create index grade_change_of_council on grade_change (council, published desc, inspection, position);
create index grade_change_direction on grade_change (direction, published desc, inspection, position);
create index grade_change_of_area on grade_change (area, published desc, inspection, position)
    include (release_from, release_to, known_from, known_to, council);
create index grade_change_closed on grade_change (release_to) where release_to is not null;

-- Releases that an older program loaded are derived at the next start. Beside them stand the days on which something
-- changes in what they tell: by publication, or by a visit's begin, and by what councils and their codes are.
truncate derived_release;
alter table derived_release add known_days date[] not null, add begun_days date[] not null;
