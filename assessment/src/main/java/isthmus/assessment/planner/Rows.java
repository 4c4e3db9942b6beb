package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Linear constraints that every plan keeps, beside its total costs: the limits, what requires what, and what follows from
 * these and the phases for plans that have each candidate whole or not at all. Each says that the sum of values of the
 * chosen is at most its bound.
 *
 * @param of row to candidates, with values that may be negative
 */
record Rows(Links of, double[] bound) {

    /** Rows that follow from one limit, at most. */
    private static final int MOST_ROUNDINGS = 6;

    static Rows of(Model model, Groups groups) {
        var rows = new Maker(model, groups);
        for (int l = 0; l < model.bounds.length; l++) {
            rows.limit(l);
        }
        for (int t = 0; t < model.size; t++) {
            for (int r : model.requirements.before()[t]) {
                if (model.usable[t] && !groups.hold(new int[] {t, r})) {
                    rows.columns.add(new int[] {t, r});
                    rows.values.add(new double[] {1, -1});
                    rows.bounds.add(0.0);
                }
            }
        }
        rows.phases();
        return new Rows(
                Links.of(rows.columns, rows.values), rows.bounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int count() {
        return bound.length;
    }

    private static final class Maker {

        private final Model model;
        private final Links users;
        private final Groups groups;
        /** What each uses of the limit that is looked at. */
        private final double[] use;
        private final List<int[]> columns = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private final List<Double> bounds = new ArrayList<>();

        Maker(Model model, Groups groups) {
            this.groups = groups;
            this.model = model;
            use = new double[model.size];
            users = model.uses.turned(model.bounds.length);
        }

        /** A limit, and what is left of it when all is counted in multiples of one use, rounded down (Chvátal 1973). */
        void limit(int l) {
            var who = IntStream.range(users.start()[l], users.start()[l + 1])
                    .filter(at -> model.usable[users.to()[at]])
                    .peek(at -> use[users.to()[at]] = users.value()[at])
                    .map(at -> users.to()[at])
                    .toArray();
            if (groups.hold(who)) {
                return;
            }
            double bound = model.bounds[l];
            add(bound, t -> use[t], who);
            IntStream.of(who).mapToDouble(t -> use[t]).distinct().sorted().limit(MOST_ROUNDINGS)
                    .forEach(unit -> add(Math.floor((bound + Numbers.slack(bound)) / unit), t -> Math.floor(use[t] / unit), who));
            for (int parts = 2; parts <= 3; parts++) {
                double part = bound / parts + Numbers.slack(bound);
                add(parts - 1, t -> 1, IntStream.of(who).filter(t -> use[t] > part).toArray());
            }
        }

        void phases() {
            double later = model.totalCapacity;
            for (int p = 1; p < model.capacity.length; p++) {
                later -= model.capacity[p - 1];
                int phase = p;
                add(later, t -> model.cost[t], who(t -> model.requirements.level()[t] >= phase));
            }
            var sorted = model.capacity.clone();
            Arrays.sort(sorted);
            double larger = model.totalCapacity;
            for (int p = 0; p + 1 < sorted.length; p++) {
                larger -= sorted[p];
                double small = sorted[p];
                if (small < sorted[p + 1]) {
                    add(larger, t -> model.cost[t], who(t -> !Numbers.within(model.cost[t], small)));
                }
            }
            for (int parts = 2; parts <= 4; parts++) {
                double part = sorted[sorted.length - 1] / parts;
                double most = 0;
                for (double c : sorted) {
                    most += part == 0 ? 0 : Math.min(parts - 1, Math.floor((c + Numbers.slack(c)) / part));
                }
                add(most, t -> 1, who(t -> model.cost[t] > part + Numbers.slack(part)));
            }
        }

        private int[] who(IntPredicate who) {
            return IntStream.range(0, model.size).filter(t -> model.usable[t]).filter(who).toArray();
        }

        private void add(double bound, IntToDoubleFunction value, int[] who) {
            double sum = IntStream.of(who).mapToDouble(value).sum();
            if (sum > bound + Numbers.slack(bound)) {
                var members = IntStream.of(who).filter(t -> value.applyAsDouble(t) > 0).toArray();
                columns.add(members);
                values.add(IntStream.of(members).mapToDouble(value).toArray());
                bounds.add(bound);
            }
        }
    }
}
