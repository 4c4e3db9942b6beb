package isthmus.assessment.attack;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Utility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every attack reaches on releases of synthetic organizations, and what these cost a researcher: the most over some fields.
 *
 * <p>Arguments: how many fields, then numbers of organizations.
 */
public final class ReleaseFigures {

    private static final List<String> DIMENSIONS = IntStream.range(0, 7).mapToObj(d -> "D" + d).toList();

    private static final List<Policy> POLICIES =
            Stream.of(Policy.RESEARCHERS, Policy.PUBLIC).flatMap(p -> Stream.of(Representative.values()).map(p::with)).toList();

    private final Map<Attack, List<Finding>> findings = new EnumMap<>(Attack.class);
    private final List<Utility> utilities = new ArrayList<>();
    private double means;

    public static void main(String[] arguments) {
        int fields = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        var sizes = arguments.length > 1 ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray() : new int[] {100, 300, 1_000};
        for (int size : sizes) {
            for (var policy : POLICIES) {
                var figures = new ReleaseFigures();
                IntStream.rangeClosed(1, fields).forEach(seed -> figures.add(size, policy, seed));
                figures.print(size, policy);
            }
        }
    }

    private void add(int organizations, Policy policy, long seed) {
        var field = Field.of(new Field.Settings(organizations, 10, 200, 0.8, DIMENSIONS, 2026, seed)).map(Field.Synthetic::contribution).toList();
        var draws = Draws.from("anything of sixteen bytes".getBytes(StandardCharsets.UTF_8)).of("field " + seed);
        var release = Release.of(field, policy, draws);
        Attacks.on(release, List.of(), draws.of("attacks")).forEach(f -> findings.computeIfAbsent(f.attack(), a -> new ArrayList<>()).add(f));
        utilities.add(Utility.of(release.classes()));
        means += release.classes().stream()
                .collect(Collectors.averagingDouble(c -> c.levels().values().stream().mapToInt(l -> l instanceof Levels.Mean ? 1 : 0).average().orElse(0)));
    }

    private void print(int organizations, Policy policy) {
        System.out.printf("%n%,d organizations, k = %d, %s, %d fields%n%n| attack | most | limit | least control | held |%n|---|--:|--:|--:|--:|%n",
                organizations, policy.k(), policy.representative(), utilities.size());
        findings.forEach((attack, of) -> System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.2f | %d of %d |%n",
                attack,
                of.stream().mapToDouble(Finding::measured).max().orElseThrow(),
                of.getFirst().limit(),
                of.stream().mapToDouble(Finding::control).min().orElseThrow(),
                of.stream().filter(Finding::holds).count(),
                of.size()));
        System.out.printf(Locale.ROOT, "%ncorrelation: real %s, published %s; means instead of levels: %.1f%%%n",
                utilities.stream().map(u -> "%.2f".formatted(u.real())).toList(),
                utilities.stream().map(u -> "%.2f".formatted(u.published())).toList(),
                100 * means / utilities.size());
    }
}
