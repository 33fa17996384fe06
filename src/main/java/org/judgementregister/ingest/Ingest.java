package org.judgementregister.ingest;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jboss.logging.Logger;
import org.judgementregister.download.Packages;
import org.judgementregister.ingest.Loading.Outcome;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.follow.FollowLog;
import org.judgementregister.ingest.follow.Site;
import org.judgementregister.ingest.input.Input;
import org.judgementregister.ingest.input.Limits;
import org.judgementregister.release.ReleaseRow;
import picocli.CommandLine;

/** The program as an operator starts it to load files. */
public class Ingest implements QuarkusApplication {

    static final int LOADED = 0;
    static final int FAILED = 1;
    static final int NOTHING_NEW = 3;
    static final int REFUSED = 4;
    static final int UNREADABLE = 5;

    private static final Logger LOG = Logger.getLogger(Ingest.class);

    private final Loading loading;
    private final Packages packages;
    private final Limits limits;
    private final FollowLog followed;

    Ingest(Loading loading, Packages packages, Limits limits, FollowLog followed) {
        this.loading = loading;
        this.packages = packages;
        this.limits = limits;
        this.followed = followed;
    }

    /**
     * @param arguments {@code ingest} and what follows it, which has been found to be well formed
     * @return the exit status
     */
    @Override
    public int run(String... arguments) {
        IngestCommand command = new IngestCommand();
        new CommandLine(command).parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
        return run(command, System.out);
    }

    int run(IngestCommand command, PrintStream out) {
        if (command.deriveAnew) {
            loading.deriveAnew();
            out.println("How councils stand is worked out anew");
        }
        int status = load(command, out);
        boolean isRead = status == LOADED || status == NOTHING_NEW;
        return isRead && command.export != null ? export(command, status) : status;
    }

    private int load(IngestCommand command, PrintStream out) {
        if (command.files.isEmpty() && command.follow == null) {
            out.println("The database is prepared");
            return LOADED;
        }
        try (ConsoleProgress progress = new ConsoleProgress()) {
            if (command.follow != null && !"https".equals(command.follow.getScheme())) {
                throw new Unreadable(
                        command.follow + " does not begin with https://, as the addresses of reports must");
            }
            Input input = new Input(limits, command.asAt, command.publisher, command.published);
            List<Function<KnownFacts, Claims>> files = new ArrayList<>();
            progress.step("reading", command.files.size());
            for (String file : command.files) {
                files.add(input.open(file));
                progress.advance(1);
            }
            Optional<Site> site = Optional.ofNullable(command.follow)
                    .map(address -> new Site(address, limits, followed.pages(), progress));
            site.ifPresent(each -> files.add(each::claims));
            Loading.Result result = loading.load(files, options(command), progress);
            progress.end();
            print(result, command, out);
            remember(() -> {
                if (result.outcome() == Outcome.LOADED
                        && !result.comparison().withdrawn.isEmpty()) {
                    followed.forgetPages(); // what was withdrawn may be told again
                }
                site.filter(each -> !command.dryRun).ifPresent(each -> note(each, command, result));
            });
            return status(result.outcome());
        } catch (Unreadable because) {
            String reason = ComparisonReport.printable(because.getMessage());
            System.err.println("Could not read: " + reason);
            noteFailure(command, reason);
            return UNREADABLE;
        } catch (RuntimeException failed) {
            LOG.debug("The load failed", failed);
            System.err.println("The load failed, and nothing was loaded: " + ExceptionUtils.getRootCause(failed));
            noteFailure(command, ExceptionUtils.getRootCause(failed).toString());
            return FAILED;
        } catch (OutOfMemoryError exhausted) {
            System.err.println("There is not enough memory for this load, and nothing was loaded."
                    + " Give the program more, such as java -Xmx1g -jar …");
            noteFailure(command, "out of memory");
            return FAILED;
        }
    }

    private static Loading.Options options(IngestCommand command) {
        return new Loading.Options(
                command.dryRun, command.force, command.accepted, command.follow != null && command.files.isEmpty());
    }

    /** A page need not be read again when all that it leads to is known. */
    private void note(Site site, IngestCommand command, Loading.Result result) {
        List<ValidationError> faults = result.comparison().allFaults();
        String firstFault = faults.isEmpty()
                ? ""
                : "; " + ComparisonReport.printable(faults.get(0).toString());
        followed.note(
                command.follow,
                result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                summary(result, command) + firstFault,
                faults.isEmpty() ? site.pages() : List.of());
    }

    private void noteFailure(IngestCommand command, String reason) {
        if (command.follow != null && !command.dryRun) {
            remember(() -> followed.note(command.follow, "failed", reason, List.of()));
        }
    }

    /** How a load ended stays so, whether or not it can be noted. */
    private static void remember(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException unreachable) {
            LOG.debug("How the site was read could not be noted", unreachable);
        }
    }

    /** What was loaded stays, whether or not it can be exported. */
    private int export(IngestCommand command, int status) {
        try {
            packages.export(command.export);
            return status;
        } catch (RuntimeException failed) {
            LOG.debug("The export failed", failed);
            System.err.println("Could not export to " + command.export + "; what was loaded stays: "
                    + ExceptionUtils.getRootCause(failed));
            return FAILED;
        }
    }

    private static void print(Loading.Result result, IngestCommand command, PrintStream out) {
        if (command.format == IngestCommand.Format.json) {
            out.println(ComparisonReport.json(result.comparison()));
        } else {
            out.print(ComparisonReport.text(result.comparison(), command.dryRun, command.accepted));
            out.println(summary(result, command));
        }
    }

    private static String summary(Loading.Result result, IngestCommand command) {
        Comparison comparison = result.comparison();
        String found =
                "%d added, %d corrected, %d unchanged, %d contradicted, %d unconfirmed, %d faults, %d sheets skipped"
                        .formatted(
                                comparison.added.size(),
                                comparison.corrected.size() + comparison.withdrawn.size(),
                                comparison.unchanged.size(),
                                comparison.contradicted.size(),
                                comparison.unconfirmed.size(),
                                comparison.allFaults().size(),
                                comparison.skippedSheets.size());
        return switch (result.outcome()) {
            case LOADED ->
                "Loaded as release " + result.release().map(ReleaseRow::number).orElseThrow() + ": " + found;
            case WOULD_LOAD -> "Would be loaded: " + found;
            case NOTHING_NEW -> "Nothing new: " + found;
            case REFUSED ->
                "Refused, nothing was loaded: " + found
                        + (comparison.faults.isEmpty() ? "" : "; --accept NAME leaves out what a fault is about")
                        + (comparison.shrunk.isEmpty() || command.force
                                ? ""
                                : "; --force loads a table that has shrunk");
        };
    }

    private static int status(Outcome outcome) {
        return switch (outcome) {
            case LOADED, WOULD_LOAD -> LOADED;
            case NOTHING_NEW -> NOTHING_NEW;
            case REFUSED -> REFUSED;
        };
    }
}
