package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.instrument.Scoring;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Reason;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** One dimension for every unit and team. */
final class NodeScoring {

    /** People this far apart have no common view (psychometrics: disagreement is a result). */
    private static final double DIVIDED = 1.2;

    private final Instrument instrument;
    private final OrganizationTree tree;
    private final Answers answers;
    private final Measure measure;
    private final Map<String, Partition> partitions = new LinkedHashMap<>();
    private final Optional<Mean> organization;

    NodeScoring(
            Instrument instrument, OrganizationTree tree, Answers answers, Measure measure, Optional<Mean> organization) {
        this.instrument = instrument;
        this.tree = tree;
        this.answers = answers;
        this.measure = measure;
        this.organization = organization;
        instrument.sides().forEach(s -> partitions.put(s.id(), answers.partition(measure, s.id())));
    }

    /**
     * @param answered how many people of the sides answered below each node, whatever they left out
     */
    List<NodeResult> nodes(int[] answered) {
        var nodes = new ArrayList<NodeResult>();
        for (int node = 1; node < tree.size(); node++) {
            if (!tree.isElsewhere(node)) {
                nodes.add(node(node, answered[node]));
            }
        }
        return nodes;
    }

    private NodeResult node(int node, int answered) {
        var sides = new LinkedHashMap<String, Estimate>();
        var means = new ArrayList<Mean>();
        int present = 0;
        Hidden why = null;
        for (var side : instrument.sides()) {
            boolean has = people(node, side) > 0 || partition(side).peopleBelow(node) > 0;
            present += has ? 1 : 0;
            var mean = has ? mean(node, side) : Optional.<Mean>empty();
            mean.ifPresent(means::add);
            var estimate = mean.<Estimate>map(this::shown).orElseGet(() -> has ? hidden(node, side) : absent(side));
            sides.put(side.id(), estimate);
            if (has && estimate instanceof Hidden h && why == null) {
                why = h;
            }
        }
        double headcount = instrument.sides().stream().mapToDouble(s -> people(node, s)).sum();
        double rate = headcount > 0 && Double.isFinite(headcount) ? answered / headcount : 1;
        var mean = present > 0 && means.size() == present ? Optional.of(Mean.unweighted(means)) : Optional.<Mean>empty();
        Estimate score = score(mean, why, rate);
        boolean isShown = score instanceof Estimate.Shown;
        return new NodeResult(
                tree.team(node) == null ? NodeResult.Kind.UNIT : NodeResult.Kind.TEAM,
                tree.name(node),
                tree.depth(node),
                sides,
                score,
                present == 1,
                isShown && rate < instrument.gates().rateShown(),
                isShown && deviation(node) >= DIVIDED * range() / 4,
                isShown ? standing(mean.orElseThrow()) : NodeResult.Standing.LIKE_THE_REST);
    }

    private Estimate score(Optional<Mean> mean, @Nullable Hidden why, double rate) {
        if (mean.isEmpty()) {
            return why == null ? new Hidden(Reason.NOT_ASKED, Sentence.of("hidden.nobody", "There are no people here.")) : why;
        }
        if (rate < instrument.gates().rateIndicative()) {
            return new Hidden(
                    Reason.LOW_RESPONSE,
                    Sentence.of(
                            "hidden.rate",
                            "{0,number,percent} answered; fewer than {1,number,percent} cannot speak for the group.",
                            rate,
                            instrument.gates().rateIndicative()));
        }
        return shown(mean.get());
    }

    private Optional<Mean> mean(int node, Perspective side) {
        var partition = partition(side);
        return partition.isWhole(node) ? answers.mean(partition, partition.below(node), side) : Optional.empty();
    }

    private Hidden hidden(int node, Perspective side) {
        var partition = partition(side);
        int gate = instrument.gates().cell();
        int people = partition.peopleBelow(node);
        if (partition.waits(node) && partition.groupOf(node).isEmpty()) {
            return new Hidden(
                    Reason.TOO_FEW_PEOPLE,
                    Sentence.of("hidden.reopened", "Answers from here came after a reopening; they are counted once there are at least {0}.", gate));
        }
        if (people == 0) {
            return new Hidden(Reason.TOO_FEW_PEOPLE, Sentence.of("hidden.none", "Nobody from {0} answered here.", side.label()));
        }
        var group = partition.groupOf(node);
        if (group.isEmpty()) {
            return people < gate
                    ? new Hidden(Reason.TOO_FEW_PEOPLE, Sentence.of("hidden.few", "Fewer than {0} people from {1} answered here.", gate, side.label()))
                    : new Hidden(
                            Reason.WOULD_REVEAL,
                            Sentence.of("hidden.up", "Some answers from here were counted further up, so that a small group stays hidden."));
        }
        var others = group.get().nodes().stream()
                .filter(n -> n != node)
                .map(tree::name)
                .sorted()
                .limit(4)
                .toList();
        return group.get().taken().contains(node)
                ? new Hidden(Reason.WOULD_REVEAL, Sentence.of("hidden.with", "Counted together with {0}, which is too small to be shown beside it.", others))
                : new Hidden(Reason.MERGED, Sentence.of("hidden.merged", "Too few to be shown alone; counted together with {0}.", others));
    }

    private static Hidden absent(Perspective side) {
        return new Hidden(Reason.NOT_ASKED, Sentence.of("hidden.absent", "There are no {0} here.", side.label()));
    }

    private double people(int node, Perspective side) {
        if (tree.isLeaf(node)) {
            return tree.headcount(node, side);
        }
        return tree.children(node).stream().mapToDouble(child -> people(child, side)).sum();
    }

    private double deviation(int node) {
        var values = instrument.sides().stream()
                .map(this::partition)
                .filter(p -> p.isWhole(node))
                .flatMap(p -> p.below(node).stream())
                .flatMapToDouble(g -> DoubleStream.of(g.values()))
                .toArray();
        return Math.sqrt(org.apache.commons.math3.stat.StatUtils.variance(values));
    }

    private NodeResult.Standing standing(Mean mean) {
        if (organization.isEmpty()) {
            return NodeResult.Standing.LIKE_THE_REST;
        }
        double half = mean.halfWidth(DimensionScoring.CONFIDENCE);
        double rest = organization.get().value();
        return !Scoring.reaches(mean.value() + half, rest)
                ? NodeResult.Standing.BELOW
                : !Scoring.reaches(rest, mean.value() - half) ? NodeResult.Standing.ABOVE : NodeResult.Standing.LIKE_THE_REST;
    }

    /** Between the shown teams, or the shown units where fewer than two teams are; without those that have no common view. */
    static DimensionResult.@Nullable Spread spread(List<NodeResult> nodes) {
        var shown = shown(nodes, NodeResult.Kind.TEAM);
        if (shown.size() < 2) {
            shown = shown(nodes, NodeResult.Kind.UNIT);
        }
        if (shown.size() < 2) {
            return null;
        }
        var scores = shown.stream().mapToDouble(NodeScoring::value).toArray();
        var byScore = java.util.Comparator.comparingDouble(NodeScoring::value);
        var lowest = shown.stream().min(byScore).orElseThrow();
        var highest = shown.stream().max(byScore).orElseThrow();
        return new DimensionResult.Spread(
                DoubleStream.of(scores).average().orElseThrow(),
                lowest.name(),
                value(lowest),
                highest.name(),
                value(highest),
                Math.sqrt(org.apache.commons.math3.stat.StatUtils.variance(scores)));
    }

    private static List<NodeResult> shown(List<NodeResult> nodes, NodeResult.Kind kind) {
        return nodes.stream().filter(n -> n.kind() == kind && !n.divided() && n.score() instanceof Estimate.Shown).toList();
    }

    private static double value(NodeResult node) {
        return node.score().shown().orElseThrow().value();
    }

    private Partition partition(Perspective side) {
        return java.util.Objects.requireNonNull(partitions.get(side.id()));
    }

    private double range() {
        return instrument.scoring().high() - instrument.scoring().low();
    }

    private Estimate.Shown shown(Mean mean) {
        return mean.shown(DimensionScoring.CONFIDENCE, instrument.scoring().low(), instrument.scoring().high());
    }
}
