package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.response.Response;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** All admitted responses of a campaign, seen measure by measure. */
final class Answers {

    private final Instrument instrument;
    private final OrganizationTree tree;
    private final List<Response> responses;

    Answers(Instrument instrument, OrganizationTree tree, List<Response> responses) {
        this.instrument = instrument;
        this.tree = tree;
        this.responses = responses;
    }

    List<Response> of(String perspective) {
        return responses.stream().filter(r -> r.perspective().equals(perspective)).toList();
    }

    List<Response> all() {
        return responses;
    }

    /** One perspective's values in groups that may be shown. */
    Partition partition(Measure measure, String perspective) {
        var waves = new TreeMap<Integer, Map<Integer, double[]>>();
        for (var response : of(perspective)) {
            measure.of(response).ifPresent(value -> waves.computeIfAbsent(response.wave(), w -> new HashMap<>())
                    .merge(tree.nodeOf(response.team()), new double[] {value}, Answers::join));
        }
        return new Partition(tree, List.copyOf(waves.values()), instrument.gates().cell());
    }

    /**
     * The responses of a perspective that answer an item, as many as a distribution may be made of: what came after a
     * reopening only once it is a gate's worth, so that the distributions of before and after do not tell on a few.
     */
    List<Response> answering(Item item, String perspective) {
        var waves = new TreeMap<Integer, List<Response>>();
        of(perspective).stream()
                .filter(r -> r.answers().containsKey(item.id()))
                .forEach(r -> waves.computeIfAbsent(r.wave(), w -> new ArrayList<>()).add(r));
        var counted = new ArrayList<Response>();
        var waiting = new ArrayList<Response>();
        waves.values().forEach(wave -> {
            waiting.addAll(wave);
            if (waiting.size() >= instrument.gates().distribution()) {
                counted.addAll(waiting);
                waiting.clear();
            }
        });
        return counted;
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    /** The mean of some groups of one side, each weighing what its teams do; empty without a group. */
    Optional<Mean> mean(Partition partition, List<Partition.Group> groups, Perspective perspective) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        if (perspective.role() == Perspective.Role.LENS) {
            var values = groups.stream().flatMapToDouble(g -> DoubleStream.of(g.values())).toArray();
            return Optional.of(Mean.of(values, population(groups, perspective)));
        }
        var means = groups.stream().map(g -> Mean.of(g.values(), population(List.of(g), perspective))).toList();
        var weights = groups.stream().mapToDouble(g -> weight(partition, g, perspective)).toArray();
        return Optional.of(Mean.weighted(means, weights));
    }

    /** The teams of a group, as an argument of a sentence. */
    List<?> name(Partition.Group group) {
        var names = group.nodes().stream().map(tree::name).sorted().toList();
        return names.size() <= 3 ? names : List.of(names.get(0), names.get(1), Sentence.of("teams.more", "{0} more teams", names.size() - 2));
    }

    /** The mean of a whole perspective. */
    Optional<Mean> mean(Measure measure, Perspective perspective) {
        var partition = partition(measure, perspective.id());
        return mean(partition, partition.groups(), perspective);
    }

    private double population(List<Partition.Group> groups, Perspective perspective) {
        double people = groups.stream()
                .flatMap(g -> g.nodes().stream())
                .mapToDouble(n -> tree.headcount(n, perspective))
                .sum();
        return Double.isInfinite(people) ? people : Math.rint(people);
    }

    private double weight(Partition partition, Partition.Group group, Perspective side) {
        return group.nodes().stream()
                .mapToDouble(n -> tree.weight(n, side, instrument, partition.peopleBelow(n)))
                .sum();
    }

    /** Every value of a measure in one perspective, whatever the group. */
    double[] values(Measure measure, String perspective) {
        return responses.stream()
                .filter(r -> r.perspective().equals(perspective))
                .map(measure::of)
                .filter(java.util.OptionalDouble::isPresent)
                .mapToDouble(java.util.OptionalDouble::getAsDouble)
                .toArray();
    }

    Map<Integer, List<Response>> byTeam() {
        var teams = new HashMap<Integer, List<Response>>();
        for (var response : responses) {
            int node = tree.nodeOf(response.team());
            if (tree.team(node) != null
                    && instrument.sides().stream().anyMatch(s -> s.id().equals(response.perspective()))) {
                teams.computeIfAbsent(node, n -> new ArrayList<>()).add(response);
            }
        }
        return teams;
    }
}
