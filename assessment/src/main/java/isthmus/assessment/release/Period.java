package isthmus.assessment.release;

/**
 * Two years.
 *
 * @param from the first, an even one
 */
public record Period(int from) {

    static Period of(int year) {
        return new Period(year - Math.floorMod(year, 2));
    }

    @Override
    public String toString() {
        return from + "–" + (from + 1);
    }
}
