package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Size;
import isthmus.assessment.release.Shape.Strength;
import isthmus.assessment.release.Shape.Tie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IsomorphismTest {

    private static Shape cycles(int... lengths) {
        int teams = IntStream.of(lengths).sum();
        var ties = new ArrayList<Tie>();
        int first = 0;
        for (int length : lengths) {
            for (int i = 0; i < length; i++) {
                ties.add(new Tie(first + i, first + (i + 1) % length, KindGroup.SERVICE, Strength.OFTEN));
            }
            first += length;
        }
        return new Shape(Collections.nCopies(teams, new Role(Side.MIXED, Size.SMALL)), ties);
    }

    private static Shape shuffled(Shape shape, long seed) {
        var order = new ArrayList<>(IntStream.range(0, shape.teams()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return shape.inOrder(order);
    }

    private static Shape drawn(long seed) {
        return Field.of(new Field.Settings(1, 10, 80, 0.8, List.of(), 2026, seed)).findFirst().orElseThrow().contribution().shape();
    }

    @Property(tries = 100)
    void aShapeWhoseTeamsComeInAnotherOrderIsTheSame(@ForAll long seed) {
        var shape = drawn(seed);
        var other = shuffled(shape, seed);

        assertThat(Isomorphism.holds(shape, other)).isTrue();
        assertThat(Isomorphism.invariant(other)).isEqualTo(Isomorphism.invariant(shape));
    }

    @Property(tries = 100)
    void aShapeWithOneTieTurnedRoundIsAnother(@ForAll long seed) {
        var shape = drawn(seed);
        var first = shape.ties().getFirst();
        if (shape.ties().stream().anyMatch(t -> t.from() == first.to() && t.to() == first.from())) {
            return;
        }
        var ties = new ArrayList<>(shape.ties());
        ties.set(0, new Tie(first.to(), first.from(), first.kind(), first.strength()));
        var turned = new Shape(shape.roles(), ties);

        assertThat(Isomorphism.invariant(turned) == Isomorphism.invariant(shape)).isEqualTo(Isomorphism.holds(turned, shape));
    }

    /** Colours alone cannot tell two triangles from a circle of six. */
    @Test
    void circlesOfOtherLengthsAreTold() {
        assertThat(Isomorphism.invariant(cycles(3, 3))).isEqualTo(Isomorphism.invariant(cycles(6)));
        assertThat(Isomorphism.holds(cycles(3, 3), cycles(6))).isFalse();
        assertThat(Isomorphism.holds(cycles(3, 3), shuffled(cycles(3, 3), 1))).isTrue();
    }

    @Test
    void manyTeamsThatNobodyCanTellApartTakeNoTime() {
        var crowd = cycles(IntStream.range(0, 60).map(i -> 2).toArray());

        assertThat(Isomorphism.holds(crowd, shuffled(crowd, 5))).isTrue();
    }
}
