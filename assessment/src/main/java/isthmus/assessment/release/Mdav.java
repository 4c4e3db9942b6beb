package isthmus.assessment.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Maximum distance to average vector: a partition of points into groups of at least k that lie near each other. Each round takes
 * the point that is farthest from the middle with its k - 1 nearest, and the one farthest from it with its own (Domingo-Ferrer and Mateo-Sanz
 * 2002, as in Domingo-Ferrer and Torra 2005). Takes time in the square of the number of points over k.
 */
final class Mdav {

    private final double[][] points;
    private final List<Integer> left;

    private Mdav(double[][] points) {
        this.points = points;
        this.left = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            left.add(i);
        }
    }

    /**
     * @param points at least k, all of the same length
     * @return indices of points, each in one group; groups have k to 2k - 1, and equal points fall to the lower index first
     * @throws IllegalArgumentException when there are fewer than k points
     */
    static List<List<Integer>> groups(double[][] points, int k) {
        if (k < 1 || points.length < k) {
            throw new IllegalArgumentException(points.length + " points for groups of " + k);
        }
        return new Mdav(points).groups(k);
    }

    private List<List<Integer>> groups(int k) {
        var groups = new ArrayList<List<Integer>>();
        while (left.size() >= 2 * k) {
            boolean two = left.size() >= 3 * k;
            int outermost = farthest(middle(points, left));
            groups.add(take(outermost, k));
            if (two) {
                groups.add(take(farthest(points[outermost]), k));
            }
        }
        groups.add(List.copyOf(left));
        return groups;
    }

    /** @param group indices of points, at least one */
    static double[] middle(double[][] points, List<Integer> group) {
        var middle = new double[points[group.getFirst()].length];
        for (int i : group) {
            for (int d = 0; d < middle.length; d++) {
                middle[d] += points[i][d] / group.size();
            }
        }
        return middle;
    }

    /** Of all points, at least one. */
    static double[] middle(double[][] points) {
        return middle(points, IntStream.range(0, points.length).boxed().toList());
    }

    private int farthest(double[] from) {
        int farthest = left.getFirst();
        double distance = -1;
        for (int i : left) {
            double d = distance(points[i], from);
            if (d > distance) {
                farthest = i;
                distance = d;
            }
        }
        return farthest;
    }

    /** The k nearest to a point, itself among them, are no longer left. */
    private List<Integer> take(int point, int k) {
        record Near(int index, double distance) {}
        var order = Comparator.comparingDouble(Near::distance).thenComparingInt(Near::index);
        var nearest = new PriorityQueue<Near>(order.reversed());
        for (int i : left) {
            var near = new Near(i, i == point ? -1 : distance(points[i], points[point]));
            if (nearest.size() < k) {
                nearest.add(near);
            } else if (order.compare(near, nearest.element()) < 0) {
                nearest.remove();
                nearest.add(near);
            }
        }
        var taken = nearest.stream().map(Near::index).sorted().toList();
        left.removeIf(new HashSet<>(taken)::contains);
        return taken;
    }

    /** Squared. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }
}
