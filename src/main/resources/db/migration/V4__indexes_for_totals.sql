-- The total of a list is counted over the whole register. These hold all that the counting reads, so that it goes through
-- neither table: at a hundred times the data half the time.

create index inspection_known on inspection (version)
    include (release_from, release_to, listed_on, begun_on, council);

create index judgement_area_counted on judgement_area (area, grade, inspection_version)
    include (rank, council);
