package isthmus.assessment.planner;

/**
 * Looks at all choices, depth first, each time with one more candidate in or out, and leaves out what a {@link Ceiling}
 * shows to be no better than the best so far.
 */
final class BranchAndBound {

    /** Of the ceiling's game at each node, where it begins from the node above. */
    private static final int ROUNDS = 60;
    private static final int STALL = 12;
    private static final int WARM = 20;

    private final Model model;
    private final Best best;
    private final Ceiling ceiling;
    private final Groups groups;
    private final Pulse pulse;
    private final Choice choice;
    private final byte[] fate;
    private final boolean[] open;
    /** The most that a choice gains of which nobody knows whether it fits into the phases. */
    private double unresolved = Double.NEGATIVE_INFINITY;
    private long nodes = 0;

    /** @param choice what is in every plan; changes while this runs */
    BranchAndBound(Model model, Best best, Ceiling ceiling, Groups groups, Pulse pulse, Choice choice) {
        this.model = model;
        this.best = best;
        this.ceiling = ceiling;
        this.groups = groups;
        this.pulse = pulse;
        this.choice = choice;
        fate = new byte[model.size];
        open = new boolean[model.size];
    }

    /** Begins where the ceiling is. Unless stopped, no plan gains more than what the pulse then knows as the bound. */
    void run(int[] candidates, double bound) {
        var root = new Open(candidates, new double[candidates.length]);
        root.read(ceiling.point);
        visit(root, bound, Double.NEGATIVE_INFINITY, false);
        if (!pulse.stopped()) {
            pulse.know(best.gain(), Math.max(best.gain(), unresolved));
        }
    }

    long nodes() {
        return nodes;
    }

    /**
     * @param bound of all choices here
     * @param others the bound of what is still to be looked at elsewhere
     * @param grown whether the choice is larger than where this was called
     */
    private void visit(Open here, double bound, double others, boolean grown) {
        nodes++;
        boolean settled = false;
        while (!settled) {
            if (grown && !offer() || pulse.beat(here.count())) {
                return;
            }
            grown = false;
            dropImpossible(here);
            if (here.count() == 0) {
                return;
            }
            here.write(ceiling.point);
            ceiling.play(choice, here.candidates(), here.count(), ROUNDS, STALL, WARM, enough());
            here.read(ceiling.point);
            if (pulse.stopped()) {
                return;
            }
            bound = Math.min(bound, ceiling.bound);
            pulse.know(best.gain(), Math.max(Math.max(bound, others), unresolved));
            if (!best.beatenBy(bound)) {
                return;
            }
            int before = choice.count();
            if (!fix(here)) {
                return;
            }
            grown = choice.count() > before;
            settled = !grown;
        }
        if (here.count() > 0) {
            branch(here, bound, others);
        }
    }

    private double enough() {
        return best.gain() + Numbers.slack(best.gain());
    }

    private void branch(Open here, double bound, double others) {
        int pick = pick(here);
        int t = here.candidate(pick);
        boolean inFirst = here.point(pick) >= .3;
        for (int side = 0; side < 2 && !pulse.stopped() && best.beatenBy(bound); side++) {
            double elsewhere = side == 0 ? Math.max(others, bound) : others;
            int mark = choice.mark();
            var below = here.copy();
            if ((side == 0) != inFirst) {
                below.keep(other -> other != t);
                visit(below, bound, elsewhere, false);
            } else if (choice.addAll(t)) {
                visit(below, bound, elsewhere, true);
            }
            choice.undo(mark);
        }
    }

    /** @return whether larger choices may fit */
    private boolean offer() {
        var fits = best.offer(choice);
        if (fits == Packing.Result.UNKNOWN && best.beatenBy(choice.gain())) {
            unresolved = Math.max(unresolved, choice.gain());
        }
        return fits != Packing.Result.DOES_NOT;
    }

    /** Drops what is in, what there is no room for, and what needs something that is out. */
    private void dropImpossible(Open here) {
        for (int i = 0; i < here.count(); i++) {
            open[here.candidate(i)] = true;
        }
        boolean again = true;
        while (again) {
            again = here.keep(t -> open[t] = !choice.has(t) && possible(t));
        }
        for (int i = 0; i < here.count(); i++) {
            open[here.candidate(i)] = false;
        }
    }

    private boolean possible(int t) {
        var closure = model.requirements.closure()[t];
        if (closure.length == 1) {
            return choice.bears(t);
        }
        for (int r : closure) {
            if (!choice.has(r) && !open[r]) {
                return false;
            }
        }
        int mark = choice.mark();
        boolean can = choice.addAll(t);
        choice.undo(mark);
        return can;
    }

    /** Decides what the ceiling leaves no choice about; false if that is impossible. */
    private boolean fix(Open here) {
        for (int i = 0; i < here.count(); i++) {
            fate[here.candidate(i)] = 0;
        }
        groups.fix(ceiling.slope, ceiling.price, ceiling.bound - enough(), fate);
        for (int i = 0; i < here.count(); i++) {
            if (fate[here.candidate(i)] > 0 && !choice.has(here.candidate(i)) && !choice.addAll(here.candidate(i))) {
                return false;
            }
        }
        for (int i = 0; i < here.count(); i++) {
            if (fate[here.candidate(i)] < 0 && choice.has(here.candidate(i))) {
                return false;
            }
        }
        here.keep(t -> fate[t] >= 0);
        return true;
    }

    /** The one that is least decided and matters most. */
    private int pick(Open here) {
        int pick = 0;
        double most = -1;
        for (int i = 0; i < here.count(); i++) {
            double x = here.point(i);
            double score = (Math.min(x, 1 - x) + .01) * choice.marginal(here.candidate(i));
            if (score > most) {
                most = score;
                pick = i;
            }
        }
        return pick;
    }
}
