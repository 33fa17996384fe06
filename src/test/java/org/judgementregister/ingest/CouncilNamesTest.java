package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.CouncilNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A council is found by every code and every name that tables give it. */
class CouncilNamesTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-03-31");

    private final CouncilNames names = new CouncilNames(councils());

    static Collection<CouncilFacts> councils() {
        return Reading.COUNCILS.councils().values();
    }

    @ParameterizedTest
    @MethodSource("councils")
    void byItsOwnNamesAndCodes(CouncilFacts council) {
        LocalDate day = council.abolishedOn() == null ? TODAY : council.abolishedOn();
        for (String name : new String[] {council.name(), council.officialName()}) {
            assertThat(names.inBeing(names.withName(name), day)).as(name).contains(council);
        }
        council.codes()
                .forEach(code -> assertThat(names.inBeing(names.withCode(code.code()), day))
                        .as(code.code())
                        .contains(council));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bristol | bristol
            Bristol City of | bristol
            Bristol, City of | bristol
            Durham | county-durham
            Herefordshire | herefordshire
            Kingston Upon Hull | kingston-upon-hull
            Richmond Upon Thames | richmond-upon-thames
            Southend on Sea | southend-on-sea
            St Helens | st-helens
            St. Helens | st-helens
            Bedford Borough | bedford
            Bournemouth, Christchurch & Poole | bournemouth-christchurch-and-poole
            Telford & Wrekin | telford-and-wrekin
            HAMMERSMITH AND FULHAM | hammersmith-and-fulham
            City of London | city-of-london
            """)
    void byTheNamesOfOfstedsTables(String name, String council) {
        assertThat(names.inBeing(names.withName(name), TODAY).orElseThrow().id())
                .isEqualTo(council);
    }

    @Test
    void byTheDayWhenTwoShareAName() {
        assertThat(names.inBeing(names.withName("Dorset"), LocalDate.parse("2016-05-23"))
                        .orElseThrow()
                        .id())
                .isEqualTo("dorset-county-council");
        assertThat(names.inBeing(names.withName("Dorset"), TODAY).orElseThrow().id())
                .isEqualTo("dorset");
    }

    @Test
    void byANewCodeOnAnOldDay() {
        assertThat(names.inBeing(names.withCode("E06000059"), LocalDate.parse("2016-05-23"))
                        .orElseThrow()
                        .id())
                .isEqualTo("dorset-county-council");
        assertThat(names.inBeing(names.withCode("E06000060"), LocalDate.parse("2018-01-29"))
                        .orElseThrow()
                        .id())
                .isEqualTo("buckinghamshire");
    }
}
