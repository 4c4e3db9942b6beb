package isthmus.assessment.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Circles laid into a round patch: each as near to the middle as it fits along some rays, which turn by the golden angle
 * from circle to circle so that no direction is preferred.
 */
final class Packing {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int MOST_RAYS = 48;
    private static final int WORK = 20_000;

    private Packing() {}

    /**
     * @param radii in the order in which the circles are laid; the largest first gives the closest patch
     * @param gap least distance between two circles
     * @return the circles in that order, around 0, 0
     */
    static List<Circle> pack(List<Double> radii, double gap) {
        int rays = Math.clamp(WORK / Math.max(1, radii.size()), 3, MOST_RAYS);
        var placed = new ArrayList<Circle>(radii.size());
        for (int i = 0; i < radii.size(); i++) {
            double radius = radii.get(i);
            Circle best = null;
            double nearest = Double.POSITIVE_INFINITY;
            for (int ray = 0; ray < rays; ray++) {
                double angle = i * GOLDEN_ANGLE + ray * 2 * Math.PI / rays;
                double x = Math.cos(angle);
                double y = Math.sin(angle);
                double distance = firstFree(placed, x, y, radius + gap);
                // The first of equals, so that rounding does not decide.
                if (distance < nearest - 1e-9) {
                    nearest = distance;
                    best = new Circle(x * distance, y * distance, radius);
                }
            }
            placed.add(best);
        }
        return placed;
    }

    /** The smallest distance along a ray at which a circle of this reach touches none of those placed. */
    private static double firstFree(List<Circle> placed, double x, double y, double reach) {
        var from = new double[placed.size()];
        var to = new double[placed.size()];
        int blocks = 0;
        for (var circle : placed) {
            double apart = reach + circle.radius();
            double along = x * circle.x() + y * circle.y();
            double half2 = apart * apart - (circle.x() * circle.x() + circle.y() * circle.y() - along * along);
            if (half2 > 0 && along + Math.sqrt(half2) > 0) {
                from[blocks] = along - Math.sqrt(half2);
                to[blocks++] = along + Math.sqrt(half2);
            }
        }
        double free = 0;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < blocks; i++) {
                if (from[i] <= free + 1e-9 && free < to[i] - 1e-9) {
                    free = to[i];
                    moved = true;
                }
            }
        }
        return free;
    }

    /** The radius around 0, 0 within which all circles lie. */
    static double around(List<Circle> circles) {
        return circles.stream().mapToDouble(c -> Math.hypot(c.x(), c.y()) + c.radius()).max().orElse(0);
    }
}
