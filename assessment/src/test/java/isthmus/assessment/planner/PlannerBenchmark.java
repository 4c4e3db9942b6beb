package isthmus.assessment.planner;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Prints how much of the best possible simpler ways gain on random problems, then how long the planner takes by size and
 * what it can then certify; see the module's README. Ends with 1 when it misses what the README promises.
 */
public final class PlannerBenchmark {

    private static final long SEED = 2026;
    private static final int PROBLEMS = 200;
    private static final double WITHIN_PERCENT = 2;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PlannerBenchmark() {}

    public static void main(String[] arguments) {
        System.out.println(PROBLEMS + " problems of 15 to 40 moves, seed " + SEED + ". Two ties a move, weights Pareto(1.2) up to 100; a tie"
                + "\nis touched by 1 to 3 moves, every tenth by up to 8, a fifth of the residuals 0 and the others .1 to .9; six moves a"
                + "\ndepartment, each of which uses 1 to 4 of its 5; costs Pareto(1.2) from 1 to 20, capacity for a quarter of all.");
        boolean good = baselines();
        System.out.println("\n moves phases |  nodes | seconds    CPU | longest silence, CPU | certificate");
        for (int moves : new int[] {240, 2_000}) {
            for (int phases : new int[] {1, 3}) {
                good &= size("", RandomProblem.of(moves, phases, new SplittableRandom(moves)));
            }
        }
        System.out.println(" and missions that bear 3 of their moves a phase:");
        for (int missions : new int[] {4, 6, 10, 20, 40}) {
            var random = new SplittableRandom(240);
            good &= size(", " + missions + " missions", RandomProblem.paced(RandomProblem.of(240, 3, random), missions, 3, 1, random));
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean baselines() {
        var ratios = new LinkedHashMap<String, List<Double>>();
        var random = new SplittableRandom(SEED);
        boolean proven = true;
        double slowest = 0;
        for (int i = 0; i < PROBLEMS; i++) {
            var problem = RandomProblem.of(15 + random.nextInt(26), 1, random.split());
            long start = THREADS.getCurrentThreadCpuTime();
            var solution = ((Answer.Found) Optimizer.solve(problem, Watch.PATIENT)).solution();
            slowest = Math.max(slowest, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
            proven &= solution.proven();
            gains(problem, i).forEach((way, gain) -> ratios.computeIfAbsent(way, w -> new ArrayList<>()).add(gain / solution.gain()));
        }
        System.out.println("\n share of the best        |  mean |   min");
        double before = 0;
        boolean rising = true;
        for (var way : ratios.entrySet()) {
            double mean = way.getValue().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            System.out.println(line(" %-24s | %5.3f | %5.3f", way.getKey(), mean, Collections.min(way.getValue())));
            rising &= mean > before;
            before = mean;
        }
        System.out.println(line(" %-24s | %s in at most %.2f s CPU", "branch and bound", proven ? "proven best in all" : "NOT ALWAYS PROVEN", slowest));
        return proven && rising && before <= 1;
    }

    private static Map<String, Double> gains(Problem problem, int seed) {
        var model = new Model(problem);
        var free = IntStream.range(0, model.size).filter(t -> model.usable[t]).boxed().toList();
        var shuffled = new ArrayList<>(free);
        Collections.shuffle(shuffled, new Random(seed));
        var empty = Choice.withForced(model, Objective.of(model));
        var waits = new double[model.bounds.length];
        free.forEach(t -> waits[RandomProblem.department(t)] += empty.marginal(t));

        var gains = new LinkedHashMap<String, Double>();
        gains.put("random", inOrder(model, shuffled));
        gains.put("busiest department first", inOrder(model, sorted(free, Comparator.comparingDouble(t -> -waits[RandomProblem.department(t)]))));
        gains.put("one-shot ranking", inOrder(model, sorted(free, Comparator.comparingDouble(t -> -empty.marginal(t) / model.cost[t]))));
        var pulse = new Pulse(Watch.PATIENT);
        var best = new Best(model, pulse);
        best.begin(empty);
        var greedy = new Greedy(model, best, pulse);
        var choice = Choice.withForced(model, Objective.of(model));
        greedy.fill(choice, model.cost, null);
        gains.put("plain greedy", choice.gain());
        var search = new WaitsSearch(model, Objective.of(model), pulse, best);
        search.modifiedGreedy();
        gains.put("modified greedy", best.gain());
        var better = Choice.withForced(model, Objective.of(model));
        IntStream.of(best.members()).forEach(better::addAll);
        search.improve(better);
        gains.put("with local search", best.gain());
        return gains;
    }

    private static List<Integer> sorted(List<Integer> candidates, Comparator<Integer> order) {
        return candidates.stream().sorted(order).toList();
    }

    private static double inOrder(Model model, List<Integer> order) {
        var choice = Choice.withForced(model, Objective.of(model));
        order.forEach(choice::addAll);
        return choice.gain();
    }

    /** The second of two runs, so that the code is compiled. */
    private static boolean size(String kind, Problem problem) {
        int moves = problem.candidates().size();
        int phases = problem.capacity().length;
        double allowed = moves > 240 ? 10 : 1;
        boolean good = true;
        for (boolean warm : new boolean[] {false, true}) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            var asked = new long[] {busy, 0};
            var solution = ((Answer.Found) Optimizer.solve(problem, (best, bound) -> {
                silence(asked);
                return System.nanoTime() - start < allowed * 1e9;
            })).solution();
            double seconds = (System.nanoTime() - start) / 1e9;
            silence(asked);
            double percent = 100 * (solution.bound() - solution.gain()) / solution.bound();
            if (warm) {
                System.out.println(line(" %5d %6d | %6d | %7.2f %6.2f | %17.0f ms | %s", moves, phases, solution.nodes(), seconds,
                        (asked[0] - busy) / 1e9, asked[1] / 1e6, (solution.proven() ? "proven best" : line("within %.2f%%", percent)) + kind));
                good = percent <= WITHIN_PERCENT;
            }
        }
        return good;
    }

    private static void silence(long[] asked) {
        long now = THREADS.getCurrentThreadCpuTime();
        asked[1] = Math.max(asked[1], now - asked[0]);
        asked[0] = now;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
