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
     * How likely the record that comes nearest is the insider's own. Where levels are made up no record is anybody's, and one is named at
     * random.
     *
     * @param sought of {@link Sought#of} these classes
     */
    static List<Success> of(List<OrganizationClass> classes, List<Sought> sought) {
        return sought.parallelStream().map(s -> new Success(s.organization().organization(), chance(classes.get(s.own()), s))).toList();
    }

    private static double chance(OrganizationClass own, Sought sought) {
        if (sought.found().getFirst() != sought.own()) {
            return 0;
        }
        var insider = sought.organization();
        if (own.levels().values().stream().noneMatch(Levels.Own.class::isInstance)) {
            return 1.0 / own.size();
        }
        double[] off = IntStream.range(0, own.size()).mapToDouble(record -> off(own, record, insider)).toArray();
        double least = IntStream.range(0, off.length).mapToDouble(i -> off[i]).min().orElseThrow();
        return IntStream.range(0, off.length)
                .filter(i -> off[i] == least)
                .mapToDouble(record -> own.members().get(record).equals(insider) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double off(OrganizationClass of, int record, Contribution insider) {
        return of.levels().entrySet().stream()
                .mapToDouble(e -> Math.abs(e.getValue().of(record) - insider.levels().getOrDefault(e.getKey(), 0)))
                .sum();
    }
}
