package org.judgementregister.database;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.QueryStatistics;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question is translated into SQL once for each shape, however many alternatives it names. */
@QuarkusTest
class QuestionShapesTest {

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @CsvSource({
        "judgements?area=leadership&grade=good&limit=3, judgements?area=help-and-protection&grade=inadequate&limit=4",
        "judgements?grade=good&grade=adequate&limit=3, judgements?grade=good&grade=adequate&grade=outstanding&limit=4",
        "ratings?area=leadership&area=adoption&limit=3, ratings?area=leadership&area=care-leavers&area=adoption&limit=4",
        "changes?region=london&region=south-east&limit=3, changes?region=london&region=north-west&region=north-east&limit=4",
        "improvements?theme=caseloads&theme=visits&limit=3, improvements?theme=caseloads&theme=visits&theme=thresholds&limit=4",
        "findings?q=thresholds&limit=3, findings?q=caseloads&limit=4",
        "passages?q=thresholds&limit=3, passages?q=caseloads&limit=4",
        "statistics/grades?area=leadership&asOf=2017-01-01, statistics/grades?area=adoption&asOf=2018-01-01",
        "areas?asOf=2017-01-01, areas?asOf=2018-01-01",
        "statistics/trend?area=leadership&dayFrom=2015-01-01, statistics/trend?area=adoption&dayFrom=2016-01-01",
        "statistics/transitions?area=leadership, statistics/transitions?area=adoption",
        "statistics/themes?by=region&theme=caseloads, statistics/themes?by=region&theme=visits",
        "areas/leadership?asOf=2017-01-01, areas/adoption?asOf=2018-01-01",
        "councils/lancashire/comparison, councils/kent/comparison",
        "councils?neighboursOf=kent&limit=3, councils?neighboursOf=sefton&limit=4",
        "inspections/lancashire-sif-2015-11-27, inspections/lancashire-ilacs-2023-01-26",
        "councils/lancashire, councils/kent",
        "inspections?asOf=2017-01-01&limit=3, inspections?asOf=2019-01-01&limit=4"
    })
    void onceForEachShape(String first, String again) {
        // Other tests have filled the cache of plans, which then keeps only what is asked often.
        sessions.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .close();
        get("/v1/" + first).then().statusCode(200);
        get("/v1/" + again).then().statusCode(200);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(Statements.during(() -> get("/v1/" + again))).isNotEmpty();
            // HQL that is known is found, and so is what it was translated into
            assertThat(statistics.getQueries())
                    .filteredOn(question -> question.contains("sql(") || question.contains(":release"))
                    .isNotEmpty()
                    .allSatisfy(question -> {
                        QueryStatistics asked = statistics.getQueryStatistics(question);
                        long times = Math.max(1, asked.getExecutionCount()); // what is streamed is not counted
                        assertThat(asked.getPlanCacheHitCount()).isGreaterThanOrEqualTo(2 * times);
                    });
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
