package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var cells = new HashMap<Integer, double[]>();
        for (var response : responses) {
            var value = measure.of(response);
            if (response.perspective().equals(perspective) && value.isPresent()) {
                cells.merge(tree.nodeOf(response.team()), new double[] {value.getAsDouble()}, Answers::join);
            }
        }
        return new Partition(tree, cells, instrument.gates().cell());
    }

    private static double[] join(double[] a, double[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
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
                teams.computeIfAbsent(node, n -> new java.util.ArrayList<>()).add(response);
            }
        }
        return teams;
    }
}
