-- What came of looking through Ofsted's site, the newest last; and its pages as they were when all that they lead to was known.

create sequence follow_run_seq increment by 50;

create table follow_run (
    number bigint primary key,
    ended_at timestamptz not null,
    address text not null,
    outcome text not null check (outcome in ('loaded', 'nothing-new', 'refused', 'failed')),
    detail text not null
);

create table followed_page (
    address text primary key,
    etag text,
    last_modified text
);
