package org.judgementregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads when the program does not start: the cause and what helps. */
class StartFailureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Unable to start the management interface on 127.0.0.1:9000 | QUARKUS_MANAGEMENT_PORT
            bind(..) failed with error(-98): Address already in use    | QUARKUS_HTTP_PORT
            FATAL: password authentication failed for user "register"  | QUARKUS_DATASOURCE_PASSWORD
            ERROR: cannot execute UPDATE in a read-only transaction    | REGISTER_PREPARE_DATABASE
            ERROR: permission denied for schema public                 | REGISTER_PREPARE_DATABASE
            No space left on device                                    | disk is full
            Connection to localhost:1 refused. Check that it runs      | QUARKUS_DATASOURCE_JDBC_URL
            FATAL: database "nosuch" does not exist                    | QUARKUS_DATASOURCE_JDBC_URL
            Java heap space                                            | -Xmx256m
            """)
    void namesTheSettingThatHelps(String said, String setting) {
        Exception failure = new RuntimeException("it failed", new IllegalStateException(said));
        assertThat(StartFailure.sentence(failure))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(setting));
    }

    @Test
    void namesTheFileThatIsInTheWay() {
        assertThat(StartFailure.sentence(new NotDirectoryException("/data/postgresql")))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("/data/postgresql is not a directory."));
        assertThat(StartFailure.sentence(new AccessDeniedException("/data/postgresql.lock")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("may not write /data/postgresql.lock"));
        assertThat(StartFailure.sentence(
                        new FileSystemException("/data/postgresql.lock", null, "Read-only file system")))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("The file system refuses /data/postgresql.lock: Read-only file system. ")
                        .contains("REGISTER_DATABASE_DIRECTORY"));
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        assertThat(StartFailure.sentence(new IllegalStateException("something else")))
                .isEmpty();
    }
}
