package isthmus.assessment.scoring;

import static isthmus.assessment.Sample.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Round;
import isthmus.assessment.instrument.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The attack across figures: a score beside the distributions of its questions. Of people who answered every question both
 * say the same, so what is left between them belongs to those who did not.
 */
class DifferencingTest {

    private static final int GATE = 5;

    /** An executive team of so many who answer all three questions of trust, and others who cannot see the first. */
    private static Round executives(int whole, int partial, int value) {
        var round = Round.unanimous(3).people(null, "exec", Round.times(whole - 1, 4));
        for (int i = 0; i < partial; i++) {
            round.person(null, "exec", Map.of("trust", value), Map.of("T1", "dk"));
        }
        return round;
    }

    /**
     * What everybody who left one question open gave in all, computed from nothing but what is published; empty where it cannot
     * be, because something it needs is not published.
     */
    private static OptionalDouble attack(DimensionResult trust) {
        var parts = trust.distributions().stream().filter(d -> d.perspective().equals("exec")).toList();
        var score = trust.perspectives().get("exec").shown();
        if (parts.size() < TRUST.items().size() || score.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sums = 0;
        for (var part : parts) {
            var reversed = TRUST.items().stream().filter(i -> i.id().equals(part.item())).anyMatch(Item::reversed);
            for (int option = 1; option <= part.counts().size(); option++) {
                sums += part.counts().get(option - 1) * (reversed ? 6 - option : option);
            }
        }
        int questions = TRUST.items().size();
        double left = score.get().value() * score.get().people() - sums / questions;
        return OptionalDouble.of(left / (1.0 / (questions - 1) - 1.0 / questions));
    }

    @Test
    void theAttackWouldWorkOnTheSumOfMany() {
        assertThat(attack(executives(8, 5, 2).dimension(TRUST)).orElseThrow()).isCloseTo(5 * 2 * 2, within(1e-6));
    }

    @Test
    void whatOnePersonAnsweredCannotBeComputedFromTheScoreAndTheDistributions() {
        for (int few = 1; few < GATE; few++) {
            var trust = executives(8, few, 2).dimension(TRUST);
            assertThat(trust.perspectives().get("exec").shown()).as("the score itself stays").isPresent();
            assertThat(attack(trust)).isEmpty();
            assertThat(trust.distributions()).noneMatch(d -> d.perspective().equals("exec"));
        }
    }

    @Test
    void aFewOfOneSideHideTheFacetsBesideTheScore() {
        var round = Round.unanimous(3).person("A", "tech", Map.of("trust", 5), Map.of("T3", "dk"));
        assertThat(round.dimension(TRUST).facets().values()).allMatch(f -> f.shown().isEmpty());
        assertThat(Round.unanimous(3).dimension(TRUST).facets().values()).allMatch(f -> f.shown().isPresent());
    }

    /** Whatever people leave open: where score and all distributions are out, none or a gate's worth of them did so in part. */
    @Property(tries = 100)
    void noRoundPublishesBothBesideAFewWhoAnsweredInPart(@ForAll long seed) {
        var random = new Random(seed);
        var round = Round.unanimous(3);
        int partial = 0;
        int people = 7 + random.nextInt(8);
        for (int i = 0; i < people; i++) {
            var instead = new HashMap<String, String>();
            TRUST.items().forEach(item -> {
                if (random.nextInt(8) == 0) {
                    instead.put(item.id(), random.nextBoolean() ? "dk" : "");
                }
            });
            partial += !instead.isEmpty() && instead.size() < TRUST.items().size() ? 1 : 0;
            round.person(null, "exec", Map.of("trust", 1 + random.nextInt(5), "flow", 3), instead);
        }

        if (attack(round.dimension(TRUST)).isPresent()) {
            assertThat(partial == 0 || partial >= GATE).as("%d of %d in part", partial, people).isTrue();
        }
    }
}
