package isthmus.assessment.table;

/**
 * What one organization brings to a cell.
 *
 * @param amount what is summed up, 1 where organizations are counted; at least 0
 */
public record Share(String row, String column, long amount) {

    public Share {
        if (amount < 0) {
            throw new IllegalArgumentException("a share of " + amount);
        }
    }
}
