-- Each judgement under each service area that its heading speaks for: what ratings and changes are derived from.

create table service_area (
    code text primary key,
    -- the order in which areas are shown
    position integer not null unique
);

insert into service_area (code, position)
values ('overall-effectiveness', 0),
       ('help-and-protection', 1),
       ('looked-after-children', 2),
       ('adoption', 3),
       ('care-leavers', 4),
       ('leadership', 5),
       ('safeguarding-board', 6);

-- A framework has at most one heading for an area.
create table framework_area (
    framework text not null references framework,
    area text not null references service_area,
    heading text not null,
    match text not null check (match in ('exact', 'broader', 'related')),
    primary key (framework, area),
    foreign key (framework, heading) references framework_heading
);

insert into framework_area (framework, area, heading, match)
select framework, area, heading, match
from framework_heading
join (values ('overall-effectiveness', 'overall-effectiveness', 'exact'),
             ('safeguarding', 'help-and-protection', 'related'),
             ('arrangements-for-protection', 'help-and-protection', 'related'),
             ('help-and-protection', 'help-and-protection', 'exact'),
             ('looked-after-children', 'looked-after-children', 'related'),
             ('services-for-looked-after-children', 'looked-after-children', 'related'),
             ('looked-after-and-achieving-permanence', 'looked-after-children', 'broader'),
             ('in-care-and-care-leavers', 'looked-after-children', 'broader'),
             ('in-care-and-care-leavers', 'care-leavers', 'broader'),
             ('in-care', 'looked-after-children', 'exact'),
             ('adoption-performance', 'adoption', 'exact'),
             ('care-leavers', 'care-leavers', 'exact'),
             ('leadership-management-and-governance', 'leadership', 'exact'),
             ('impact-of-leaders', 'leadership', 'related'),
             ('safeguarding-board', 'safeguarding-board', 'exact')) as spoken (heading, area, match) using (heading);

-- From the best, 4, to the worst, 1; the two third grades share a rank, and "not-judged" has none.
create table grade (
    code text primary key,
    rank integer
);

insert into grade (code, rank)
values ('outstanding', 4), ('good', 3), ('requires-improvement', 2), ('adequate', 2), ('inadequate', 1),
       ('not-judged', null);

-- Frameworks before SIF, whose grades are never present ratings.
alter table inspection add column older boolean not null
    generated always as (framework in ('slac', 'cpi', 'tlac')) stored;

-- Foreign keys would only say again where its rows come from, at twice the time of a large load. The place in time stands
-- here too, so that "the latest before" of a council and area is one step in one index, however
-- long its history.
create table judgement_area (
    inspection_version bigint not null,
    area text not null,
    council text collate "C" not null,
    inspection text collate "C" not null,
    framework text not null,
    heading text not null,
    match text not null,
    grade text not null,
    rank integer,
    begun_on date not null,
    published date not null,
    older boolean not null,
    -- the release in which it came to be what it is; a new version that only tells more leaves it
    added_in integer not null,
    primary key (inspection_version, area)
);

create index judgement_area_history on judgement_area (council, area, begun_on, published, inspection);

-- The latest graded inspection of a council before any day.
create index inspection_graded on inspection (council, begun_on, published, id) where graded;

-- What came and went between two judgements.
create index inspection_closed on inspection (version) where release_to is not null;

create function derive_judgement_areas(brought_by integer) returns void language sql as $$
    insert into judgement_area
    select j.inspection_version, a.area, i.council, i.id, j.framework, j.heading, a.match, j.grade, g.rank, i.begun_on,
        i.published, i.older, coalesce(before.added_in, brought_by)
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

select derive_judgement_areas(number) from (select number from release order by number) as in_order;

analyze framework, framework_heading, service_area, framework_area, grade;
analyze council, inspection, judgement, judgement_area;

-- A release's own row comes last in its load, when all its judgements are in.
create function derive_areas_of_release() returns trigger language plpgsql as $$
begin
    -- Neither this nor who asks right after a load must go by a plan for empty tables.
    analyze council, inspection, judgement;
    perform derive_judgement_areas(new.number);
    analyze judgement_area;
    return null;
end
$$;

create trigger areas after insert on release for each row execute function derive_areas_of_release();

create trigger no_change before update or delete on judgement_area
    for each row execute function refuse_change();
create trigger no_truncate before truncate on judgement_area
    for each statement execute function refuse_change();
