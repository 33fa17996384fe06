-- What no file may say, whoever reads it: of rows that come from now on.

alter table council_identity add check (length(id) <= 100) not valid;
alter table inspection_identity add check (length(id) <= 100) not valid;
alter table source_identity add check (length(id) <= 100) not valid;

alter table council
    add check (length(name) <= 200 and length(official_name) <= 200) not valid,
    add check (name || official_name !~ '[[:cntrl:]]') not valid,
    add check (hex_q between -1000 and 1000 and hex_r between -1000 and 1000) not valid,
    add check (established_on between date '1800-01-01' and date '2099-12-31') not valid,
    add check (abolished_on between date '1800-01-01' and date '2099-12-31') not valid;

alter table council_code
    add check (length(code) <= 20) not valid,
    add check (valid_from between date '1800-01-01' and date '2099-12-31') not valid,
    add check (valid_to between date '1800-01-01' and date '2099-12-31') not valid;

alter table inspection
    add check (published between date '1800-01-01' and date '2099-12-31') not valid,
    add check (inspected_on between date '1800-01-01' and date '2099-12-31') not valid,
    add check (length(report_url) <= 2000) not valid;

alter table figure add check (value < 1e15 and scale(value) <= 6) not valid;

alter table finding add check (length(text) <= 10000) not valid;

alter table source add check (length(title) <= 10000 and length(publisher) <= 10000) not valid;
