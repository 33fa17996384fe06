-- What each release changed, who told what last, and what was taken back.

create sequence release_change_seq increment by 50;

create table release_change (
    number bigint primary key,
    release integer not null references release deferrable initially deferred,
    subject text not null check (subject in ('council', 'inspection', 'source')),
    id text collate "C" not null,
    council text,
    kind text not null check (kind in ('added', 'corrected', 'withdrawn')),
    field text,
    before text,
    after text,
    before_source text references source_identity,
    source text references source_identity,
    reason text,
    check ((kind = 'corrected') = (field is not null)),
    check ((kind = 'withdrawn') = (reason is not null))
);

create index release_change_release on release_change (release, number);

-- Releases that were loaded before changes were remembered: all that they brought, in the order of ids.
insert into release_change (number, release, subject, id, council, kind)
select row_number() over (order by release_from, subject, id), release_from, subject, id, council, 'added'
from (
    select release_from, 'council' as subject, id, id as council from council
    union all
    select release_from, 'inspection', id, council from inspection
    union all
    select release_from, 'source', id, null from source
) as brought;

select setval('release_change_seq', (select coalesce(max(number), 0) + 50 from release_change));

-- The source that told a field last, where that is not the best of the inspection's own sources: one that confirmed it,
-- or one that told this field but not the others. The newest row of a field holds.
create sequence telling_seq increment by 50;

create table telling (
    number bigint primary key,
    release integer not null references release deferrable initially deferred,
    inspection text collate "C" not null references inspection_identity,
    field text not null,
    source text not null references source_identity
);

-- An inspection that a release no longer holds, and why.
create table withdrawal (
    inspection text collate "C" not null references inspection_identity,
    release integer not null references release deferrable initially deferred,
    reason text not null,
    primary key (inspection, release)
);

do $$
declare
    name text;
begin
    foreach name in array array['release_change', 'telling', 'withdrawal'] loop
        execute format('create trigger no_change before update or delete on %I
            for each row execute function refuse_change()', name);
        execute format('create trigger no_truncate before truncate on %I
            for each statement execute function refuse_change()', name);
    end loop;
end
$$;
