package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Size;
import isthmus.assessment.release.Shape.Strength;
import isthmus.assessment.release.Shape.Tie;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Organizations that nobody has, made to stand out among any others, and to be seen as they are where that is possible. */
final class Planted {

    private static final int TEAMS = 60;

    private Planted() {}

    /** All depend on one; each on the next; each on all; none on any. */
    static List<Contribution> beside(List<Contribution> contributions) {
        int year = contributions.getFirst().year();
        var dimensions = contributions.getFirst().levels().keySet();
        Map<String, Integer> lowest = dimensions.stream().collect(Collectors.toMap(d -> d, d -> 1));
        return Stream.of(
                        ties(i -> i == 0 ? IntStream.empty() : IntStream.of(0)),
                        ties(i -> IntStream.of((i + 1) % TEAMS)),
                        ties(i -> IntStream.range(0, TEAMS).filter(j -> j != i)),
                        ties(i -> IntStream.empty()))
                .map(ties -> new Shape(IntStream.range(0, TEAMS).mapToObj(Planted::role).toList(), ties))
                .map(shape -> new Contribution("planted " + shape.ties().size(), Sector.PUBLIC, year, shape, lowest, true))
                .toList();
    }

    private static Role role(int team) {
        return new Role(team == 0 ? Side.TECHNOLOGY : Side.BUSINESS, Size.LARGE);
    }

    private static List<Tie> ties(IntFunction<IntStream> on) {
        return IntStream.range(0, TEAMS)
                .boxed()
                .flatMap(from -> on.apply(from).mapToObj(to -> new Tie(from, to, KindGroup.HANDOVER, Strength.CONSTANT)))
                .toList();
    }
}
