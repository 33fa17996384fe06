package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.SourceKind;
import org.judgementregister.vocabulary.Theme;
import org.junit.jupiter.api.Test;

/** What a report that is read again changes of what the register knows. */
class FieldMergeTest {

    private static final SourceRow REPORT =
            new SourceRow("ofsted-report", SourceKind.REPORT, "Ofsted", "Report", null, null, null, null);

    private static final Statements REGISTER =
            new Statements(Map.of(), Map.of(REPORT.id(), REPORT), new ReleaseDelta());
    private static final CellLocation PLACE = new CellLocation("report.pdf", null, 1);

    @Test
    void pointsKeepThePhrasesThatTheyHave() {
        InspectionFacts known = visit("2021-03-10/2021-03-11", point(2, "Timely visits"));
        assertThat(merged(known, visit("2021-03-10/2021-03-11", point(2, null))))
                .isEqualTo(known);
    }

    @Test
    void otherPointsAreNotGivenThem() {
        InspectionFacts known = visit("2021-03-10/2021-03-11", point(2, "Timely visits"));
        InspectionFacts otherPoint = visit("2021-03-10/2021-03-11", point(3, null));
        FieldMerge merge = new FieldMerge(REGISTER, known);
        assertThat(merge.take(new Claim(otherPoint, Set.of(), PLACE), false, false))
                .isEqualTo(known);
        assertThat(merge.contradicted).hasSize(1);
    }

    @Test
    void aDayFillsInAMonthButNotAnotherOne() {
        InspectionFacts known = visit("2021-03/");
        assertThat(merged(known, visit("2021-03-10/2021-03-11")).onSite())
                .isEqualTo(OnSite.parse("2021-03-10/2021-03-11"));
        assertThat(merged(known, visit("2021-04-10/2021-04-11")).onSite()).isEqualTo(OnSite.parse("2021-03/"));
    }

    private static InspectionFacts merged(InspectionFacts known, InspectionFacts claimed) {
        return new FieldMerge(REGISTER, known).take(new Claim(claimed, Set.of(), PLACE), false, false);
    }

    private static Improvement point(int page, String phrase) {
        return new Improvement(ImprovementKind.IMPROVEMENT, null, page, null, List.of(Theme.VISITS), phrase);
    }

    private static InspectionFacts visit(String onSite, Improvement... points) {
        return new InspectionFacts(
                "sefton-focused-visit-2021-03",
                "sefton",
                Framework.ILACS_2018,
                InspectionKind.FOCUSED_VISIT,
                OnSite.parse(onSite),
                LocalDate.parse("2021-05-10"),
                null,
                null,
                null,
                Set.of(REPORT.id()),
                List.of(),
                List.of(),
                List.of(),
                List.of(points));
    }
}
