package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.inspection.Improvement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports of every framework say must improve is read, point by point. */
class WhatMustImproveTest {

    private static final String[] START_OF_ILACS = {
        "Inspection of Sefton local authority children's services",
        "Inspection dates: 21 February to 4 March 2022",
        "Lead inspector: X",
        "Judgement Grade",
        "The impact of leaders on social work practice with children and families Inadequate",
        "The experiences and progress of children who need help and protection Inadequate",
        "The experiences and progress of children in care and care leavers Good",
        "Overall effectiveness Inadequate",
        "",
        "Services have become worse since the last inspection of the council's services.",
        ""
    };

    private static final String[] START_OF_SIF = {
        "Medway Council",
        "Inspection of services for children in need of help and protection, children looked after and care leavers",
        "Inspection date: 14 September to 8 October 2015",
        "Children's services in Medway require improvement to be good",
        "1. Children who need help and protection Inadequate",
        "2. Children looked after and achieving permanence Good",
        "2.1 Adoption performance Outstanding",
        "2.2 Experiences and progress of care leavers Good",
        "3. Leadership, management and governance Good",
        ""
    };

    private static final String[] START_OF_A_LETTER = {
        "22 June 2023",
        "Dear Director",
        "# Focused visit to Calderdale children's services",
        "This letter summarises the findings of the visit to Calderdale children's services on 17 and 18 May 2023.",
        "The inspectors were N N, His Majesty's Inspector.",
        "Inspectors looked at the local authority's arrangements for care leavers and their homes.",
        ""
    };

    @TempDir
    Path directory;

    @Test
    void pointsOfAReportWithTheirPagesThemesAndTheOutcomeOfTheFramework() {
        assertThat(points(
                        with(
                                START_OF_ILACS,
                                "# What needs to improve?",
                                "",
                                "• The frequency and quality of supervision, and of management oversight",
                                "of each case. (outcome 4, national framework)",
                                "",
                                "• Services for children, including:",
                                "- pathway plans",
                                "- the number of foster carers.",
                                "~ Inspection of Sefton local authority children's services",
                                "~ 21 February to 4 March 2022",
                                "2"),
                        with(
                                new String[0],
                                "• The work of the service.",
                                "# The experiences and progress of children who need help and",
                                "# protection: inadequate",
                                "1. Children wait too long for help when they need it.")))
                .containsExactly(
                        "improvement null p1 outcome 4 management-oversight supervision",
                        "improvement null p1 outcome null foster-carers pathway-planning",
                        "improvement null p2 outcome null");
    }

    @Test
    void aBoxAboveThePointsThatWasWrittenAfterThemDoesNotEndThem() {
        assertThat(points(
                        with(
                                START_OF_A_LETTER,
                                "@50,300",
                                "# What needs to improve in this area of social work practice?",
                                "",
                                "• The first point, which goes on",
                                "@50,560",
                                "# Practice study: a family that was helped",
                                "Their worker saw the children often and knew them well."),
                        with(
                                new String[0],
                                "over the page, is about caseloads.",
                                "",
                                "• Supervision of social workers.")))
                .containsExactly(
                        "improvement null p1 outcome null caseloads", "improvement null p2 outcome null supervision");
    }

    @Test
    void ofTwoColumnsTheLeftOneIsReadFirstAlsoWhereTheRightOneBeginsALittleHigher() {
        assertThat(points(with(
                        START_OF_A_LETTER,
                        "@50,540",
                        "# What needs to improve in this area of social work practice?",
                        "",
                        "• Caseloads.",
                        "@50,300",
                        "• Visits to children.",
                        "@320,542",
                        "• Supervision of social workers.",
                        "@320,290",
                        "• Pathway plans.")))
                .containsExactly(
                        "improvement null p1 outcome null caseloads",
                        "improvement null p1 outcome null visits",
                        "improvement null p1 outcome null supervision",
                        "improvement null p1 outcome null pathway-planning");
    }

    @Test
    void recommendationsOfTheCouncilAndOfItsBoardApart() {
        assertThat(points(
                        with(
                                START_OF_SIF,
                                "# Recommendations",
                                "",
                                "1. Strengthen the quality of:",
                                "• assessments (paragraph 19)",
                                "2. Reduce caseloads.",
                                "# Summary for children and young people",
                                "• Children are safer now than they were before."),
                        with(
                                new String[0],
                                "# The Local Safeguarding Children Board (LSCB)",
                                "# Executive summary",
                                "The board meets often and knows what it has to do.",
                                "",
                                "# Recommendations",
                                "3. The board should audit practice.")))
                .containsExactly(
                        "recommendation null p1 outcome null assessment",
                        "recommendation null p1 outcome null caseloads",
                        "recommendation safeguarding-board p2 outcome null quality-assurance");
    }

    @Test
    void priorityActionsOfALetterAndNoneWhereItSaysThatThereAreNone() {
        assertThat(points(with(
                        START_OF_A_LETTER,
                        "# Areas for priority action",
                        "The local authority needs to take swift action in two areas:",
                        "",
                        "• Risks to children who go missing from care.",
                        "• Strategy meetings.",
                        "# What needs to improve in this area of social work practice?",
                        "",
                        "The local offer to care leavers.",
                        "",
                        "# Main findings",
                        "Most care leavers live in homes that suit them well.")))
                .containsExactly(
                        "priority-action null p1 outcome null missing-children",
                        "priority-action null p1 outcome null strategy-discussions",
                        "improvement null p1 outcome null care-leaver-support");
        assertThat(points(with(
                        START_OF_A_LETTER,
                        "# Areas for priority action",
                        "There are no areas for priority action.",
                        "# Areas for improvement",
                        "• There are no areas for improvement from this visit.",
                        "",
                        "# Children in care",
                        "",
                        "Most children live in homes that suit them well.",
                        "# Main findings",
                        "Most care leavers live in homes that suit them well.")))
                .isEmpty();
    }

    /** Joint inspections until 2018 say of whom and of what each group of points is. */
    @Test
    void pointsUnderHeadingsOfTheirOwnAndWhereTwoHeadingsAreOne() {
        for (String[] headings : List.of(
                new String[] {"# Areas for improvement", "", "# Leadership and management"},
                new String[] {"# Areas for improvement", "# Leadership and management"})) {
            assertThat(points(with(
                            START_OF_A_LETTER,
                            with(
                                    headings,
                                    "",
                                    "• Caseloads are too high.",
                                    "",
                                    "# Identifying and managing risk of harm",
                                    "",
                                    "• Strategy meetings come too late.",
                                    "",
                                    "# Next steps",
                                    "",
                                    "• A statement of what is done is to be sent."))))
                    .containsExactly(
                            "improvement null p1 outcome null caseloads",
                            "improvement null p1 outcome null strategy-discussions");
        }
    }

    private List<String> points(String[]... pages) {
        Path file = PdfFile.write(
                directory.resolve("report.pdf"),
                document -> Stream.of(pages).forEach(lines -> PdfFile.page(document, lines)));
        return Reading.of(file).inspections().get(0).facts().improvements().stream()
                .map(WhatMustImproveTest::line)
                .toList();
    }

    private static String line(Improvement point) {
        return "%s %s p%d outcome %s %s"
                .formatted(
                        point.kind(),
                        point.area(),
                        point.page(),
                        point.outcome(),
                        point.themes().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .strip();
    }

    private static String[] with(String[] start, String... lines) {
        return Stream.concat(Stream.of(start), Stream.of(lines)).toArray(String[]::new);
    }
}
