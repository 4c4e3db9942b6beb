package isthmus.reports.content;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Segregation;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.wording.Wording;
import java.util.List;

/**
 * Where a separation of people lies among UK public bodies. Deciles of S at unit level over 103 snapshots from 2011 to
 * 2016, computed from staff data that the bodies published under the Open Government Licence v3.0.
 */
final class PublicBodies {

    private static final int SNAPSHOTS = 103;
    private static final double[] DECILES = {.021, .109, .167, .253, .412, .747, .948, 1, 1};

    private PublicBodies() {}

    /** The place with its source and what it cannot carry, or why there is none. */
    static List<String> place(Island island, Wording words) {
        return switch (Segregation.ofUnits(island.structure()).value()) {
            case Metric.Undefined(Sentence why) -> List.of(words.say("bodies.none", why));
            case Metric.Defined(double value) -> {
                int below = 0;
                while (below < DECILES.length && DECILES[below] < value) {
                    below++;
                }
                var band = below == DECILES.length || DECILES[below] == 1 && value == 1
                        ? words.say("bodies.top")
                        : below == 0 ? words.say("bodies.bottom") : words.say("bodies.band", below * 10, (below + 1) * 10);
                yield List.of(words.say("bodies.place", words.decimals(value, 2), band, SNAPSHOTS), words.say("bodies.caveat"));
            }
        };
    }
}
