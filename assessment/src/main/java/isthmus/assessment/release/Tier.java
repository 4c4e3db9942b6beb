package isthmus.assessment.release;

/** For whom a release is. */
public enum Tier {
    RESEARCHERS(Policy.RESEARCHERS),
    PUBLIC(Policy.PUBLIC);

    private final Policy policy;

    Tier(Policy policy) {
        this.policy = policy;
    }

    public Policy policy() {
        return policy;
    }
}
