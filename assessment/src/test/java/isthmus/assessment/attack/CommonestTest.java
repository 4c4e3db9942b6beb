package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommonestTest {

    @Property(tries = 60)
    void isWhatCountingEveryWayToDrawGives(@ForAll @Size(5) List<@IntRange(min = 0, max = 9) Integer> counts, @ForAll @IntRange(min = 1, max = 6) int drawn) {
        double sum = counts.stream().mapToInt(c -> c).sum();
        if (sum == 0) {
            return;
        }
        var shares = counts.stream().mapToDouble(c -> c / sum).toArray();

        var counted = new double[5];
        for (int way = 0; way < Math.pow(5, drawn); way++) {
            var times = new int[5];
            double chance = 1;
            for (int i = 0, rest = way; i < drawn; i++, rest /= 5) {
                times[rest % 5]++;
                chance *= shares[rest % 5];
            }
            int most = Arrays.stream(times).max().orElseThrow();
            var commonest = IntStream.range(0, 5).filter(l -> times[l] == most).toArray();
            for (int l : commonest) {
                counted[l] += chance / commonest.length;
            }
        }

        var worked = IntStream.rangeClosed(1, 5).mapToDouble(level -> Commonest.chance(shares, drawn, level)).toArray();
        assertThat(worked).containsExactly(counted, within(1e-9));
    }

    @Test
    void ofManyItIsNearlyCertainlyTheLikeliest() {
        assertThat(Commonest.chance(new double[] {0.1, 0.1, 0.4, 0.2, 0.2}, 400, 3)).isGreaterThan(0.999);
    }
}
