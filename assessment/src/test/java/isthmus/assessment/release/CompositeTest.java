package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Size;
import isthmus.assessment.release.Shape.Tie;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompositeTest {

    private static List<Shape> shapes(int count, int most, long seed) {
        return Field.of(new Field.Settings(count, 3, most, 0.8, List.of("A"), 2026, seed)).map(s -> s.contribution().shape()).toList();
    }

    @Property(tries = 100)
    void hasAsManyTiesAsItsClassOnAverageEachPairOnceAndNoneToItself(
            @ForAll @IntRange(min = 1, max = 12) int members, @ForAll @IntRange(min = 3, max = 60) int most, @ForAll long seed) {
        var shapes = shapes(members, most, seed);

        var shape = Composite.of(shapes, new SplittableRandom(seed));

        long mean = Math.round(shapes.stream().mapToInt(s -> s.ties().size()).average().orElseThrow());
        assertThat((long) shape.ties().size()).isEqualTo(Math.min(mean, shape.pairs()));
        assertThat(shape.ties()).allMatch(t -> t.from() != t.to() && t.from() < shape.teams() && t.to() < shape.teams());
        assertThat(shape.ties().stream().map(t -> List.of(t.from(), t.to()))).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheDegreesOfAClassThatIsAllAlike() {
        var one = shapes(1, 60, 3).getFirst();

        var shape = Composite.of(List.of(one, one, one, one, one), new SplittableRandom(1));

        assertThat(sorted(shape.outDegrees())).isEqualTo(sorted(one.outDegrees()));
        assertThat(sorted(shape.inDegrees())).isEqualTo(sorted(one.inDegrees()));
        assertThat(shape.acrossBorder()).isCloseTo(one.acrossBorder(), within(0.05));
        assertThat(shape.ties()).isNotEqualTo(one.ties());
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        var shapes = shapes(5, 60, 5);

        assertThat(Composite.of(shapes, new SplittableRandom(1))).isEqualTo(Composite.of(shapes, new SplittableRandom(1)));
        assertThat(Composite.of(shapes, new SplittableRandom(1))).isNotEqualTo(Composite.of(shapes, new SplittableRandom(2)));
    }

    @Test
    void organizationsWithoutTiesOrWithOneTeamHaveOneToo() {
        var lonely = new Shape(List.of(new Role(Side.MIXED, Size.SMALL)), List.of());
        var two = new Shape(List.of(new Role(Side.MIXED, Size.SMALL), new Role(Side.BUSINESS, Size.LARGE)), List.<Tie>of());

        assertThat(Composite.of(List.of(lonely, lonely), new SplittableRandom(1))).isEqualTo(lonely);
        assertThat(Composite.of(List.of(two, two), new SplittableRandom(1))).isEqualTo(new Shape(List.of(two.roles().get(1), two.roles().get(0)), List.of()));
    }

    private static int[] sorted(int[] degrees) {
        return Arrays.stream(degrees).sorted().toArray();
    }
}
