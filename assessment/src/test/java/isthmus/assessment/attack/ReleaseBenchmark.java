package isthmus.assessment.attack;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How long a release takes to make and to attack, and how that grows with the number of organizations, which are synthetic and have 10 to
 * 200 teams.
 *
 * <p>Arguments: numbers of organizations.
 */
public final class ReleaseBenchmark {

    private static final Draws DRAWS = Draws.from("anything of sixteen bytes".getBytes(StandardCharsets.UTF_8));

    private record Timed<T>(T result, double seconds) {

        static <T> Timed<T> of(Supplier<T> work) {
            long start = System.nanoTime();
            var result = work.get();
            return new Timed<>(result, (System.nanoTime() - start) / 1e9);
        }
    }

    public static void main(String[] arguments) {
        var sizes = arguments.length > 0 ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray() : new int[] {100, 300, 1_000, 3_000, 10_000};
        var settings = new Field.Settings(0, 10, 200, 0.8, IntStream.range(0, 7).mapToObj(d -> "D" + d).toList(), 2026, 1);
        System.out.println("synthetic: " + settings);
        measured(settings, sizes[0]);
        System.out.println("| organizations | classes | make s | attack s | ms an organization | of that at the size before | heap MB | withstood |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|---|");
        double before = Double.NaN;
        for (int size : sizes) {
            before = measured(settings, size).print(before);
        }
    }

    private record Measured(int organizations, Timed<Release> made, Timed<List<Finding>> attacked) {

        double print(double before) {
            double each = (made.seconds() + attacked.seconds()) * 1_000 / organizations;
            System.gc();
            long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            var failed = attacked.result().stream().filter(f -> !f.holds()).map(f -> f.attack().name()).toList();
            System.out.printf(Locale.ROOT, "| %,d | %,d | %.1f | %.1f | %.1f | %.1f | %d | %s |%n",
                    organizations, made.result().classes().size(), made.seconds(), attacked.seconds(), each, each / before, heap, failed.isEmpty() ? "all" : "not " + failed);
            return each;
        }
    }

    private static Measured measured(Field.Settings like, int organizations) {
        var field = Field.of(new Field.Settings(organizations, like.fewestTeams(), like.mostTeams(), like.link(), like.dimensions(), like.year(), like.seed()))
                .map(Field.Synthetic::contribution)
                .toList();
        var made = Timed.of(() -> Release.of(field, Policy.RESEARCHERS, DRAWS));
        return new Measured(organizations, made, Timed.of(() -> Attacks.on(made.result(), List.of(), DRAWS.of("attacks"))));
    }
}
