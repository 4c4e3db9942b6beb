package isthmus.reports.content;

import isthmus.assessment.comparison.Peers;
import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Segregation;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.chart.BandChart;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.PublicBodies;
import isthmus.reports.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the organization lies among others, with what such a place cannot carry.
 *
 * @param bodies the separation of people among UK public bodies, or null without a figure of its own
 * @param bodiesText the same in sentences, or why there is no place
 * @param peers places among the organizations of this installation; empty when there are too few
 * @param noPeers why there are none, or empty
 */
public record BenchmarkPage(@Nullable Chart bodies, List<String> bodiesText, List<PeerLine> peers, String noPeers) {

    /** @param organizations how many it was compared with */
    public record PeerLine(String dimension, String place, String organizations) {}

    static BenchmarkPage of(Dossier dossier, Wording words) {
        var assessment = dossier.assessment();
        var peers = assessment.dimensions().stream()
                .filter(d -> dossier.peers().containsKey(d.dimension().id()))
                .map(d -> line(d.dimension().shortName(), dossier.peers().get(d.dimension().id()), words))
                .toList();
        return new BenchmarkPage(
                BandChart.draw(assessment.island(), words).orElse(null),
                bodies(assessment.island(), words),
                peers,
                peers.isEmpty() ? words.say("benchmark.peers.none", Peers.LEAST) : "");
    }

    /** The place with its source and what it cannot carry, or why there is none. Also for a structure without a campaign. */
    static List<String> bodies(Island island, Wording words) {
        return switch (Segregation.ofUnits(island.structure()).value()) {
            case Metric.Undefined(Sentence why) -> List.of(words.say("bodies.none", why));
            case Metric.Defined(double value) -> List.of(
                    words.say("bodies.place", words.decimals(value, 2), PublicBodies.band(value, words), PublicBodies.SNAPSHOTS),
                    words.say("bodies.caveat"));
        };
    }

    private static PeerLine line(String dimension, Peers.Place place, Wording words) {
        return new PeerLine(dimension, words.say("benchmark.quarter." + place.quarter()), words.heads(place.organizations()));
    }
}
