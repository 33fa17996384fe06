package org.judgementregister.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.judgementregister.request.PlainClient;
import org.judgementregister.vocabulary.PartialDate;

/** Works out ratings and changes by the written rules from the rows of {@code /v1/judgements}, one after the other. */
public final class PlainWalk {

    /** Keeps every change, and yet asks of each what came before it. */
    public static final String ANY_DIRECTION = "&direction=up&direction=down&direction=same&direction=first";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OLDER = Set.of("slac", "cpi", "tlac");
    private static final Map<String, Integer> RANKS =
            Map.of("inadequate", 1, "adequate", 2, "requires-improvement", 2, "good", 3, "outstanding", 4);

    /** A judgement under one area, and when it began. */
    public record Spoken(JsonNode row, String area, LocalDate begun) {

        static final Comparator<Spoken> ORDER = Comparator.comparing(Spoken::begun)
                .thenComparing(Spoken::published)
                .thenComparing(Spoken::inspection);

        String council() {
            return text("council");
        }

        String inspection() {
            return text("inspection");
        }

        String grade() {
            return text("grade");
        }

        LocalDate published() {
            return LocalDate.parse(text("published"));
        }

        boolean older() {
            return OLDER.contains(text("framework"));
        }

        String text(String field) {
            return row.get(field).textValue();
        }
    }

    private final List<JsonNode> councils;
    private final List<Spoken> spoken;
    private final Map<String, Set<String>> areasOf = new HashMap<>();
    private final List<String> areas = new ArrayList<>();

    /** Walks what the newest release says. */
    public PlainWalk() throws IOException, InterruptedException {
        this("");
    }

    /**
     * @param release the parameter that asks for another, such as {@code &release=1}
     */
    public PlainWalk(String release) throws IOException, InterruptedException {
        JsonNode words = ask("/v1/vocabulary");
        Map<String, List<String>> ofHeading = new HashMap<>();
        words.get("headings")
                .forEach(heading -> ofHeading.put(heading.get("code").textValue(), texts(heading, "areas")));
        words.get("frameworks").forEach(framework -> {
            Set<String> given = new HashSet<>();
            texts(framework, "headings").forEach(heading -> given.addAll(ofHeading.get(heading)));
            areasOf.put(framework.get("code").textValue(), given);
        });
        words.get("areas").forEach(area -> areas.add(area.get("code").textValue()));
        councils = items("/v1/councils?limit=1000" + release);
        spoken = items("/v1/judgements?limit=1000" + release).stream()
                .flatMap(row -> texts(row, "areas").stream().map(area -> new Spoken(row, area, begun(row))))
                .sorted(Spoken.ORDER)
                .toList();
    }

    private static LocalDate begun(JsonNode row) {
        JsonNode day = row.get("inspected");
        return day.isNull()
                ? LocalDate.parse(row.get("published").textValue())
                : new PartialDate(day.textValue()).lastDay();
    }

    /** Of each council in being on a day, and each area: grade, status, reason, inspection. */
    public Map<String, String> ratings(LocalDate asOf, LocalDate inspectedBy) {
        Map<String, String> ratings = new TreeMap<>();
        LocalDate day = inspectedBy == null ? asOf : inspectedBy;
        for (JsonNode council : councils) {
            String id = council.get("id").textValue();
            JsonNode from = council.get("establishedOn");
            JsonNode to = council.get("abolishedOn");
            if (!from.isNull() && LocalDate.parse(from.textValue()).isAfter(day)
                    || !to.isNull() && LocalDate.parse(to.textValue()).isBefore(day)) {
                continue;
            }
            List<Spoken> known = spoken.stream()
                    .filter(each -> each.council().equals(id))
                    .filter(each -> !each.published().isAfter(asOf))
                    .filter(each -> inspectedBy == null || !each.begun().isAfter(inspectedBy))
                    .toList();
            areas.forEach(area -> ratings.put(id + " " + area, rating(known, area, day, !from.isNull())));
        }
        return ratings;
    }

    private String rating(List<Spoken> known, String area, LocalDate day, boolean isNew) {
        List<Spoken> ofArea =
                known.stream().filter(each -> each.area().equals(area)).toList();
        boolean before2014 = day.getYear() < 2014;
        List<Spoken> ofCouncil = known.stream()
                .filter(each -> !each.text("kind").equals("board-review"))
                .toList();
        Spoken latest = before2014 ? last(ofCouncil) : latest(ofCouncil);
        Spoken judged = before2014 ? last(ofArea) : latest(ofArea);
        if (judged != null && before2014) {
            return String.join(" ", judged.grade(), "current", "null", judged.inspection());
        }
        if (judged != null
                && (latest == null
                        || judged.inspection().equals(latest.inspection())
                        || Spoken.ORDER.compare(judged, latest) > 0)
                && !judged.older()) {
            return String.join(" ", judged.grade(), "current", "null", judged.inspection());
        }
        if (judged == null && latest == null) {
            return String.join(" ", "null", "never", isNew ? "new-council" : "not-inspected", "null");
        }
        String reason = areasOf.get(latest.text("framework")).contains(area) ? "not-covered" : "framework-gives-none";
        return judged == null
                ? String.join(" ", "null", "never", reason, "null")
                : String.join(
                        " ",
                        judged.grade(),
                        "earlier",
                        latest.older() ? "older-framework" : reason,
                        judged.inspection());
    }

    /** From 2014 on: the last; one under an older framework only where there is no newer one. */
    private static Spoken latest(List<Spoken> some) {
        Spoken newer = last(some.stream().filter(each -> !each.older()).toList());
        return newer == null ? last(some) : newer;
    }

    private static Spoken last(List<Spoken> some) {
        return some.isEmpty() ? null : some.get(some.size() - 1);
    }

    /** Of each inspection and area that was graded: from, to, direction, steps, and the inspection before. */
    public Map<String, String> changes(LocalDate asOf, LocalDate inspectedBy) {
        Map<String, String> changes = new TreeMap<>();
        Map<String, Spoken> last = new HashMap<>();
        for (Spoken each : spoken) {
            if (each.grade().equals("not-judged")
                    || each.published().isAfter(asOf)
                    || inspectedBy != null && each.begun().isAfter(inspectedBy)) {
                continue;
            }
            Spoken before = last.put(each.council() + " " + each.area(), each);
            String change = before == null
                    ? String.join(" ", "null", each.grade(), "first", "null", "null")
                    : String.join(" ", before.grade(), each.grade(), move(before, each), before.inspection());
            changes.put(each.inspection() + " " + each.area(), change);
        }
        return changes;
    }

    private static String move(Spoken before, Spoken after) {
        int rise = RANKS.get(after.grade()) - RANKS.get(before.grade());
        String direction = rise == 0 ? "same" : rise > 0 ? "up" : "down";
        return direction + " " + Math.abs(rise);
    }

    /** The same as the register tells it. */
    public static Map<String, String> told(LocalDate asOf, LocalDate inspectedBy, String release)
            throws IOException, InterruptedException {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode row : items("/v1/ratings?" + times(asOf, inspectedBy) + release)) {
            row.get("ratings")
                    .forEach(rating -> told.put(
                            row.get("council").textValue() + " "
                                    + rating.get("area").textValue(),
                            line(rating, "grade", "status", "reason", "inspection")));
        }
        return told;
    }

    /** The parameters of a time. */
    public static String times(LocalDate asOf, LocalDate inspectedBy) {
        return "asOf=" + asOf + (inspectedBy == null ? "" : "&inspectedBy=" + inspectedBy);
    }

    /** The same as the register tells it. */
    public static Map<String, String> toldChanges(String filter) throws IOException, InterruptedException {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode row : items("/v1/changes?limit=1000" + filter)) {
            told.put(
                    row.get("inspection").textValue() + " " + row.get("area").textValue(),
                    line(row, "from", "to", "direction", "steps", "previousInspection"));
        }
        return told;
    }

    private static String line(JsonNode row, String... fields) {
        return String.join(
                " ", Stream.of(fields).map(field -> row.get(field).asText()).toList());
    }

    public static JsonNode ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = PlainClient.get(path, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static List<JsonNode> items(String first) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        for (String next = first; next != null; ) {
            JsonNode page = ask(next);
            page.get("items").forEach(items::add);
            next = page.get("next").textValue();
        }
        return items;
    }

    private static List<String> texts(JsonNode object, String field) {
        List<String> texts = new ArrayList<>();
        object.get(field).forEach(text -> texts.add(Objects.requireNonNull(text.textValue())));
        return texts;
    }
}
