import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.*;
import org.openapitools.client.model.*;

/** Asks for everything with the client that OpenAPI Generator makes for Java. */
class Client {

    private static final Map<String, Object> IN_PATHS = Map.of(
            "getCouncil", "lancashire",
            "compareCouncil", "lancashire",
            "getArea", "leadership",
            "getInspection", "lancashire-sif-2015-11-27",
            "getSource", "ofsted-outcomes-2025-03-31",
            "searchPassages", "caseloads",
            "getRelease", 1,
            "listReleaseChanges", 1,
            "listReleaseChangesCsv", 1,
            "getProblem", "not-found");

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        int asked = 0;
        for (Class<?> each : List.of(
                StartHereApi.class,
                HowCouncilsStandApi.class,
                CouncilsApi.class,
                InspectionsApi.class,
                StatisticsApi.class,
                KeepingACopyApi.class,
                ProblemsApi.class)) {
            Object api = each.getConstructor(ApiClient.class).newInstance(client);
            for (Method method : each.getDeclaredMethods()) {
                if (isOperation(method)) {
                    Object[] parameters = new Object[method.getParameterCount()];
                    if (IN_PATHS.containsKey(method.getName())) {
                        parameters[0] = IN_PATHS.get(method.getName());
                    }
                    Object answer = method.invoke(api, parameters);
                    check(answer instanceof File ? ((File) answer).length() > 80 : answer.toString().length() > 80,
                            method.getName() + " answers " + answer);
                    asked++;
                }
            }
        }
        checkTypes(client);
        checkErrors(client);
        System.out.println("Java: " + asked + " operations answer as they are typed");
    }

    private static boolean isOperation(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.getName().endsWith("WithHttpInfo")
                && !method.getName().equals("downloadFileFromResponse")
                && !method.getName().equals("getReport") // there is none until somebody loads one
                && Arrays.stream(method.getParameterTypes()).noneMatch(Map.class::isAssignableFrom)
                && Arrays.asList(method.getExceptionTypes()).contains(ApiException.class);
    }

    private static void checkTypes(ApiClient client) throws ApiException {
        RatingList ratings = new HowCouncilsStandApi(client).listRatings(
                null, null, null, null, null, List.of(ServiceArea.LEADERSHIP), List.of(Grade.INADEQUATE),
                List.of(RatingStatus.CURRENT), null, null, null, null, null, null, null, null, null, null, null);
        check(ratings.getItems().stream()
                        .flatMap(row -> row.getRatings().stream())
                        .anyMatch(rating -> rating.getGrade() == Grade.INADEQUATE),
                "a grade is a grade");
        RatingList all = new HowCouncilsStandApi(client).listRatings(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        check(all.getItems().stream()
                        .flatMap(row -> row.getRatings().stream())
                        .map(Rating::getGrade)
                        .anyMatch(Objects::isNull),
                "a grade can be null");
        Council council = new CouncilsApi(client).getCouncil("lancashire", null, null, null);
        check(council.getAbolishedOn() == null && council.getType() == CouncilType.COUNTY, "a council is a council");
    }

    private static void checkErrors(ApiClient client) {
        try {
            new CouncilsApi(client).getCouncil("nowhere", null, null, null);
            check(false, "there is no such council");
        } catch (ApiException refused) {
            check(refused.getCode() == 404 && refused.getResponseBody().contains("/v1/problems/not-found"),
                    "an error says what it is");
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
