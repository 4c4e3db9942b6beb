package isthmus.assessment.island;

import com.sun.management.OperatingSystemMXBean;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Structure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

/**
 * Prints how long the team graph takes by size, beside numpy and python-igraph doing the same permutation test on the same
 * graph in the same run; see the module's README. Ends with 1 when they come to other results.
 */
public final class IslandBenchmark {

    private static final long SEED = 7;
    private static final int LEAST_RUNS = 3;
    private static final double LEAST_SECONDS = 2;

    private IslandBenchmark() {}

    /** Seconds that passed, and seconds of processor time, on which other work of the machine weighs less. */
    private record Time(double passed, double busy) {

        private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Time now() {
            return new Time(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
        }

        Time since(Time start) {
            return new Time(passed - start.passed, busy - start.busy);
        }

        /** The mean of warm runs. */
        static Time of(Callable<?> work) throws Exception {
            var start = now();
            int runs = 0;
            for (boolean warm : new boolean[] {false, true}) {
                start = now();
                for (runs = 0; runs < LEAST_RUNS || now().since(start).passed < LEAST_SECONDS; runs++) {
                    work.call();
                }
            }
            var all = now().since(start);
            return new Time(all.passed / runs, all.busy / runs);
        }
    }

    /** One permutation test of another program. */
    private record Test(String way, Time time, double r, double mean, double deviation, double p) {

        static Test of(String line) {
            var words = line.split(" ");
            var n = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
            return new Test(words[0], new Time(n[0], n[1]), n[2], n[3], n[4], n[5]);
        }

        /** Whether two tests with their own random draws come to the same: five standard errors are not exceeded by chance. */
        boolean agrees(Closure ours) {
            double draws = Labellings.DRAWS;
            double mean = ours.expected().defined().orElseThrow();
            double p = ours.significance().p();
            return Math.abs(r - ours.assortativity().defined().orElseThrow()) < 1e-9
                    && Math.abs(this.mean - mean) < 5 * deviation * Math.sqrt(2 / draws)
                    && Math.abs(this.p - p) < 5 * Math.sqrt(2 * p * (1 - p) / draws) + 2 / draws;
        }
    }

    public static void main(String[] arguments) throws Exception {
        var python = Python.with("numpy", "igraph");
        boolean agree = true;
        var rows = new ArrayList<String>();
        try (var one = new ForkJoinPool(1)) {
            for (int teams : List.of(100, 1_000, 10_000)) {
                var structure = RandomOrganization.of(teams, SEED);
                var groups = Sides.of(structure).groups();
                var ties = Ties.of(structure, Sides.of(structure), d -> true, d -> 1);
                var closure = Closure.of(ties, groups, SEED);

                var single = Time.of(() -> one.submit(() -> Closure.of(ties, groups, SEED)).get());
                var all = Time.of(() -> Closure.of(ties, groups, SEED));
                var island = Time.of(() -> Island.of(structure, SEED));
                var map = Time.of(() -> OrganizationMap.of(structure));
                var row = new StringBuilder(line("%6d %6d | %7.3f %7.3f %6.2f | %7.3f | %7.3f | %7.3f", teams, ties.size(),
                        single.passed, single.busy, single.busy / ties.size() * 1e6, all.passed, island.passed, map.passed));
                if (python.isPresent()) {
                    for (var test : compared(python.get(), ties, groups)) {
                        row.append(line(" | %7.3f %7.3f %4.0fx %4.0fx", test.time.passed, test.time.busy,
                                test.time.busy / single.busy, test.time.passed / all.passed));
                        if (!test.agrees(closure)) {
                            agree = false;
                            System.out.println(test + " DIFFERS FROM " + closure);
                        }
                    }
                }
                rows.add(row.toString());
            }
        }
        System.out.println(Labellings.DRAWS + " permutations on " + Runtime.getRuntime().availableProcessors() + " cores; seconds passed, and"
                + " of processor time (CPU);\nx: the other's CPU to ours on one thread, and its time to ours on all cores");
        System.out.println(" teams   ties |   1 thread CPU us/tie | all cores | Island.of | map | numpy CPU x x | igraph CPU x x");
        rows.forEach(System.out::println);
        System.exit(agree ? 0 : 1);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static List<Test> compared(Python python, Ties ties, int[] groups) throws IOException, InterruptedException {
        var graph = Files.createTempFile("isthmus-ties", ".txt");
        try {
            var lines = new ArrayList<>(List.of(Arrays.stream(groups).mapToObj(Integer::toString).collect(Collectors.joining())));
            for (int i = 0; i < ties.size(); i++) {
                lines.add(ties.from()[i] + " " + ties.to()[i]);
            }
            Files.write(graph, lines);
            var process = python.run("permutations.py", graph, Labellings.DRAWS);
            var tests = process.inputReader().lines().map(Test::of).toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the script failed");
            }
            return tests;
        } finally {
            Files.delete(graph);
        }
    }
}
