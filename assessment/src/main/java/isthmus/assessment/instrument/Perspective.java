package isthmus.assessment.instrument;

/**
 * From where a respondent sees the organization.
 *
 * @param who the people meant, in plain words
 * @param role whether its answers enter the score
 * @param headcount which of a team's headcounts it is drawn from
 */
public record Perspective(String id, String label, String who, Role role, Headcount headcount) {

    /** A side weighs as much as every other side in a score; a lens is shown apart and never averaged in. */
    public enum Role {
        SIDE,
        LENS
    }

    public enum Headcount {
        BUSINESS,
        TECHNOLOGY,
        ALL,
        NONE
    }
}
