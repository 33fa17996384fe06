package org.judgementregister.ingest.claim;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What else is inspected, with councils, days and grades in its tables and reports too; known by its words. */
public final class Regime {

    private static final Map<Pattern, String> OTHERS = new LinkedHashMap<>();

    static {
        other("adult social care|adults.? services|care quality commission|\\bcqc\\b", "adult social care");
        other("youth (justice|offending)|\\bhmip\\b", "youth justice");
        other("special educational needs|\\bsend\\b(?! to)", "special educational needs and disabilities");
        other(
                "children.?s homes?|fostering (agenc|service)|adoption agenc|secure training",
                "children's homes and agencies");
        other("early years|childcare|childmind|nurser", "early years");
        other("\\bschools?\\b|\\bacadem(y|ies)\\b|\\bpupils?\\b", "schools");
    }

    private Regime() {}

    private static void other(String words, String name) {
        OTHERS.put(Pattern.compile(words, Pattern.CASE_INSENSITIVE), name);
    }

    /** The regime that these texts are about; empty where none of them names one. */
    public static Optional<String> of(Collection<String> texts) {
        return OTHERS.entrySet().stream()
                .filter(other -> texts.stream()
                        .anyMatch(text -> other.getKey().matcher(text).find()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
