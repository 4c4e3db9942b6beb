package isthmus.assessment.attack;

import java.util.OptionalDouble;

/**
 * What came of an attack.
 *
 * @param measured what it reached on the release
 * @param limit up to where that is allowed
 * @param control what it reaches where nothing stands against it; an attack that reaches nothing there proves nothing
 */
public record Finding(Attack attack, double measured, double limit, OptionalDouble control) {

    /** Whether the release withstood an attack that works. What is not a number withstands nothing. */
    public boolean holds() {
        return measured <= limit && (control.isEmpty() || control.getAsDouble() > limit && control.getAsDouble() >= attack.leastControl());
    }
}
