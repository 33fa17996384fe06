package org.judgementregister.page;

import java.util.Comparator;
import java.util.List;
import org.judgementregister.council.CouncilDetails;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.rating.Rating;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * All that the register knows of one council, as its page shows it.
 *
 * @param fixed the release that the address names; null where it is the newest
 * @param held how it stands in each area
 * @param before the names of the councils that it followed
 * @param neighbours its statistical neighbours, the nearest first
 * @param coverage what the register does not hold
 */
public record CouncilStory(
        CouncilDetails details,
        Integer fixed,
        List<Held> held,
        Timeline timeline,
        List<String> before,
        List<Told> inspections,
        List<Beside> neighbours,
        List<String> coverage) {

    /** A council beside this one. */
    public record Beside(String council, String councilName, String closeness, List<Held> held) {

        static Beside of(RatingRow row, String closeness) {
            return new Beside(row.council(), row.councilName(), closeness, CouncilStory.held(row.ratings()));
        }
    }

    static List<Held> held(List<Rating> ratings) {
        return ratings.stream().map(Held::of).toList();
    }

    /** How it stands, what is graded today before what is not. */
    public List<Held> today() {
        return held.stream()
                .sorted(Comparator.comparing(each -> !each.present()))
                .toList();
    }

    public CouncilRow council() {
        return details.council();
    }

    public ServiceArea[] areas() {
        return ServiceArea.values();
    }

    /** What links to other pages keep of the address. */
    public String kept() {
        return fixed == null ? "" : "?release=" + fixed;
    }

    public DataLink profile() {
        return DataLink.one(DataLink.ask("/v1/councils/" + council().id(), "release", fixed));
    }

    public DataLink inspectionList() {
        return DataLink.list(
                DataLink.ask("/v1/inspections", "council", council().id(), "release", fixed));
    }

    public DataLink changes() {
        return DataLink.list(DataLink.ask("/v1/changes", "council", council().id(), "release", fixed));
    }

    public DataLink besides() {
        return DataLink.list(
                DataLink.ask("/v1/ratings", "neighboursOf", council().id(), "release", fixed));
    }
}
