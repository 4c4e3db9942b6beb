package isthmus.assessment.scoring;

/**
 * The level a score reached, or the levels its interval leaves open.
 *
 * @param point the level of the score itself
 * @param low the level of the interval's lower end
 * @param high the level of its upper end; equal to {@code low} when one level can be named
 */
public record LevelRange(int point, int low, int high) {
    public boolean single() {
        return low == high;
    }
}
