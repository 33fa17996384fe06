package org.judgementregister.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts in CSV. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-1", "@sum(a1)", "\tx", "\rx"})
    void aSpreadsheetRunsNoFormula(String text) {
        assertThat(Csv.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stockton-on-Tees", "a=b", "", "5 million"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Csv.cell(text)).isEqualTo(text);
    }
}
