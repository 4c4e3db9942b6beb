package isthmus.assessment.planner;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Adds, again and again, the candidate that gains most for its price, together with what it still lacks. Since a
 * gain only falls while others are added, few are computed anew (Minoux 1978).
 */
final class Greedy {

    private record Entry(int candidate, double key) {}

    private final Model model;
    private final Best best;
    private final Pulse pulse;

    Greedy(Model model, Best best, Pulse pulse) {
        this.model = model;
        this.best = best;
        this.pulse = pulse;
    }

    /**
     * @param price by candidate, what to divide its gain by, above 0
     * @param banned by candidate, not to be added; null for none
     */
    void fill(Choice choice, double[] price, boolean @org.jspecify.annotations.Nullable [] banned) {
        var key = new double[model.size];
        var queue = new PriorityQueue<Entry>(
                Comparator.comparingDouble(Entry::key).reversed().thenComparingInt(Entry::candidate));
        for (int t = 0; t < model.size; t++) {
            if (model.usable[t] && !choice.has(t) && (banned == null || !banned[t])) {
                offer(queue, key, t, worth(choice, t, price));
            }
        }
        while (!queue.isEmpty() && !pulse.stopped()) {
            var entry = queue.poll();
            int t = entry.candidate();
            if (choice.has(t) || entry.key() != key[t]) {
                continue;
            }
            double now = worth(choice, t, price);
            if (now < entry.key() && !queue.isEmpty() && now < queue.peek().key()) {
                offer(queue, key, t, now);
                continue;
            }
            int mark = choice.mark();
            if (now <= 0 || !choice.addAll(t) || !best.fits(choice)) {
                choice.undo(mark);
                continue;
            }
            // Those that lacked it lack less now, so that they are worth more for their cost.
            for (int added : model.requirements.closure()[t]) {
                for (int d : model.requirements.dependents()[added]) {
                    if (model.usable[d] && !choice.has(d) && (banned == null || !banned[d])) {
                        offer(queue, key, d, worth(choice, d, price));
                    }
                }
            }
        }
    }

    private static void offer(PriorityQueue<Entry> queue, double[] key, int t, double worth) {
        if (worth > 0) {
            key[t] = worth;
            queue.add(new Entry(t, worth));
        }
    }

    private double worth(Choice choice, int t, double[] price) {
        pulse.beat(20);
        var closure = model.requirements.closure()[t];
        if (closure.length == 1) {
            return choice.bears(t) ? choice.marginal(t) / price[t] : 0;
        }
        int mark = choice.mark();
        double gain = choice.gain();
        double sum = 0;
        for (int r : closure) {
            sum += choice.has(r) ? 0 : price[r];
        }
        double worth = choice.addAll(t) ? (choice.gain() - gain) / Math.max(sum, Double.MIN_NORMAL) : 0;
        choice.undo(mark);
        return worth;
    }
}
