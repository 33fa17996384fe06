package org.judgementregister.page;

import java.util.List;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.VisitTheme;

/** The vocabulary's words as they stand within a sentence. */
final class Wording {

    private Wording() {}

    static String of(Match match) {
        return switch (match) {
            case EXACT -> "the same subject";
            case BROADER -> "a wider subject";
            case RELATED -> "a similar subject";
        };
    }

    static String of(Region region) {
        return switch (region) {
            case LONDON, YORKSHIRE_AND_THE_HUMBER -> region.title();
            default -> "the " + region.title();
        };
    }

    static String of(VisitTheme theme) {
        String title = theme == VisitTheme.FRONT_DOOR ? "the front door" : theme.title();
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    /** Such as "Kent, Lancashire and Sefton". */
    static String of(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Such as "County in the North West"; the City of London is no borough. */
    static String place(CouncilRow council) {
        if (council.type() == CouncilType.LONDON_BOROUGH) {
            return council.officialName().contains("Corporation") ? "In London" : "London borough";
        }
        return council.type().title() + " in " + of(council.region());
    }
}
