-- What each report says must improve: its points, in their order, with what they are about.

create table improvement (
    inspection_version bigint not null references inspection,
    position integer not null,
    kind text not null check (kind in ('improvement', 'priority-action', 'recommendation')),
    area text check (area in (
        'overall-effectiveness', 'help-and-protection', 'looked-after-children', 'adoption', 'care-leavers',
        'leadership', 'safeguarding-board')),
    page integer not null check (page between 1 and 1000),
    outcome integer check (outcome between 1 and 4),
    -- codes separated by a space
    themes text not null check (themes ~ '^([a-z0-9]+(-[a-z0-9]+)*( [a-z0-9]+(-[a-z0-9]+)*)*)?$'),
    phrase text check (length(phrase) between 1 and 200),
    primary key (inspection_version, position)
);

create index improvement_themes on improvement using gin (string_to_array(themes, ' '));

create trigger no_late_part before insert on improvement
    for each row execute function refuse_late_part('inspection');
create trigger no_truncate before truncate on improvement
    for each statement execute function refuse_change();
create trigger no_change before update or delete on improvement
    for each row execute function refuse_change();
