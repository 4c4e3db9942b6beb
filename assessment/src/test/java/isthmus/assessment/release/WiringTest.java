package isthmus.assessment.release;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WiringTest {

    @Test
    @Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHubOfALargerOrganizationEndsToo() {
        var pairs = new Wiring(new int[] {9, 0, 0}, new int[] {0, 4, 0}, 1, new SplittableRandom(1)).pairs();

        assertThat(pairs).singleElement().satisfies(pair -> assertThat(pair[0]).isNotEqualTo(pair[1]));
    }
}
