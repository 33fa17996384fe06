package org.judgementregister.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an operator asks for on the command line. */
@Command(
        name = "ingest",
        description = {
            "Loads what Ofsted has published into the register, as one release: all of it or nothing.",
            "Works beside a running service, which serves the release at once."
        },
        sortOptions = false,
        usageHelpWidth = 110,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            " 0:loaded; with --dry-run: there is something to load",
            " 1:failed, and nothing was loaded: the database, for instance, could not be reached",
            " 2:wrong usage",
            " 3:nothing new",
            " 4:refused, because of faults",
            " 5:could not read"
        })
public final class IngestCommand {

    /** How the comparison is printed. */
    public enum Format {
        text,
        json
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|URL|DIRECTORY",
            description = {
                "A workbook of Ofsted's (.ods, .xlsx, or one sheet as .csv), a report of Ofsted's (PDF) or a directory of them, or"
                        + " a register: one, some or all of the"
                        + " bundled register's files, withdrawals.csv, withdrawn_sources.csv or identities.csv, by themselves"
                        + " or in a directory or a zip. With none, the database is only prepared."
            })
    List<String> files = List.of();

    @Option(
            names = "--export",
            paramLabel = "DIRECTORY",
            description = "Write the register as it then is to this directory, as files of its own format.")
    Path export;

    @Option(names = "--dry-run", description = "Print what would change, and load nothing.")
    boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to print the comparison; json prints one object and nothing else. Default: text.")
    Format format = Format.text;

    @Option(
            names = "--accept",
            paramLabel = "FAULT",
            description = "Skip what this fault is about and load the rest. Repeat the option for each fault.")
    Set<String> accepted = Set.of();

    @Option(
            names = "--force",
            description =
                    "Load a table even if it has over 5 %% fewer councils or inspections than its earlier editions.")
    boolean force;

    @Option(
            names = "--derive-anew",
            description =
                    "Rebuild the ratings and changes of all releases from their judgements. The results do not change.")
    boolean deriveAnew;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The date of the tables, if they do not give it, such as 2025-03-31.")
    LocalDate asAt;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = {
                "Who published the tables. Needed if nothing in them shows that they are Ofsted's. Anybody else's table"
                        + " is compared with the register and never loaded."
            })
    String publisher;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = {
                "When a report was published, as Ofsted's site says, as 2026-08-20. Reports of graded inspections do not print"
                        + " it. For a directory of reports, a file published.csv in it tells it."
            })
    LocalDate published;

    @Option(
            names = "--follow",
            paramLabel = "URL",
            description = {
                "Look through Ofsted's site at this address, such as https://reports.ofsted.gov.uk, for reports that the register"
                        + " does not have, and load them: one request a second, as robots.txt allows. A report that cannot be"
                        + " read is told and left out."
            })
    URI follow;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this.")
    boolean help;
}
