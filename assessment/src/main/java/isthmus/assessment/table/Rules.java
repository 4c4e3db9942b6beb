package isthmus.assessment.table;

import java.util.Comparator;
import java.util.List;

/**
 * When a cell may be shown; the defaults are those of ACRO (Green et al. 2023).
 *
 * @param threshold fewest organizations of a cell
 * @param dominance largest part of it that the two largest may have, 0 to 1
 * @param remainder least that all but the two largest must have together, as a part of the largest: less, and the second largest could tell
 *     it (p-ratio)
 * @param rounding sums are rounded to its multiples
 * @param part how near the bounds of a cell that is not shown may come to either side, as a part of it, 0 to 1
 * @param least how far they are apart at least
 */
public record Rules(int threshold, double dominance, double remainder, int rounding, double part, int least) {

    public static final Rules DEFAULT = new Rules(10, 0.90, 0.10, 5, 0.10, 5);

    /** The same, showing what it shows to the last digit. */
    Rules exact() {
        return new Rules(threshold, dominance, remainder, 1, part, least);
    }

    boolean allow(List<Share> cell) {
        var amounts = cell.stream().map(Share::amount).sorted(Comparator.reverseOrder()).toList();
        if (amounts.size() < Math.max(threshold, 2)) {
            return false;
        }
        long largest = amounts.getFirst();
        long two = largest + amounts.get(1);
        long all = amounts.stream().mapToLong(a -> a).sum();
        return two <= dominance * all && all - two >= remainder * largest;
    }

    long rounded(long sum) {
        return Math.round(sum / (double) rounding) * rounding;
    }

    boolean areTooNear(Bounds bounds, long sum) {
        return bounds.width() < Math.max(2 * part * sum, least);
    }
}
