import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/**
 * Asks two registers the same questions in turn and compares: {@code java src/bench/Questions.java ONE OTHER}, two
 * addresses such as {@code http://localhost:8080}. The median of eleven answers each, after six to warm up. Both must have
 * been started with {@code REGISTER_CACHE_SIZE=0}, or what is measured is what they remember.
 */
public final class Questions {

    private static final int WARM_UP = 6;
    private static final int COUNTED = 11;
    private static final double MILLION = 1e6;
    private static final List<String> ASKED = List.of(
            "/v1/ratings",
            "/v1/ratings?council=lancashire",
            "/v1/ratings?area=adoption&grade=good&limit=20",
            "/v1/ratings.csv?asOf=2018-06-30",
            "/v1/changes?council=lancashire&limit=20",
            "/v1/changes?area=leadership&limit=20",
            "/v1/changes?direction=down&limit=20",
            "/v1/changes.atom?direction=down",
            "/v1/statistics/grades",
            "/v1/statistics/grades?by=region&area=leadership",
            "/v1/statistics/trend?area=leadership&from=2014-01-01&every=quarter",
            "/v1/statistics/transitions?area=leadership",
            "/v1/councils/lancashire",
            "/v1/councils/lancashire/comparison");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Questions() {}

    public static void main(String... addresses) throws IOException, InterruptedException {
        System.out.printf("%-72s %9s %9s %6s%n", "question", "one", "other", "ratio");
        for (String question : ASKED) {
            double[] one = new double[COUNTED];
            double[] other = new double[COUNTED];
            for (int i = -WARM_UP; i < COUNTED; i++) {
                double first = milliseconds(addresses[0] + question);
                double second = milliseconds(addresses[1] + question);
                if (i >= 0) {
                    one[i] = first;
                    other[i] = second;
                }
            }
            double before = median(one);
            double after = median(other);
            System.out.printf("%-72s %6.1f ms %6.1f ms %6.1f%n", question, before, after, after / before);
        }
    }

    private static double milliseconds(String address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IOException(address + " answers " + status);
        }
        return (System.nanoTime() - begun) / MILLION;
    }

    private static double median(double... times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
