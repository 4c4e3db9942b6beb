package isthmus.reports.content;

import isthmus.assessment.comparison.Peers;
import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Segregation;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.chart.BandChart;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.PublicBodies;
import isthmus.reports.wording.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the organization lies among others, with what such a place cannot carry.
 *
 * @param bodies the separation of people among UK public bodies, or null without a figure of its own
 * @param bodiesText the same in sentences, or why there is no place
 * @param peers places among the organizations of a release, of the dimensions where one can be told
 * @param peersText who these are, or why there is no place
 */
public record BenchmarkPage(@Nullable Chart bodies, List<String> bodiesText, List<PeerLine> peers, String peersText) {

    /** @param organizations how many are compared */
    public record PeerLine(String dimension, String place, String organizations) {}

    static BenchmarkPage of(Dossier dossier, Wording words) {
        var assessment = dossier.assessment();
        var released = dossier.peers();
        var peers = released == null ? List.<PeerLine>of() : assessment.dimensions().stream().flatMap(d -> line(d, released, words).stream()).toList();
        return new BenchmarkPage(
                BandChart.draw(assessment.island(), words).orElse(null),
                bodies(assessment.island(), words),
                peers,
                peersText(released, peers, words));
    }

    private static String peersText(@Nullable Peers released, List<PeerLine> peers, Wording words) {
        if (released == null) {
            return words.say("benchmark.peers.none");
        }
        return words.say(peers.isEmpty() ? "benchmark.peers.open" : "benchmark.peers.source", words.month(released.month().atDay(1)));
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

    private static Optional<PeerLine> line(DimensionResult result, Peers released, Wording words) {
        return Optional.ofNullable(result.level())
                .flatMap(level -> released.place(result.dimension().id(), level.point()))
                .map(place -> new PeerLine(result.dimension().shortName(), place(place, words), words.heads(place.organizations())));
    }

    private static String place(Peers.Place place, Wording words) {
        return place.first() == place.last() ? words.say("benchmark.quarter." + place.first()) : words.say("benchmark.half." + place.first());
    }
}
