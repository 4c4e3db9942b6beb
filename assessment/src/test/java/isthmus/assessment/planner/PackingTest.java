package isthmus.assessment.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackingTest {

    /** Full to the brim: there is a division that leaves nothing of any phase, or one would if it were not a little too small. */
    private static Problem brimful(int count, int phases, SplittableRandom random) {
        var in = random.ints(count, 0, phases).toArray();
        var capacity = new double[phases];
        var candidates = new ArrayList<Candidate>();
        var limits = new ArrayList<Limit>();
        int dearest = 2 + random.nextInt(12);
        for (int t = 0; t < count; t++) {
            int cost = 1 + random.nextInt(dearest);
            capacity[in[t]] += cost;
            int phase = in[t];
            var earlier = IntStream.range(0, t).filter(r -> in[r] < phase).toArray();
            var requires = earlier.length > 0 && random.nextInt(5) == 0 ? Set.of("m" + earlier[random.nextInt(earlier.length)]) : Set.<String>of();
            candidates.add(new Candidate("m" + t, cost, new int[0], new double[0], requires, Standing.FREE));
        }
        for (int l = 0; l < 3; l++) {
            var uses = new HashMap<String, Double>();
            var used = new double[phases];
            for (int t = 0; t < count; t++) {
                if (random.nextBoolean()) {
                    int use = 1 + random.nextInt(1 + l);
                    uses.put("m" + t, (double) use);
                    used[in[t]] += use;
                }
            }
            double most = java.util.Arrays.stream(used).max().orElseThrow();
            limits.add(new Limit("limit " + l, Math.max(0, most - random.nextInt(8) / 7), uses, true));
        }
        return new Problem(new double[0], candidates, limits, capacity);
    }

    @Property(tries = 3000)
    void itFindsADivisionWhereverThereIsOneAndSaysSoWhereThereIsNone(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int count, @ForAll @IntRange(min = 1, max = 3) int phases) {
        var problem = brimful(count, phases, new SplittableRandom(seed));
        var model = new Model(problem);
        var packing = new Packing(model.room(), model.requirements, new Pulse(Watch.PATIENT));
        var all = IntStream.range(0, count).toArray();
        var result = packing.pack(all, count, Packing.EXHAUSTIVE);
        assertThat(result).isEqualTo(any(problem, new HashMap<>()) ? Packing.Result.FITS : Packing.Result.DOES_NOT);
        if (result == Packing.Result.FITS) {
            var phase = new HashMap<String, Integer>();
            IntStream.of(all).forEach(t -> phase.put("m" + t, packing.phase(t)));
            assertThat(EveryPlan.sound(problem, phase)).isTrue();
        }
    }

    private static boolean any(Problem problem, Map<String, Integer> phase) {
        if (phase.size() == problem.candidates().size()) {
            return EveryPlan.sound(problem, phase);
        }
        var next = problem.candidates().get(phase.size());
        for (int p = 0; p < problem.capacity().length; p++) {
            phase.put(next.id(), p);
            if (load(problem, phase, p) <= problem.capacity()[p] && any(problem, phase)) {
                return true;
            }
            phase.remove(next.id());
        }
        return false;
    }

    private static double load(Problem problem, Map<String, Integer> phase, int p) {
        return problem.candidates().stream().filter(c -> phase.getOrDefault(c.id(), -1) == p).mapToDouble(Candidate::cost).sum();
    }
}
