package isthmus.assessment.attack;

import java.util.List;

/**
 * How likely an attack succeeds on an organization.
 *
 * @param organization its id
 * @param chance from 0 to 1
 */
record Success(String organization, double chance) {

    /** 0 of none. */
    static double onAverage(List<Success> of) {
        return of.stream().mapToDouble(Success::chance).average().orElse(0);
    }

    /** 0 of none. */
    static double most(List<Success> of) {
        return of.stream().mapToDouble(Success::chance).max().orElse(0);
    }
}
