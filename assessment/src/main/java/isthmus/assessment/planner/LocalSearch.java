package isthmus.assessment.planner;

/**
 * Improves a choice by small exchanges until none helps: one for another, one for what fits in its place, one or two for
 * one that lacks room.
 */
final class LocalSearch {

    private static final int MOST_EVICTED = 2;

    private final Model model;
    private final Best best;
    private final Greedy greedy;
    private final Pulse pulse;
    private final boolean[] forced;

    LocalSearch(Model model, Best best, Greedy greedy, Pulse pulse) {
        this.model = model;
        this.best = best;
        this.greedy = greedy;
        this.pulse = pulse;
        forced = new boolean[model.size];
        for (int t : model.forced) {
            forced[t] = true;
        }
    }

    /** Leaves the choice at its best; it fits into the phases before and after. */
    void improve(Choice choice) {
        boolean better = true;
        while (better && !pulse.stopped()) {
            better = swaps(choice);
            if (!better) {
                better = refills(choice) || evictions(choice);
            }
            best.offer(choice);
        }
    }

    private boolean swaps(Choice choice) {
        boolean any = false;
        for (int s = 0; s < model.size && !pulse.stopped(); s++) {
            if (choice.has(s) && !forced[s]) {
                any |= swap(choice, s);
            }
        }
        return any;
    }

    private boolean swap(Choice choice, int s) {
        double before = choice.gain();
        int mark = choice.mark();
        choice.removeAll(s);
        double best = before + Numbers.slack(before);
        int found = -1;
        for (int t = 0; t < model.size && !pulse.beat(10); t++) {
            if (t == s || choice.has(t) || !model.usable[t] || !choice.bears(t)) {
                continue;
            }
            if (model.requirements.closure()[t].length == 1 && choice.gain() + choice.marginal(t) <= best) {
                continue;
            }
            int without = choice.mark();
            if (choice.addAll(t) && choice.gain() > best && this.best.fits(choice)) {
                best = choice.gain();
                found = t;
            }
            choice.undo(without);
        }
        if (found < 0) {
            choice.undo(mark);
            return false;
        }
        choice.addAll(found);
        choice.settle();
        return true;
    }

    /** Takes one away and fills its place with what is best for its cost. */
    private boolean refills(Choice choice) {
        var banned = new boolean[model.size];
        boolean any = false;
        for (int s = 0; s < model.size && !pulse.stopped(); s++) {
            if (choice.has(s) && !forced[s]) {
                int mark = choice.mark();
                double before = choice.gain();
                choice.removeAll(s);
                banned[s] = true;
                greedy.fill(choice, model.cost, banned);
                banned[s] = false;
                any |= keep(choice, mark, before);
            }
        }
        return any;
    }

    /** Makes room for one by taking away those that gain least for their cost. */
    private boolean evictions(Choice choice) {
        boolean any = false;
        for (int t = 0; t < model.size && !pulse.stopped(); t++) {
            if (model.usable[t] && !choice.has(t)) {
                int mark = choice.mark();
                double before = choice.gain();
                if (squeeze(choice, t)) {
                    greedy.fill(choice, model.cost, null);
                    any |= keep(choice, mark, before);
                } else {
                    choice.undo(mark);
                }
            }
        }
        return any;
    }

    private boolean squeeze(Choice choice, int t) {
        for (int evicted = 0; ; evicted++) {
            int mark = choice.mark();
            if (choice.addAll(t)) {
                if (best.fits(choice)) {
                    return true;
                }
                choice.undo(mark);
            }
            int least = evicted < MOST_EVICTED ? least(choice, t) : -1;
            if (least < 0) {
                return false;
            }
            choice.removeAll(least);
        }
    }

    private int least(Choice choice, int t) {
        int least = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < choice.count() && !pulse.beat(40); i++) {
            int s = choice.member(i);
            if (!forced[s] && !needs(t, s)) {
                int mark = choice.mark();
                double gain = choice.gain();
                double cost = choice.cost();
                choice.removeAll(s);
                double loss = (gain - choice.gain()) / (cost - choice.cost());
                choice.undo(mark);
                // Undoing may reorder the members; ties go to the first by place, so that the order does not matter.
                if (loss < smallest || loss == smallest && s < least) {
                    smallest = loss;
                    least = s;
                }
            }
        }
        return least;
    }

    private boolean needs(int t, int s) {
        for (int r : model.requirements.closure()[t]) {
            if (r == s) {
                return true;
            }
        }
        return false;
    }

    private boolean keep(Choice choice, int mark, double before) {
        if (choice.gain() > before + Numbers.slack(before) && best.fits(choice)) {
            choice.settle();
            return true;
        }
        choice.undo(mark);
        return false;
    }
}
