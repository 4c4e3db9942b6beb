package isthmus.assessment.planner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The way to an answer for {@link Goal.Waits}: greedy choices, exchanges, and then all choices as far as the watch lets. */
final class WaitsSearch {

    private static final int ROUNDS = 3000;
    private static final int STALL = 300;

    private final Model model;
    private final Objective objective;
    private final Pulse pulse;
    private final Best best;
    private final Greedy greedy;

    WaitsSearch(Model model, Objective objective, Pulse pulse, Best best) {
        this.model = model;
        this.objective = objective;
        this.pulse = pulse;
        this.best = best;
        greedy = new Greedy(model, best, pulse);
    }

    /** @return nodes of the search tree; the pulse knows the bound */
    long run() {
        modifiedGreedy();
        var start = Choice.withForced(model, objective);
        var free = IntStream.range(0, model.size).filter(t -> model.usable[t] && !start.has(t)).toArray();
        var groups = new Groups(model);
        var ceiling = new Ceiling(model, Rows.of(model, groups), groups, pulse);
        ceiling.play(start, free, free.length, ROUNDS, STALL, 0, best.gain());
        pulse.know(best.gain(), ceiling.bound);
        if (!best.beatenBy(pulse.bound()) || pulse.stopped()) {
            return 0;
        }
        improve(rounded(ceiling.point, free));
        var tree = new BranchAndBound(model, best, ceiling, groups, pulse, start);
        tree.run(free, pulse.bound());
        return tree.nodes();
    }

    /** The better of two greedy choices: by gain for the cost, and by gain. */
    void modifiedGreedy() {
        var ones = new double[model.size];
        Arrays.fill(ones, 1);
        for (var price : new double[][] {model.cost, ones}) {
            var choice = Choice.withForced(model, objective);
            greedy.fill(choice, price, null);
            best.offer(choice);
        }
    }

    void improve(Choice choice) {
        best.offer(choice);
        new LocalSearch(model, best, greedy, pulse).improve(choice);
    }

    /** What the ceiling's mean choice has for the larger part, and what else there is room for. */
    private Choice rounded(double[] point, int[] free) {
        var choice = Choice.withForced(model, objective);
        IntStream.of(free).boxed()
                .filter(t -> point[t] > .5)
                .sorted(Comparator.comparingDouble((Integer t) -> point[t]).reversed())
                .forEach(t -> {
                    int mark = choice.mark();
                    if (!choice.addAll(t) || !best.fits(choice)) {
                        choice.undo(mark);
                    }
                });
        greedy.fill(choice, model.cost, null);
        choice.settle();
        return choice;
    }
}
