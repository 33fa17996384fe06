package org.judgementregister.ingest;

import java.util.Set;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;

/**
 * Names an inspection that comes without a name, as the register names them: the council, what it was, and the day by which
 * it is known. The name stays, whatever is corrected later.
 */
final class InspectionId {

    private InspectionId() {}

    /**
     * @param taken the names that others have
     */
    static String of(InspectionFacts facts, Set<String> taken) {
        String name = String.join("-", facts.council(), event(facts), day(facts));
        String free = name;
        for (int next = 2; taken.contains(free); next++) {
            free = name + "-" + next;
        }
        return free;
    }

    private static String event(InspectionFacts facts) {
        if (facts.kind() == null || facts.kind() == InspectionKind.JOINT_AREA) {
            return facts.framework().family();
        }
        if (!facts.kind().judgesTheCouncil()) {
            return facts.kind().code();
        }
        return facts.framework().family()
                + (facts.kind() == InspectionKind.REINSPECTION ? "-reinspection" + part(facts) : "");
    }

    /** The reinspections of SLAC took one half each. */
    private static String part(InspectionFacts facts) {
        if (facts.framework() != Framework.SLAC || facts.judgements().size() != 1) {
            return "";
        }
        return facts.judgements().get(0).heading() == Heading.SAFEGUARDING ? "-safeguarding" : "-looked-after";
    }

    private static String day(InspectionFacts facts) {
        boolean visit = facts.kind() != null
                && !facts.kind().graded()
                && facts.kind() != InspectionKind.JOINT_AREA
                && !facts.onSite().isEmpty();
        return visit || facts.published() == null
                ? facts.onSite().isEmpty()
                        ? "undated"
                        : facts.onSite().get(0).from().text()
                : facts.published().toString();
    }
}
