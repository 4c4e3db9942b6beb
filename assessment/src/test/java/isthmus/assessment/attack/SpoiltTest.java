package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Tie;
import isthmus.assessment.release.Utility;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpoiltTest {

    /** Whatever organizations are like. */
    private enum Like {
        ANY(shape -> shape),
        OF_ONE_SIDE_AND_KIND(shape -> new Shape(
                shape.roles().stream().map(r -> new Role(Side.MIXED, r.size())).toList(),
                shape.ties().stream().map(t -> new Tie(t.from(), t.to(), KindGroup.SERVICE, t.strength())).toList())),
        EVENLY_MIXED(shape -> new Shape(
                IntStream.range(0, shape.teams()).mapToObj(i -> new Role(Side.values()[i % 3], shape.roles().get(i).size())).toList(),
                IntStream.range(0, shape.ties().size())
                        .mapToObj(i -> new Tie(shape.ties().get(i).from(), shape.ties().get(i).to(), KindGroup.values()[i % 3], shape.ties().get(i).strength()))
                        .toList())),
        RINGS(shape -> new Shape(
                shape.roles(),
                IntStream.range(0, shape.teams())
                        .mapToObj(i -> new Tie(i, (i + 1) % shape.teams(), KindGroup.values()[i % 3], shape.ties().getFirst().strength()))
                        .toList()));

        private final UnaryOperator<Shape> made;

        Like(UnaryOperator<Shape> made) {
            this.made = made;
        }
    }

    @ParameterizedTest
    @EnumSource(Like.class)
    void everyFigureOfUseNoticesEvenWhereStructuresWereAsTheyAre(Like like) {
        var asTheyAre = Pseudonyms.of(Field.of(new Field.Settings(60, 3, 40, 0.8, List.of("A"), 2026, 7))
                .map(Field.Synthetic::contribution)
                .map(c -> new Contribution(c.organization(), c.sector(), c.year(), like.made.apply(c.shape()), c.levels()))
                .toList());

        var spoilt = Utility.of(Spoilt.of(asTheyAre));

        assertThat(Utility.of(asTheyAre).holds()).isTrue();
        assertThat(spoilt.degrees()).isGreaterThan(2 * Utility.MOST_DEGREES);
        assertThat(spoilt.density()).isGreaterThan(2 * Utility.MOST_DENSITY);
        assertThat(spoilt.sides()).isGreaterThan(2 * Utility.MOST_MIX);
        assertThat(spoilt.kinds()).isGreaterThan(2 * Utility.MOST_MIX);
        assertThat(Spoilt.of(asTheyAre)).extracting(OrganizationClass::members).isEqualTo(asTheyAre.stream().map(OrganizationClass::members).toList());
    }
}
