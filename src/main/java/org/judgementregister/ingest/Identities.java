package org.judgementregister.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.ValidationError;

/** The operator's decisions during a load, and which of them have met their rows. */
final class Identities {

    private final Map<Identity.Row, Identity> decided = new HashMap<>();
    private final Set<Identity.Row> met = new HashSet<>();

    void take(List<Identity> identities) {
        identities.forEach(identity -> decided.put(identity.row(), identity));
    }

    Map<Identity.Row, Identity> byRow() {
        return decided;
    }

    /** What is decided of a claim. */
    Optional<Identity> of(Claim claim) {
        Optional<Identity> identity = Optional.ofNullable(decided.get(claim.row()));
        identity.map(Identity::row).ifPresent(met::add);
        return identity;
    }

    /** A decision without its row has decided nothing: it is misspelt, or its file comes before it or not at all. */
    List<ValidationError> faults() {
        return decided.values().stream()
                .filter(identity -> !met.contains(identity.row()))
                .map(identity -> identity.place()
                        .fault(
                                "place",
                                identity.row().place(),
                                "is read in no file after this one as a row of "
                                        + identity.row().source()))
                .toList();
    }
}
