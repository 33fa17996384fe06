-- What each source says of each field of an inspection: provenance, of which the register goes by the accepted one. Where a
-- field has none, the best of the inspection's own sources tells it. It takes the place of telling.

create sequence statement_seq increment by 500;

create table statement (
    number bigint primary key,
    inspection text collate "C" not null references inspection_identity,
    field text not null,
    -- null where it was loaded before values were kept
    value text,
    source text collate "C" not null references source_identity,
    place text,
    accepted boolean not null,
    release_from integer not null references release deferrable initially deferred,
    release_to integer check (release_to > release_from)
        references release deferrable initially deferred
);

create unique index statement_in_force on statement (inspection, field, source) where release_to is null;
create unique index statement_accepted on statement (inspection, field) where release_to is null and accepted;
create index statement_inspection on statement (inspection);

insert into statement (number, inspection, field, source, accepted, release_from)
select number, inspection, field, source, true, release
from (select distinct on (inspection, field) * from telling order by inspection, field, number desc) last
where not exists (
    select from withdrawal where withdrawal.inspection = last.inspection and withdrawal.release >= last.release);

select setval('statement_seq', (select coalesce(max(number), 0) + 500 from statement));

drop table telling;
drop sequence telling_seq;

create trigger only_closing after update on statement
    for each row execute function allow_only_closing();
create trigger no_delete before delete on statement
    for each row execute function refuse_change();
create trigger no_truncate before truncate on statement
    for each statement execute function refuse_change();

-- An inspection that only a withdrawn source told of: whoever tells of it again brings it back.
alter table withdrawal add column source text references source_identity;
