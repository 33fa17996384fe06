package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What an operator can type. */
class IngestCommandTest {

    private final IngestCommand command = new IngestCommand();
    private final CommandLine line = new CommandLine(command);

    @Test
    void takesFilesAndOptions() {
        line.parseArgs(
                "--dry-run",
                "--format",
                "json",
                "--accept",
                "fault-a",
                "--accept",
                "fault-b",
                "--as-at",
                "2025-03-31",
                "one.ods",
                "two.csv");
        assertThat(command.files).containsExactly("one.ods", "two.csv");
        assertThat(command.dryRun).isTrue();
        assertThat(command.format).isEqualTo(IngestCommand.Format.json);
        assertThat(command.accepted).containsExactlyInAnyOrder("fault-a", "fault-b");
        assertThat(command.asAt).hasToString("2025-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=xml one.ods", "--as-at=yesterday one.ods", "--dryrun one.ods"})
    void refusesWhatItDoesNotUnderstand(String typed) {
        assertThatThrownBy(() -> line.parseArgs(typed.split(" "))).isInstanceOf(ParameterException.class);
    }

    @Test
    void withoutAFileOnlyTheDatabaseIsPrepared() {
        line.parseArgs();
        assertThat(command.files).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(line.getUsageMessage())
                .contains("FILE|URL|DIRECTORY", "5 % fewer councils", "3   nothing new", "5   could not read");
    }
}
