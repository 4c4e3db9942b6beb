package isthmus.assessment.map;

/** A place on the map, in its own units of length; y grows downwards. */
public record Circle(double x, double y, double radius) {

    Circle moved(double dx, double dy) {
        return new Circle(x + dx, y + dy, radius);
    }
}
