package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @Test
    void anOrderThatIsKeptOrTurnedRoundTellsAll() {
        assertThat(Order.told(new double[] {1, 2, 3, 4})).isEqualTo(1);
        assertThat(Order.told(new double[] {4, 3, 2, 1})).isEqualTo(1);
        assertThat(Order.told(new double[] {7, 7, 7})).isZero();
        assertThat(Order.told(new double[] {})).isZero();
    }

    /** Of random orders of 60 nearly half would tell more than is allowed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfRecordsDoesNotTellInWhichOrderOrganizationsCame(int seed) {
        var field = Field.of(new Field.Settings(60, 5, 20, 0.8, List.of("A"), 2026, seed)).map(Field.Synthetic::contribution).toList();

        var release = Release.of(field, Policy.RESEARCHERS, Draws.from(("a secret of some length " + seed).getBytes(StandardCharsets.UTF_8)));

        assertThat(release.came()).hasSameSizeAs(release.records());
        assertThat(Order.told(release.came().stream().mapToDouble(c -> c).toArray())).isLessThanOrEqualTo(Order.MOST);
    }
}
