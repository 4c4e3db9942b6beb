package isthmus.assessment.scoring;

import java.util.Map;

/**
 * One dimension for one unit or team.
 *
 * @param depth 0 directly below the organization
 * @param sides mean by side perspective
 * @param score mean of the sides; of the one side it has when the node has no people of the other
 * @param oneSided true when the node has people of one side only, so that its score is that side's view
 * @param indicative true when the response rate allows an indication only
 * @param divided true when answers lie so far apart that a mean misleads: print "no common view"
 * @param standing how the node lies to the organization, beyond its interval
 */
public record NodeResult(
        Kind kind,
        String name,
        int depth,
        Map<String, Estimate> sides,
        Estimate score,
        boolean oneSided,
        boolean indicative,
        boolean divided,
        Standing standing) {

    public enum Kind {
        UNIT,
        TEAM
    }

    public enum Standing {
        BELOW,
        LIKE_THE_REST,
        ABOVE
    }

    public NodeResult {
        sides = Map.copyOf(sides);
    }
}
