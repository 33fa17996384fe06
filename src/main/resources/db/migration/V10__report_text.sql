-- The text of reports, where an operator has loaded them: in passages, to be read and searched.

create sequence report_text_seq increment by 50;

create table report_text (
    number bigint primary key,
    inspection text collate "C" not null references inspection_identity,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    release_from integer not null references release deferrable initially deferred,
    release_to integer check (release_to > release_from)
        references release deferrable initially deferred,
    unique (inspection, release_from)
);

create unique index report_text_in_force on report_text (inspection) where release_to is null;

create sequence report_passage_seq increment by 500;

create table report_passage (
    id bigint primary key,
    report bigint not null references report_text,
    position integer not null,
    improvement text check (improvement in ('improvement', 'priority-action', 'recommendation')),
    number integer,
    heading text,
    -- codes separated by a space
    areas text not null check (areas ~ '^([a-z-]+( [a-z-]+)*)?$'),
    page integer not null check (page between 1 and 1000),
    text text not null,
    -- as it is searched: without accents, which not everybody types
    words tsvector not null generated always as (to_tsvector('english',
        translate(text, 'áàâäãåéèêëíìîïóòôöõúùûüýçñÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÝÇÑ',
            'aaaaaaeeeeiiiiooooouuuuycnAAAAAAEEEEIIIIOOOOOUUUUYCN'))) stored,
    unique (report, position)
);

create index report_passage_words on report_passage using gin (words);

create trigger only_closing after update on report_text
    for each row execute function allow_only_closing();
create trigger no_delete before delete on report_text
    for each row execute function refuse_change();
create trigger no_truncate before truncate on report_text
    for each statement execute function refuse_change();
create trigger no_change before update or delete on report_passage
    for each row execute function refuse_change();
create trigger no_truncate before truncate on report_passage
    for each statement execute function refuse_change();
