package isthmus.cypher.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitGraphTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final RateGraph rates = new RateGraph(TestGraph.graph());
    private final GuessGraph guesses = new GuessGraph(TestGraph.graph());
    private final String one = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    private int count(String key, Instant now) {
        var seen = new int[1];
        guesses.attempt(Set.of(key), now, MEMORY, all -> {
            seen[0] = all.get(key).count();
            return Duration.ofSeconds(1);
        });
        return seen[0];
    }

    @Test
    void whatServicesAddAtOnceIsSummedUp() {
        var added = Rush.of(20, i -> rates.add(List.of(new RateGraph.Use(one, 3, 1e-9), new RateGraph.Use(other, 1, 1e-9))));

        assertThat(added).hasSize(20);
        assertThat(rates.add(List.of(new RateGraph.Use(one, 1, 1e-9))).get(one)).isEqualTo(61, offset(0.1));
    }

    @Test
    void whatWasAddedLeaksAndIsForgottenWhenNothingIsLeft() throws InterruptedException {
        rates.add(List.of(new RateGraph.Use(one, 5, 1_000), new RateGraph.Use(other, 5, 1e-9)));
        Thread.sleep(20);

        assertThat(rates.add(List.of(new RateGraph.Use(one, 2, 1_000)))).isEqualTo(Map.of(one, 2.0));
        Thread.sleep(20);
        int before = TestGraph.nodes().get("Rate");
        rates.prune();
        assertThat(TestGraph.nodes().getOrDefault("Rate", 0)).isLessThan(before);
        assertThat(rates.add(List.of(new RateGraph.Use(other, 1, 1e-9))).get(other)).as("what has not leaked is kept").isEqualTo(6, offset(0.1));
    }

    @Test
    void guessesAtTheSameMomentKnowOfEachOther() {
        var waited = Rush.of(20, i -> guesses.attempt(
                Set.of(one, other), NOW, MEMORY, all -> all.get(one).count() < 5 ? Duration.ZERO : Duration.ofSeconds(1)));

        assertThat(Collections.frequency(waited, Duration.ZERO)).isEqualTo(5);
        assertThat(count(one, NOW)).isEqualTo(5);
    }

    @Test
    void aTryThatSucceedsIsTakenBackAndOldGuessesAreForgotten() {
        for (int i = 0; i < 3; i++) {
            guesses.attempt(Set.of(one, other), NOW, MEMORY, all -> Duration.ZERO);
        }
        guesses.succeeded(Set.of(one), Set.of(other));

        assertThat(count(one, NOW)).isZero();
        assertThat(count(other, NOW)).isEqualTo(2);
        assertThat(count(other, NOW.plus(MEMORY).plusSeconds(1))).isZero();
        guesses.prune(NOW.plusSeconds(1));
        assertThat(count(other, NOW)).isZero();
    }
}
