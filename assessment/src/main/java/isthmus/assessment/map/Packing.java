package isthmus.assessment.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Circles laid into a round patch: each as near to the middle of those before as it fits along some rays, which turn by
 * the golden angle from circle to circle so that no direction is preferred.
 */
final class Packing {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int MOST_RAYS = 48;
    private static final int WORK = 20_000;
    private static final int STEPS = 100;

    private Packing() {}

    /**
     * @param radii in the order in which the circles are laid; the largest first gives the closest patch
     * @param gap least distance between two circles
     * @return the circles in that order, within a circle around 0, 0
     */
    static List<Circle> pack(List<Double> radii, double gap) {
        int rays = Math.clamp(WORK / Math.max(1, radii.size()), 3, MOST_RAYS);
        var placed = new ArrayList<Circle>(radii.size());
        double area = 0;
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < radii.size(); i++) {
            double radius = radii.get(i);
            Circle best = null;
            double nearest = Double.POSITIVE_INFINITY;
            for (int ray = 0; ray < rays; ray++) {
                double angle = i * GOLDEN_ANGLE + ray * 2 * Math.PI / rays;
                double x = Math.cos(angle);
                double y = Math.sin(angle);
                double distance = firstFree(placed, middleX, middleY, x, y, radius + gap);
                // The first of equals, so that rounding does not decide.
                if (distance < nearest - 1e-9) {
                    nearest = distance;
                    best = new Circle(middleX + x * distance, middleY + y * distance, radius);
                }
            }
            placed.add(best);
            double own = radius * radius;
            area += own;
            middleX += (best.x() - middleX) * own / area;
            middleY += (best.y() - middleY) * own / area;
        }
        return centred(placed);
    }

    /** Moved so that the smallest circle around them, found by stepping towards the farthest (Badoiu &amp; Clarkson 2003), is around 0, 0. */
    private static List<Circle> centred(List<Circle> circles) {
        double x = 0;
        double y = 0;
        for (int step = 1; step <= STEPS && circles.size() > 1; step++) {
            Circle farthest = circles.getFirst();
            double reach = -1;
            for (var circle : circles) {
                double r = Math.hypot(circle.x() - x, circle.y() - y) + circle.radius();
                if (r > reach + 1e-9) {
                    reach = r;
                    farthest = circle;
                }
            }
            x += (farthest.x() - x) / (step + 1);
            y += (farthest.y() - y) / (step + 1);
        }
        double dx = -x;
        double dy = -y;
        return circles.stream().map(c -> c.moved(dx, dy)).toList();
    }

    /** The smallest distance from the middle along a ray at which a circle of this reach touches none of those placed. */
    private static double firstFree(
            List<Circle> placed, double middleX, double middleY, double x, double y, double reach) {
        var from = new double[placed.size()];
        var to = new double[placed.size()];
        int blocks = 0;
        for (var circle : placed) {
            double apart = reach + circle.radius();
            double cx = circle.x() - middleX;
            double cy = circle.y() - middleY;
            double along = x * cx + y * cy;
            double half2 = apart * apart - (cx * cx + cy * cy - along * along);
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
