package org.judgementregister.inspection;

import java.util.List;
import java.util.stream.Stream;

/** A table whose rows a rule derives from councils' graded histories where a release is written. */
public interface DerivedTable {

    String name();

    /** Its columns, but for its number and the span of releases. */
    List<String> columns();

    /** Those of them that name a row among those of one release. */
    List<String> key();

    /** What stands in the columns, of one council; a value's text is how SQL writes it. */
    Stream<List<Object>> rows(GradedHistory history);
}
