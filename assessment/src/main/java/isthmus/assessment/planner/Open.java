package isthmus.assessment.planner;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The undecided candidates at one node of a search tree, each with how much of it the ceiling's mean choice takes. */
final class Open {

    private final int[] candidates;
    private final double[] point;
    private int count;

    Open(int[] candidates, double[] point) {
        this.candidates = candidates.clone();
        this.point = point.clone();
        count = candidates.length;
    }

    private Open(Open other) {
        candidates = Arrays.copyOf(other.candidates, other.count);
        point = Arrays.copyOf(other.point, other.count);
        count = other.count;
    }

    Open copy() {
        return new Open(this);
    }

    int count() {
        return count;
    }

    int candidate(int i) {
        return candidates[i];
    }

    double point(int i) {
        return point[i];
    }

    /** For reading; the first {@link #count} are meant. */
    int[] candidates() {
        return candidates;
    }

    /** @return whether any was dropped */
    boolean keep(IntPredicate which) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (which.test(candidates[i])) {
                candidates[kept] = candidates[i];
                point[kept++] = point[i];
            }
        }
        boolean dropped = kept < count;
        count = kept;
        return dropped;
    }

    /** The point, by place in the problem. */
    void write(double[] all) {
        for (int i = 0; i < count; i++) {
            all[candidates[i]] = point[i];
        }
    }

    void read(double[] all) {
        for (int i = 0; i < count; i++) {
            point[i] = all[candidates[i]];
        }
    }
}
