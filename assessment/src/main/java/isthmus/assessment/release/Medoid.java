package isthmus.assessment.release;

/**
 * A member whose structure stands for its class as it is. Never published.
 *
 * @param without what would stand for the class had this member not taken part
 */
public record Medoid(Contribution member, Shape without) {

    public Medoid {
        if (!member.asItIs()) {
            throw new IllegalArgumentException("nobody allowed that this structure is published as it is");
        }
    }
}
