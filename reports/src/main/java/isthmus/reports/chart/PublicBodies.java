package isthmus.reports.chart;

import isthmus.reports.wording.Wording;
import java.util.List;

/**
 * UK public bodies. Deciles of S at unit level over 103 snapshots from 2011 to 2016, computed from staff data that the bodies
 * published under the Open Government Licence v3.0.
 */
public final class PublicBodies {

    public static final int SNAPSHOTS = 103;

    /** The first to the ninth, 0 for no separation to 1 for a complete one. */
    static final List<Double> DECILES = List.of(.021, .109, .167, .253, .412, .747, .948, 1.0, 1.0);

    private PublicBodies() {}

    /** Between which deciles a separation lies, in words. */
    public static String band(double separation, Wording words) {
        int below = 0;
        while (below < DECILES.size() && DECILES.get(below) < separation) {
            below++;
        }
        return below == DECILES.size() || DECILES.get(below) == 1 && separation == 1
                ? words.say("bodies.top")
                : below == 0 ? words.say("bodies.bottom") : words.say("bodies.band", below * 10, (below + 1) * 10);
    }
}
