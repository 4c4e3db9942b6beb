package isthmus.assessment.attack;

import java.util.Comparator;
import java.util.List;

/**
 * How likely an attack succeeds on an organization.
 *
 * @param organization its id
 * @param chance from 0 to 1
 */
record Success(String organization, double chance) {

    /** Those on which it succeeds likelier than it may, or likeliest where that is nobody alone; the likeliest first. */
    static List<String> above(List<Success> of, double limit) {
        double least = Math.min(limit, Math.nextDown(most(of)));
        return of.stream()
                .filter(s -> s.chance > Math.max(0, least))
                .sorted(Comparator.comparingDouble(Success::chance).reversed())
                .map(Success::organization)
                .toList();
    }

    /** 0 of none. */
    static double onAverage(List<Success> of) {
        return of.stream().mapToDouble(Success::chance).average().orElse(0);
    }

    /** 0 of none. */
    static double most(List<Success> of) {
        return of.stream().mapToDouble(Success::chance).max().orElse(0);
    }
}
