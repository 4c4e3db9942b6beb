package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Do people of one team see the same thing, compared with groups drawn at random from the same answers? */
final class Agreements {

    /** Draws for one dimension, fewer when there are very many answers. */
    private static final int MOST_DRAWS = 999;

    private static final int FEWEST_DRAWS = 99;
    private static final int MOST_WORK = 20_000_000;

    private Agreements() {}

    /**
     * @param teams responses by team; those with too few are left out
     * @param items the dimension's scored items
     * @return null when there are fewer teams than the instrument asks for
     */
    static DimensionResult.@Nullable Agreement of(
            Instrument instrument, Map<Integer, List<Response>> teams, List<Item> items, Measure score, long seed) {
        var gates = instrument.gates();
        var enough = new TreeMap<Integer, List<Response>>();
        teams.forEach((team, responses) -> {
            var scored = responses.stream().filter(r -> score.of(r).isPresent()).toList();
            if (scored.size() >= gates.agreementPeople()) {
                enough.put(team, scored);
            }
        });
        if (enough.size() < gates.agreementTeams()) {
            return null;
        }
        var sizes = enough.values().stream().mapToInt(List::size).toArray();
        var people = enough.values().stream().flatMap(List::stream).toList();
        var values = values(instrument, people, items);
        var order = new int[people.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        double observed = within(values, order, sizes);
        var random = new SplittableRandom(seed);
        int draws = Math.clamp(MOST_WORK / Math.max(1L, (long) order.length * items.size()), FEWEST_DRAWS, MOST_DRAWS);
        int asClose = 0;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            shuffle(order, random);
            double chance = within(values, order, sizes);
            sum += chance;
            asClose += chance <= observed ? 1 : 0;
        }
        var icc = Icc.of(enough.values().stream()
                .map(team -> team.stream().mapToDouble(r -> score.of(r).orElseThrow()).toArray())
                .toList());
        return new DimensionResult.Agreement(
                sizes.length, observed, sum / draws, (asClose + 1.0) / (draws + 1.0), icc.single(), icc.mean());
    }

    /** Item scores by item and person; NaN where there is none. */
    private static double[][] values(Instrument instrument, List<Response> people, List<Item> items) {
        var values = new double[items.size()][people.size()];
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int points = instrument.scaleOf(item).points();
            for (int p = 0; p < people.size(); p++) {
                values[i][p] = people.get(p).answers().get(item.id()) instanceof Answer.Option(int value)
                        ? instrument.scoring().score(value, points, item.reversed())
                        : Double.NaN;
            }
        }
        return values;
    }

    /** Mean over teams and items of the standard deviation among a team's answers to one item. */
    private static double within(double[][] values, int[] order, int[] sizes) {
        double sum = 0;
        int count = 0;
        for (var item : values) {
            int from = 0;
            for (int size : sizes) {
                double deviation = deviation(item, order, from, from + size);
                if (!Double.isNaN(deviation)) {
                    sum += deviation;
                    count++;
                }
                from += size;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double deviation(double[] item, int[] order, int from, int to) {
        int n = 0;
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double v = item[order[i]];
            if (!Double.isNaN(v)) {
                n++;
                sum += v;
                squares += v * v;
            }
        }
        return n < 2 ? Double.NaN : Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
