-- Two sources that are no documents: what Ofsted's website says beside a report, and what the register infers.

alter table source
    drop constraint source_kind_check,
    add check (kind in ('article', 'report', 'workbook', 'website', 'inference'));
