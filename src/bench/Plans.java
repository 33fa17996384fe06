import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a register and one with a hundred times the inspections of each council the same new questions in turn; prints how
 * much longer the larger one takes, and by which plans its PostgreSQL answers: {@code src/bench/run Plans}
 */
final class Plans {

    private static final int WARM_UP = 8;
    private static final int COUNTED = 11;
    private static final int DEEP = 20;
    private static final double MILLION = 1e6;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Map<String, String> NOTHING_REMEMBERED = Map.of("REGISTER_CACHE_SIZE", "0");
    private static final String DEEPLY = "twenty pages on: ";
    private static final List<String> ASKED = List.of(
            "/v1/judgements?council=lancashire&limit=20",
            "/v1/judgements?area=leadership&grade=inadequate&limit=20",
            "/v1/judgements?area=leadership&grade=inadequate&limit=20&asOf=2018-06-30",
            "/v1/judgements?limit=50",
            DEEPLY + "/v1/judgements?limit=50",
            "/v1/councils/lancashire",
            "/v1/ratings?council=lancashire",
            "/v1/ratings?area=adoption&grade=good&limit=20",
            "/v1/ratings",
            "/v1/ratings?asOf=2018-06-30",
            "/v1/changes?council=lancashire&limit=20",
            "/v1/changes?area=leadership&limit=20",
            "/v1/changes?direction=down&limit=20",
            "/v1/findings?q=caseloads",
            "/v1/statistics/grades?area=leadership",
            "/v1/statistics/trend?area=leadership&from=2014-01-01&every=quarter");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Plans() {}

    public static void main(String... arguments) throws Exception {
        Path place = Files.createTempDirectory("register-plans-");
        Tool.output(List.of("chmod", "755", place.toString()));
        Postgres small = Postgres.create(place.resolve("one"));
        Postgres large = Postgres.create(
                place.resolve("hundred"),
                "session_preload_libraries = 'auto_explain'",
                "auto_explain.log_min_duration = -1",
                "auto_explain.log_analyze = on");
        Hundredfold.main(place.resolve("register").toString());
        Register.load(large.address(), place.resolve("register"), place.resolve("load.log"));
        Register one = Register.start(place.resolve("one.log"), small.address(), NOTHING_REMEMBERED).ready();
        Register hundred = Register.start(place.resolve("hundred.log"), large.address(), NOTHING_REMEMBERED).ready();
        large.sql("register", "analyze");

        Map<String, String> plans = new LinkedHashMap<>();
        System.out.println("| new question | one | hundredfold | ratio |\n|---|---|---|---|");
        for (String question : arguments.length == 0 ? ASKED : List.of(arguments)) {
            String here = address(one, question);
            String there = address(hundred, question);
            double[] times = compare(here, there);
            System.out.printf(
                    "| `%s` | %.1f ms | %.1f ms | %.1f |%n", question, times[0], times[1], times[1] / times[0]);
            plans.put(question, large.plansOf(() -> ask(there)));
        }
        plans.forEach((question, plan) -> System.out.printf("%n`%s`%n%n```%n%s```%n", question, plan));
        one.stop();
        hundred.stop();
        small.stop("immediate");
        large.stop("immediate");
        Tool.delete(place);
    }

    /** Where a question is asked; one for a page deep in a list has to be led there. */
    private static String address(Register register, String question) throws IOException, InterruptedException {
        if (!question.startsWith(DEEPLY)) {
            return register.address() + question;
        }
        String address = register.address() + question.substring(DEEPLY.length());
        for (int page = 0; page < DEEP; page++) {
            Matcher next = NEXT.matcher(ask(address));
            if (!next.find()) {
                throw new IOException(address + " is the last page");
            }
            address = URI.create(address).resolve(next.group(1)).toString();
        }
        return address;
    }

    /** The medians of both in milliseconds, each asked in turn. */
    private static double[] compare(String one, String other) throws IOException, InterruptedException {
        double[] first = new double[COUNTED];
        double[] second = new double[COUNTED];
        for (int i = -WARM_UP; i < COUNTED; i++) {
            double here = milliseconds(one);
            double there = milliseconds(other);
            if (i >= 0) {
                first[i] = here;
                second[i] = there;
            }
        }
        Arrays.sort(first);
        Arrays.sort(second);
        return new double[] {first[COUNTED / 2], second[COUNTED / 2]};
    }

    private static double milliseconds(String address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ask(address);
        return (System.nanoTime() - begun) / MILLION;
    }

    private static String ask(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
