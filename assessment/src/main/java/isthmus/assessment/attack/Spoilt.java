package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Tie;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A release of little use, made of a good one: the control that figures of use notice. Every other team is of the side that is rarest among
 * organizations, every other tie is lost, and every other one that is left is of the rarest kind; so that whatever they are like, the part
 * of that side and that kind is too large by a third.
 */
final class Spoilt {

    private Spoilt() {}

    static List<OrganizationClass> of(List<OrganizationClass> classes) {
        var shapes = classes.stream().flatMap(c -> c.members().stream()).map(Contribution::shape).toList();
        var side = rarest(Side.values(), shapes.stream().flatMap(s -> s.roles().stream()).map(Role::side));
        var kind = rarest(KindGroup.values(), shapes.stream().flatMap(s -> s.ties().stream()).map(Tie::kind));
        return classes.stream().map(c -> new OrganizationClass(c.members(), c.sector(), c.period(), of(c.shape(), side, kind), c.levels())).toList();
    }

    private static <T> T rarest(T[] values, Stream<T> all) {
        Map<T, Long> counts = all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Arrays.stream(values).min(Comparator.comparingLong(value -> counts.getOrDefault(value, 0L))).orElseThrow();
    }

    private static Shape of(Shape shape, Side side, KindGroup kind) {
        return new Shape(
                IntStream.range(0, shape.teams()).mapToObj(i -> i % 2 == 0 ? new Role(side, shape.roles().get(i).size()) : shape.roles().get(i)).toList(),
                IntStream.range(0, shape.ties().size())
                        .filter(i -> i % 2 == 1)
                        .mapToObj(i -> i % 4 == 1 ? of(shape.ties().get(i), kind) : shape.ties().get(i))
                        .toList());
    }

    private static Tie of(Tie tie, KindGroup kind) {
        return new Tie(tie.from(), tie.to(), kind, tie.strength());
    }
}
