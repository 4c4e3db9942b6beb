package isthmus.assessment.attack;

/**
 * What came of an attack.
 *
 * @param measured what it reached on the release
 * @param limit up to where that is allowed
 * @param control what it reaches where nothing stands against it; an attack that reaches nothing there proves nothing
 */
public record Finding(Attack attack, double measured, double limit, double control) {

    /** Whether the release withstood an attack that works. What is not a number withstands nothing, and proves nothing. */
    public boolean holds() {
        return measured <= limit && control > limit && control >= attack.leastControl();
    }
}
