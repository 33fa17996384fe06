-- The register: what each release says of councils, inspections and sources.
--
-- A release adds versions and never changes one. A version is in force from release_from up to, but not in,
-- release_to; closing it is the only change that a row ever sees. The *_identity tables hold the names that outlive
-- versions, so that facts can refer to one another whatever their versions are.

create table release (
    number integer primary key check (number > 0),
    loaded_at timestamptz not null,
    data_date date not null,
    -- [{name, sha256, source}]
    files jsonb not null,
    councils integer not null,
    inspections integer not null,
    judgements integer not null,
    findings integer not null,
    figures integer not null,
    sources integer not null
);

-- The vocabulary's own rules, as far as a foreign key can hold them. A test compares them with the Java enums.

create table framework (
    code text primary key
);

create table framework_heading (
    framework text not null references framework,
    heading text not null,
    primary key (framework, heading)
);

create table framework_grade (
    framework text not null references framework,
    grade text not null,
    primary key (framework, grade)
);

insert into framework (code)
values ('slac'), ('cpi'), ('tlac'), ('sif'), ('ilacs-2018'), ('ilacs-2023'), ('ilacs-2026'), ('jtai');

insert into framework_heading (framework, heading)
values ('slac', 'safeguarding'),
       ('slac', 'looked-after-children'),
       ('cpi', 'arrangements-for-protection'),
       ('tlac', 'services-for-looked-after-children'),
       ('sif', 'overall-effectiveness'),
       ('sif', 'help-and-protection'),
       ('sif', 'looked-after-and-achieving-permanence'),
       ('sif', 'adoption-performance'),
       ('sif', 'care-leavers'),
       ('sif', 'leadership-management-and-governance'),
       ('sif', 'safeguarding-board'),
       ('ilacs-2018', 'overall-effectiveness'),
       ('ilacs-2018', 'impact-of-leaders'),
       ('ilacs-2018', 'help-and-protection'),
       ('ilacs-2018', 'in-care-and-care-leavers'),
       ('ilacs-2023', 'overall-effectiveness'),
       ('ilacs-2023', 'impact-of-leaders'),
       ('ilacs-2023', 'help-and-protection'),
       ('ilacs-2023', 'in-care'),
       ('ilacs-2023', 'care-leavers'),
       ('ilacs-2026', 'impact-of-leaders'),
       ('ilacs-2026', 'help-and-protection'),
       ('ilacs-2026', 'in-care'),
       ('ilacs-2026', 'care-leavers');

-- "adequate" was given until November 2013, "requires-improvement" since: no framework has both.
insert into framework_grade (framework, grade)
select code, grade
from framework
cross join (values ('outstanding'), ('good'), ('inadequate'), ('not-judged')) as grades (grade)
where code <> 'jtai';

insert into framework_grade (framework, grade)
select code, case when code in ('slac', 'cpi', 'tlac') then 'adequate' else 'requires-improvement' end
from framework
where code <> 'jtai';

-- Sources.

create table source_identity (
    id text collate "C" primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create sequence source_version_seq increment by 50;

create table source (
    version bigint primary key,
    id text collate "C" not null references source_identity,
    kind text not null check (kind in ('article', 'report', 'workbook')),
    publisher text not null,
    title text not null,
    published text check (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    as_at date,
    url text check (url ~ '^https://'),
    licence text,
    release_from integer not null references release deferrable initially deferred,
    release_to integer check (release_to > release_from)
        references release deferrable initially deferred,
    unique (id, release_from)
);

create unique index source_in_force on source (id) where release_to is null;

-- Councils.

create table council_identity (
    id text collate "C" primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create sequence council_version_seq increment by 50;

create table council (
    version bigint primary key,
    id text collate "C" not null references council_identity,
    name text not null,
    official_name text not null,
    gss text not null,
    type text not null check (type in ('county', 'london-borough', 'metropolitan-borough', 'unitary-authority')),
    region text not null check (region in (
        'east-midlands', 'east-of-england', 'london', 'north-east', 'north-west', 'south-east', 'south-west',
        'west-midlands', 'yorkshire-and-the-humber')),
    established_on date,
    abolished_on date,
    hex_q integer,
    hex_r integer,
    release_from integer not null references release deferrable initially deferred,
    release_to integer check (release_to > release_from)
        references release deferrable initially deferred,
    unique (id, release_from),
    check (abolished_on >= established_on),
    check ((hex_q is null) = (hex_r is null))
);

create unique index council_in_force on council (id) where release_to is null;

create table council_code (
    council_version bigint not null references council,
    scheme text not null check (scheme in ('gss', 'dfe', 'ofsted-urn')),
    code text not null check (code ~ '^[A-Z0-9]+$'),
    valid_from date,
    valid_to date check (valid_to >= valid_from),
    primary key (council_version, scheme, code)
);

create index council_code_code on council_code (code);

-- A succession belongs to its successor; the predecessor's successors are found by the index.
create table council_predecessor (
    council_version bigint not null references council,
    predecessor text not null references council_identity,
    last_day date not null,
    primary key (council_version, predecessor)
);

create index council_predecessor_predecessor on council_predecessor (predecessor);

create table council_neighbour (
    council_version bigint not null references council,
    neighbour text not null references council_identity,
    rank integer not null check (rank > 0),
    closeness text not null check (
        closeness in ('extremely-close', 'very-close', 'close', 'somewhat-close', 'not-close')),
    primary key (council_version, rank),
    unique (council_version, neighbour)
);

create table council_delivery (
    council_version bigint not null references council,
    provider text not null,
    valid_from text check (valid_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    valid_to text check (valid_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    note text,
    sources text[] not null,
    primary key (council_version, provider)
);

create function refuse_unknown_sources() returns trigger language plpgsql as $$
begin
    if exists (select unnest(new.sources) except select id from source_identity) then
        raise exception 'council_delivery names an unknown source' using errcode = 'foreign_key_violation';
    end if;
    return new;
end
$$;

create trigger known_sources before insert on council_delivery
    for each row execute function refuse_unknown_sources();

-- Inspections: each version with all its parts.

create table inspection_identity (
    id text collate "C" primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create sequence inspection_version_seq increment by 50;

create table inspection (
    version bigint primary key,
    id text collate "C" not null references inspection_identity,
    council text collate "C" not null references council_identity,
    framework text not null references framework,
    kind text not null check (kind in (
        'full', 'standard', 'short', 'reinspection', 'focused-visit', 'monitoring-visit', 'joint-area')),
    graded boolean not null generated always as (kind in ('full', 'standard', 'short', 'reinspection')) stored,
    -- ISO 8601 intervals separated by a space; either end can be a month or a year, and the last can be open
    on_site text check (on_site ~ '^\d{4}(-\d\d){0,2}/(\d{4}(-\d\d){0,2})?( \d{4}(-\d\d){0,2}/(\d{4}(-\d\d){0,2})?)*$'),
    -- the last day that the first day on site can be
    inspected_on date,
    published date,
    -- when it began, as far as is known: by this goes what is "before" and "latest"
    begun_on date not null generated always as (coalesce(inspected_on, published)) stored,
    -- when it became known, as far as is known: by this go lists
    listed_on date not null generated always as (coalesce(published, inspected_on)) stored,
    theme text check (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    priority_action boolean,
    report_url text check (report_url ~ '^https://'),
    release_from integer not null references release deferrable initially deferred,
    release_to integer check (release_to > release_from)
        references release deferrable initially deferred,
    unique (id, release_from),
    unique (version, framework, graded),
    check ((on_site is null) = (inspected_on is null)),
    -- a month or a year can end after the day of publication
    check (published >= inspected_on or on_site !~ '^\d{4}-\d\d-\d\d/'),
    check (published is not null or kind not in ('full', 'standard', 'short', 'reinspection')),
    check ((kind = 'joint-area') = (framework = 'jtai'))
);

create unique index inspection_in_force on inspection (id) where release_to is null;
create index inspection_listed on inspection (listed_on desc, id);
create index inspection_council on inspection (council, listed_on desc, id);
create index inspection_release on inspection (release_from);

create table inspection_source (
    inspection_version bigint not null references inspection,
    source text not null references source_identity,
    primary key (inspection_version, source)
);

-- framework and graded stand here again so that foreign keys can refuse a heading that the framework does not judge, a
-- grade that is not on its scale, and any grade at all for a narrative visit.
create table judgement (
    inspection_version bigint not null,
    position integer not null,
    framework text not null,
    graded boolean not null default true check (graded),
    heading text not null,
    grade text not null,
    primary key (inspection_version, position),
    unique (inspection_version, heading),
    foreign key (inspection_version, framework, graded) references inspection (version, framework, graded),
    foreign key (framework, heading) references framework_heading,
    foreign key (framework, grade) references framework_grade
);

create index judgement_heading on judgement (heading, grade);

create table finding (
    inspection_version bigint not null references inspection,
    position integer not null,
    area text not null check (area in (
        'overall-effectiveness', 'help-and-protection', 'looked-after-children', 'adoption', 'care-leavers',
        'leadership', 'safeguarding-board')),
    kind text not null check (kind in ('strength', 'weakness', 'recommendation', 'response')),
    theme text not null check (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    text text not null,
    source text not null references source_identity,
    primary key (inspection_version, position)
);

create index finding_text on finding using gin (to_tsvector('english', text));

create table figure (
    inspection_version bigint not null references inspection,
    position integer not null,
    measure text not null check (measure ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    value numeric not null check (value >= 0),
    as_at date,
    source text not null references source_identity,
    primary key (inspection_version, position),
    unique (inspection_version, measure)
);

-- Nothing is ever taken back.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a release is for ever: % of % is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create function allow_only_closing() returns trigger language plpgsql as $$
begin
    if old.release_to is not null or new.release_to is null
        or exists (select from release where number = new.release_to)
        or to_jsonb(new) - 'release_to' <> to_jsonb(old) - 'release_to' then
        raise exception 'a version in % can be closed by a later release, and nothing else', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

-- A release's own row comes last in its load; from then on it takes in nothing more.
create function refuse_late_part() returns trigger language plpgsql as $$
declare
    late boolean;
begin
    if tg_argv[0] = 'inspection' then
        late := exists (select from inspection v join release r on r.number = v.release_from
            where v.version = new.inspection_version);
    else
        late := exists (select from council v join release r on r.number = v.release_from
            where v.version = new.council_version);
    end if;
    if late then
        raise exception 'a release is for ever: % takes in nothing more', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['inspection_source', 'judgement', 'finding', 'figure'] loop
        execute format('create trigger no_late_part before insert on %I
            for each row execute function refuse_late_part(''inspection'')', name);
    end loop;
    foreach name in array array['council_code', 'council_predecessor', 'council_neighbour', 'council_delivery'] loop
        execute format('create trigger no_late_part before insert on %I
            for each row execute function refuse_late_part(''council'')', name);
    end loop;
    foreach name in array array['source', 'council', 'inspection', 'release', 'council_code', 'council_predecessor',
        'council_neighbour', 'council_delivery', 'inspection_source', 'judgement', 'finding', 'figure'] loop
        execute format('create trigger no_truncate before truncate on %I
            for each statement execute function refuse_change()', name);
    end loop;
    foreach name in array array['source', 'council', 'inspection'] loop
        execute format('create trigger only_closing after update on %I
            for each row execute function allow_only_closing()', name);
        execute format('create trigger no_delete before delete on %I
            for each row execute function refuse_change()', name);
    end loop;
    foreach name in array array['release', 'council_code', 'council_predecessor', 'council_neighbour',
        'council_delivery', 'inspection_source', 'judgement', 'finding', 'figure'] loop
        execute format('create trigger no_change before update or delete on %I
            for each row execute function refuse_change()', name);
    end loop;
end
$$;
