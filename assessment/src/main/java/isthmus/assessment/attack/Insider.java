package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.OrganizationClass;
import java.util.List;
import java.util.stream.IntStream;

/** Somebody of an organization, who knows its structure and its levels, and looks for its record. */
final class Insider {

    private Insider() {}

    /**
     * @return how often, over all members, more than half of the levels in the record that comes nearest are their own, from 0 to 1. In
     *     a class that publishes means no record is anybody's, and one is named at random.
     */
    static double success(List<OrganizationClass> classes) {
        var figures = classes.stream().map(c -> Knowledge.COMPONENT.of(c.shape())).toList();
        return classes.parallelStream()
                .flatMapToDouble(c -> IntStream.range(0, c.size()).mapToDouble(member -> chance(classes, figures, c, member)))
                .average()
                .orElse(0);
    }

    private static double chance(List<OrganizationClass> classes, List<List<int[]>> figures, OrganizationClass own, int member) {
        var insider = own.members().get(member);
        int found = Knowledge.nearest(figures, Knowledge.COMPONENT.of(insider.shape())).getFirst();
        if (classes.get(found) != own) {
            return 0;
        }
        double[] off = IntStream.range(0, own.size()).mapToDouble(record -> off(own, record, insider)).toArray();
        double least = IntStream.range(0, off.length).mapToDouble(i -> off[i]).min().orElseThrow();
        return IntStream.range(0, off.length).filter(i -> off[i] == least).mapToDouble(record -> theirs(own, record, member)).average().orElseThrow();
    }

    private static double off(OrganizationClass of, int record, Contribution insider) {
        return of.levels().entrySet().stream()
                .mapToDouble(e -> Math.abs(e.getValue().of(record) - insider.levels().getOrDefault(e.getKey(), 0)))
                .sum();
    }

    private static double theirs(OrganizationClass of, int record, int member) {
        var drawn = of.levels().values().stream().filter(Levels.Drawn.class::isInstance).map(Levels.Drawn.class::cast).toList();
        if (drawn.isEmpty()) {
            return 1.0 / of.size();
        }
        return 2 * drawn.stream().filter(l -> l.owners().get(record) == member).count() > drawn.size() ? 1 : 0;
    }
}
