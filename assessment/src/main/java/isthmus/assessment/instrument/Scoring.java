package isthmus.assessment.instrument;

import java.util.List;

/**
 * How answers become levels.
 *
 * @param low the score of the most separated answer
 * @param high the score of the least separated answer; an answer a of 1..p becomes low + (a - 1)(high - low)/(p - 1)
 * @param minimumAnswered a person's dimension score needs this many answered items,
 * @param minimumShare or this share of those asked
 * @param bandEdges where the next level begins, ascending; a score on an edge belongs to the level above
 * @param bandsProvisional true until a calibration replaces equal-width bands
 */
public record Scoring(
        double low,
        double high,
        int minimumAnswered,
        double minimumShare,
        List<Double> bandEdges,
        boolean bandsProvisional) {

    private static final double ROUNDING = 1e-6;

    public Scoring {
        bandEdges = List.copyOf(bandEdges);
    }

    public int level(double score) {
        return 1 + (int) bandEdges.stream().filter(edge -> reaches(score, edge)).count();
    }

    /** At least the threshold. Scores are means of whole answers: what is short of it by less than a millionth is so by rounding. */
    public static boolean reaches(double score, double threshold) {
        return score >= threshold - ROUNDING;
    }

    /** The score of answer {@code value} on a scale of {@code points} options, recoded when the item is reversed. */
    public double score(int value, int points, boolean reversed) {
        int forward = reversed ? points + 1 - value : value;
        return low + (forward - 1) * (high - low) / (points - 1);
    }
}
