package org.judgementregister.ingest.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file of the register's own format: its columns, and those that together no two rows share. */
public enum RegisterTable {
    SOURCES("sources", List.of("source"), "source,kind,publisher,title,published,as_at,url,licence"),
    COUNCILS(
            "councils",
            List.of("council"),
            "council,name,official_name,type,region,established_on,abolished_on,hex_q,hex_r"),
    COUNCIL_CODES("council_codes", List.of("code"), "council,scheme,code,valid_from,valid_to"),
    COUNCIL_SUCCESSIONS("council_successions", List.of("predecessor", "successor"), "predecessor,successor,on"),
    STATISTICAL_NEIGHBOURS("statistical_neighbours", List.of("council", "rank"), "council,neighbour,rank,closeness"),
    DELIVERIES("deliveries", List.of("council", "provider"), "council,provider,valid_from,valid_to,note,sources"),
    INSPECTIONS(
            "inspections",
            List.of("inspection"),
            "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources"),
    JUDGEMENTS("judgements", List.of("inspection", "heading"), "inspection,heading,grade"),
    FINDINGS("findings", List.of("inspection", "area", "text"), "inspection,area,kind,theme,text,source"),
    FIGURES("figures", List.of("inspection", "measure"), "inspection,measure,value,as_at,source"),
    IMPROVEMENTS(
            "improvements", List.of("inspection", "point"), "inspection,point,kind,area,page,outcome,themes,phrase"),
    STATEMENTS("statements", List.of("inspection", "field", "source"), "inspection,field,value,source,place,accepted"),
    IDENTITIES("identities", List.of("source", "place"), "source,place,inspection,reason"),
    WITHDRAWALS("withdrawals", List.of("inspection"), "inspection,reason"),
    WITHDRAWN_SOURCES("withdrawn_sources", List.of("source"), "source,reason");

    private final String file;
    private final List<String> key;
    private final List<String> columns;

    RegisterTable(String name, List<String> key, String columns) {
        this.file = name + ".csv";
        this.key = key;
        this.columns = List.of(columns.split(","));
    }

    /** The file that begins with these columns. */
    public static Optional<RegisterTable> of(String header) {
        List<String> columns = List.of(header.split(","));
        return Arrays.stream(values()).filter(table -> table.hasAs(columns)).findFirst();
    }

    /** Whether a file of this kind can have these columns: before version 1.1 the last one of statements was not there. */
    boolean hasAs(List<String> header) {
        return header.equals(columns) || this == STATEMENTS && header.equals(columns.subList(0, columns.size() - 1));
    }

    public String file() {
        return file;
    }

    public List<String> key() {
        return key;
    }

    public List<String> columns() {
        return columns;
    }
}
