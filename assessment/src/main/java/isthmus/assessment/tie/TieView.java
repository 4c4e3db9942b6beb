package isthmus.assessment.tie;

import isthmus.assessment.organization.Dependency.Hindrance;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How one end of a tie sees it: medians over its people, who are never fewer than three.
 *
 * @param blocking the middle one; of two middle ones that differ, the one that hinders more
 * @param works from 1, badly, to 5, very well
 */
public record TieView(int people, double perMonth, double waitDays, Hindrance blocking, double works) {

    /** Below this, nothing of a view is shown, nor that it exists. */
    public static final int LEAST = 3;

    public TieView {
        if (people < LEAST) {
            throw new IllegalArgumentException("a view of " + people + " people may not be shown");
        }
    }

    static TieView of(List<TieReport> reports) {
        var hindrances = reports.stream().map(TieReport::blocking).sorted().toList();
        return new TieView(
                reports.size(),
                median(reports, TieReport::perMonth),
                median(reports, TieReport::waitDays),
                // Hindrances are declared from the worst to none.
                hindrances.get((hindrances.size() - 1) / 2),
                median(reports, TieReport::works));
    }

    private static double median(List<TieReport> reports, ToDoubleFunction<TieReport> figure) {
        var values = reports.stream().mapToDouble(figure).sorted().toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
