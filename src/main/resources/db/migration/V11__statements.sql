-- The provenance of inspections' fields: what each source says of each, and which statement is accepted. Where a field has
-- no accepted one, its source is the best of the inspection's own. Replaces telling.

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

-- Whoever loads is alone, and gives each row the number after the last one's: no sequence is needed.
drop sequence source_version_seq;
drop sequence council_version_seq;
drop sequence inspection_version_seq;
drop sequence release_change_seq;
drop sequence report_text_seq;
drop sequence report_passage_seq;

-- A release's parts come in by COPY: they are looked at together, not one by one.
create function refuse_late_parts() returns trigger language plpgsql as $$
declare
    late boolean;
begin
    if tg_argv[0] = 'inspection' then
        late := exists (select from added join inspection v on v.version = added.inspection_version
            join release r on r.number = v.release_from);
    else
        late := exists (select from added join council v on v.version = added.council_version
            join release r on r.number = v.release_from);
    end if;
    if late then
        raise exception 'a release is for ever: % takes in nothing more', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['inspection_source', 'judgement', 'finding', 'figure', 'improvement'] loop
        execute format('drop trigger no_late_part on %I', name);
        execute format('create trigger no_late_part after insert on %I referencing new table as added
            for each statement execute function refuse_late_parts(''inspection'')', name);
    end loop;
    foreach name in array array['council_code', 'council_predecessor', 'council_neighbour', 'council_delivery'] loop
        execute format('drop trigger no_late_part on %I', name);
        execute format('create trigger no_late_part after insert on %I referencing new table as added
            for each statement execute function refuse_late_parts(''council'')', name);
    end loop;
end
$$;

drop function refuse_late_part();
