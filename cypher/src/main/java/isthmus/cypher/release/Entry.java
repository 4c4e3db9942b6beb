package isthmus.cypher.release;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import isthmus.assessment.release.Utility;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a release as a whole; it stays when the release is taken away.
 *
 * @param representative what was asked to stand for a class
 * @param synthetic how its organizations are made up; empty when they are real
 * @param begun when somebody asked for it
 * @param step of its making, while it is made
 * @param problem why it could not be made
 * @param month empty unless it was concluded
 * @param organizations that are in it
 * @param waiting that come into the next one
 * @param replacedBy the id of the release that came after it
 * @param policy hash of the policy under which it was made
 * @param realStructures how many structures are those of organizations that allow it
 */
public record Entry(
        String id,
        Tier tier,
        State state,
        Representative representative,
        Optional<Field.Settings> synthetic,
        Instrument.Ref instrument,
        Instant begun,
        Optional<String> step,
        Optional<String> problem,
        Optional<YearMonth> month,
        int organizations,
        int waiting,
        Optional<String> replacedBy,
        String policy,
        List<Finding> findings,
        Optional<Utility> utility,
        int realStructures) {

    public enum State {
        BUILDING,
        /** It could not be made. */
        FAILED,
        /** An attack succeeded on it, so that nobody may read it. */
        BLOCKED,
        PUBLISHED,
        /** Replaced or taken away. */
        WITHDRAWN
    }
}
