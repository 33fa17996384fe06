package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.judgementregister.ingest.claim.ValidationError;
import org.junit.jupiter.api.Test;

/** What a file says cannot pretend to be what the register says of it. */
class ComparisonReportTest {

    @Test
    void aValueStaysOnItsLineAndColoursNoTerminal() {
        Comparison comparison = new Comparison();
        comparison.faults.add(new ValidationError(
                "told.csv",
                null,
                2,
                "grade",
                "good\nLoaded as release 99\u001b[32m\u202e\u2028",
                "is not in the vocabulary"));
        assertThat(ComparisonReport.text(comparison, false, Set.of()).lines())
                .singleElement()
                .asString()
                .startsWith("fault ")
                .contains("good\\u000aLoaded as release 99\\u001b[32m\\u202e\\u2028\": is not in the vocabulary");
    }
}
