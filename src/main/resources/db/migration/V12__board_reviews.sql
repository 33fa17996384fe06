-- A review of a council's safeguarding board, published apart from its council's inspection: it gives a grade, and is never the
-- council's latest graded inspection.

do $$
declare
    old text;
begin
    for old in
        select conname from pg_constraint
        where conrelid = 'inspection'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%''reinspection''%'
    loop
        execute format('alter table inspection drop constraint %I', old);
    end loop;
end
$$;

-- with it go the key and the index that hold it
alter table inspection drop column graded cascade;

alter table inspection
    add column graded boolean not null generated always as (
        kind in ('full', 'standard', 'short', 'reinspection', 'board-review')) stored,
    add unique (version, framework, graded),
    add check (kind in (
        'full', 'standard', 'short', 'reinspection', 'board-review', 'focused-visit', 'monitoring-visit', 'joint-area')),
    add check (published is not null
        or kind not in ('full', 'standard', 'short', 'reinspection', 'board-review'));

alter table judgement
    add foreign key (inspection_version, framework, graded) references inspection (version, framework, graded);

create index inspection_graded on inspection (council, begun_on, published, id) where graded;
