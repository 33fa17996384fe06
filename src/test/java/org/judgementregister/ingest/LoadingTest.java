package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Releases;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A load is whole or it is not, and what has been loaded stays as it was. */
@QuarkusTest
class LoadingTest {

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Test
    void aLoadIsAllOrNothing() {
        InspectionFacts sound = Samples.inspection(
                "tameside-cpi-2013-06-14",
                Framework.CPI,
                LocalDate.parse("2013-06-14"),
                Heading.ARRANGEMENTS_FOR_PROTECTION,
                Grade.GOOD);
        // What the readers would have refused, and the schema still does.
        InspectionFacts impossible = new InspectionFacts(
                "tameside-cpi-2013-07-14",
                sound.council(),
                sound.framework(),
                sound.kind(),
                sound.onSite(),
                sound.published(),
                null,
                null,
                "ftp://nowhere",
                sound.sources(),
                sound.judgements(),
                sound.findings(),
                sound.figures(),
                List.of());
        assertThatThrownBy(() -> loading.load(
                        List.of(Samples.register(sound, impossible)), Loading.Options.PLAIN, Progress.NOBODY))
                .hasStackTraceContaining("inspection_report_url_check");
        releases.refresh();
        get("/v1/releases").then().body("total", equalTo(1));
        get("/v1/inspections/" + sound.id()).then().statusCode(404);
    }

    @Test
    void laterStartsLoadNothing() {
        assertThat(loading.loadFirst(known -> RegisterReader.read(RegisterFiles.bundled(), known)))
                .isEmpty();
    }

    @Test
    void ofSeveralThatStartAtOnceOnAnOlderDatabaseOneBringsItUpToDate() throws Exception {
        String rows = "select cast(count(*) as integer) from standing";
        int before = (int) entities.createNativeQuery(rows, Integer.class).getSingleResult();
        transaction.begin();
        for (String table : List.of("standing", "grade_change", "derived_release")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
        transaction.commit();
        ExecutorService starting = Executors.newFixedThreadPool(3);
        try {
            List<Integer> derived = new ArrayList<>();
            Callable<List<Integer>> start = loading::bringUpToDate;
            for (Future<List<Integer>> each : starting.invokeAll(Collections.nCopies(3, start))) {
                derived.addAll(each.get());
            }
            assertThat(derived).containsExactly(1);
        } finally {
            starting.shutdown();
        }
        assertThat(entities.createNativeQuery(rows, Integer.class).getSingleResult())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update judgement set grade = 'outstanding'",
                "update inspection set published = published + 1",
                "update inspection set release_to = 9, theme = 'other' where id = 'tameside-sif-2016-12-09'",
                "insert into judgement select version, 9, framework, graded, 'adoption-performance', 'good' from inspection"
                        + " where id = 'surrey-board-review-2015-08-03'",
                "truncate figure",
                "delete from finding",
                "delete from release",
                "update release set data_date = data_date + 1"
            })
    void theDatabaseRefusesToRewriteHistory(String statement) throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> entities.createNativeQuery(statement).executeUpdate())
                    .hasStackTraceContaining("ERROR: a ");
        } finally {
            transaction.rollback();
        }
    }
}
