package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Somebody who knows all of an organization but one of its levels, and guesses that from the records whose structure comes nearest: it is
 * the level that most of them say. Or, since the class says that its levels are made of those of the classes near it, the one that most say
 * of as many records as these are. The other levels are of no use beyond that: of the levels of a record each is drawn by itself, and
 * how much those of one record are alike is a figure of the whole field.
 */
final class Inference {

    private final List<OrganizationClass> classes;
    private final Chances chances;
    private final List<Sought> sought;

    private Inference(List<OrganizationClass> classes, Chances chances, List<Sought> sought) {
        this.classes = classes;
        this.chances = chances;
        this.sought = sought;
    }

    /** Of the better of the two, each dimension of each organization in turn; an organization counts as one. */
    static Excess of(List<OrganizationClass> classes, Chances chances, List<Sought> sought) {
        var inference = new Inference(classes, chances, sought);
        return Excess.larger(inference.by((place, dimension) -> classes.get(place).size()), inference.by(chances::near));
    }

    private Excess by(ToIntBiFunction<Integer, Integer> records) {
        var attack = new double[sought.size()];
        var control = new double[sought.size()];
        var found = places(Sought::found);
        var without = places(Sought::without);
        // By class, so that what many ask of one is worked out once.
        IntStream.range(0, classes.size()).parallel().mapToObj(place -> new Guesses(place, records)).forEach(guesses -> {
            guesses.add(attack, found.getOrDefault(guesses.place, List.of()), false);
            guesses.add(control, without.getOrDefault(guesses.place, List.of()), true);
        });
        return Excess.of(attack, control);
    }

    /** Who looks at each class. */
    private Map<Integer, List<Integer>> places(Function<Sought, List<Integer>> where) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        IntStream.range(0, sought.size()).forEach(i -> where.apply(sought.get(i)).forEach(place -> places.computeIfAbsent(place, p -> new ArrayList<>()).add(i)));
        return places;
    }

    /** What is guessed from one class. */
    private final class Guesses {

        private final int place;
        private final ToIntBiFunction<Integer, Integer> records;

        /** By dimension, variant and level. */
        private final double[][][] known;

        Guesses(int place, ToIntBiFunction<Integer, Integer> records) {
            this.place = place;
            this.records = records;
            this.known = IntStream.range(0, chances.dimensions().size())
                    .mapToObj(d -> IntStream.range(0, chances.says(place, d) ? chances.variants(place, d) : 0)
                            .mapToObj(v -> {
                                var none = new double[Chances.LEVELS];
                                Arrays.fill(none, Double.NaN);
                                return none;
                            })
                            .toArray(double[][]::new))
                    .toArray(double[][][]::new);
        }

        void add(double[] successes, List<Integer> whose, boolean without) {
            whose.forEach(i -> {
                var of = sought.get(i);
                double part = right(of.organization(), without) / (without ? of.without() : of.found()).size();
                synchronized (successes) {
                    successes[i] += part;
                }
            });
        }

        private double right(Contribution organization, boolean without) {
            return IntStream.range(0, chances.dimensions().size())
                    .filter(d -> organization.levels().containsKey(chances.dimensions().get(d)))
                    .mapToDouble(d -> right(organization, d, without))
                    .average()
                    .orElse(0);
        }

        private double right(Contribution organization, int dimension, boolean without) {
            if (!chances.says(place, dimension)) {
                return 1.0 / Chances.LEVELS;
            }
            int variant = without ? chances.without(organization, place, dimension) : 0;
            int level = organization.levels().get(chances.dimensions().get(dimension));
            var chance = known[dimension][variant];
            if (Double.isNaN(chance[level - 1])) {
                chance[level - 1] = Commonest.chance(chances.of(place, dimension, variant), records.applyAsInt(place, dimension), level);
            }
            return chance[level - 1];
        }
    }
}
