package isthmus.assessment.release;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** Whether the order in which records are stored tells in which order organizations came. */
public final class Order {

    /** In size. */
    public static final double MOST = 0.1;

    private Order() {}

    /**
     * Rank correlation (Spearman 1904), 0 to 1, without its sign.
     *
     * @param came where the organization of each record stands among all, in the order in which records are stored
     */
    public static double told(double[] came) {
        var places = new double[came.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        // Where all came at once there is nothing to tell.
        boolean alike = Arrays.stream(came).distinct().count() < 2;
        return alike ? 0 : Math.abs(new SpearmansCorrelation().correlation(came, places));
    }
}
