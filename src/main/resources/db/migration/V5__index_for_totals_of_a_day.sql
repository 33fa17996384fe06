-- With the day of publication in it, the total of what was known on a day is counted from the index too.

drop index inspection_known;

create index inspection_known on inspection (version)
    include (release_from, release_to, listed_on, published, begun_on, council);
