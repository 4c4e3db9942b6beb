package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Size;
import isthmus.assessment.release.Shape.Strength;
import isthmus.assessment.release.Shape.Tie;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final Structure STRUCTURE = new Structure(
            List.of(),
            List.of(new Team("Sales", null, 6, 0), new Team("Platform", null, 1, 9), new Team("Claims", null, 10, 5), new Team("Empty", null, 0, 0)),
            List.of(),
            List.of(
                    new Dependency("Sales", "Platform", Kind.HANDOFF, 2, 3, Hindrance.OK),
                    new Dependency("Sales", "Platform", Kind.APPROVAL, 3, 3, Hindrance.OK),
                    new Dependency("Sales", "Platform", Kind.SERVICE, 4, 3, Hindrance.OK),
                    new Dependency("Platform", "Platform", Kind.SERVICE, 4, 3, Hindrance.OK),
                    new Dependency("Claims", "Sales", Kind.COLLABORATION, 20, 0, Hindrance.OK)));

    @Test
    void saysOfATeamNoMoreThanItsSideAndABandOfItsSize() {
        assertThat(Shape.of(STRUCTURE).roles()).containsExactly(
                new Role(Side.BUSINESS, Size.SMALL),
                new Role(Side.TECHNOLOGY, Size.MEDIUM),
                new Role(Side.MIXED, Size.LARGE),
                new Role(Side.BUSINESS, Size.SMALL));
    }

    @Test
    void dependenciesOfOneTeamOnAnotherBecomeOneTieOfTheGroupNeededMostOften() {
        assertThat(Shape.of(STRUCTURE).ties()).containsExactly(
                new Tie(0, 1, KindGroup.HANDOVER, Strength.OFTEN), new Tie(2, 0, KindGroup.COLLABORATION, Strength.CONSTANT));
    }

    @Test
    void countsTiesAcrossTheBorderOfTechnology() {
        assertThat(Shape.of(STRUCTURE).acrossBorder()).isEqualTo(0.5);
        assertThat(Shape.of(Structure.EMPTY).acrossBorder()).isZero();
    }
}
