package org.judgementregister.database;

/** Words to search for, as people write them in search engines and PostgreSQL's {@code websearch_to_tsquery} takes them. */
public final class WebSearch {

    /** A minus that negates no word; PostgreSQL gives up on more than 32 of them. */
    private static final String DANGLING_MINUS = "-(?=[^\\p{L}\\p{N}]*(-|$))";

    private WebSearch() {}

    /** The words without what PostgreSQL chokes on; null for null. */
    public static String words(String written) {
        return written == null ? null : written.replaceAll(DANGLING_MINUS, "");
    }
}
