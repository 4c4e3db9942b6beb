package isthmus.assessment.attack;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What came of an attack.
 *
 * @param measured what it reached on the release
 * @param limit up to where that is allowed
 * @param control what it reaches where nothing stands against it; an attack that reaches nothing there proves nothing
 * @param atRisk whom or what it reached beyond that, worst first, at most {@value #MOST_NAMED}: ids of organizations, cells, words, files or
 *     queries. Never published. Empty when the release withstood it, and of figures of use, which endanger nobody.
 */
public record Finding(Attack attack, double measured, double limit, double control, List<String> atRisk) {

    private static final int MOST_NAMED = 20;

    public Finding {
        atRisk = measured <= limit ? List.of() : atRisk.stream().limit(MOST_NAMED).toList();
    }

    /** Names nobody. */
    public Finding(Attack attack, double measured, double limit, double control) {
        this(attack, measured, limit, control, List.of());
    }

    /** Whether the release withstood an attack that works. What is not a number withstands nothing, and proves nothing. */
    public boolean holds() {
        return measured <= limit && control > limit && control >= attack.leastControl();
    }

    /** As it may be seen by others than those who make releases. */
    public Finding withoutNames() {
        return new Finding(attack, measured, limit, control);
    }

    public Finding withNames(UnaryOperator<String> name) {
        return new Finding(attack, measured, limit, control, atRisk.stream().map(name).toList());
    }
}
