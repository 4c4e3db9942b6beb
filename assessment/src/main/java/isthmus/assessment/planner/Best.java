package isthmus.assessment.planner;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The best set found so far that fits into the phases, with its phases. */
final class Best {

    private final Model model;
    private final Packing packing;
    private final Pulse pulse;
    private int[] members = new int[0];
    private int[] phases = new int[0];
    private double gain = Double.NEGATIVE_INFINITY;

    Best(Model model, Pulse pulse) {
        this.model = model;
        packing = new Packing(model.cost, model.requirements.before(), model.capacity, pulse);
        this.pulse = pulse;
    }

    /** Keeps what is in every plan, which fits; finding out how is not stopped. */
    void begin(Choice choice) {
        offer(choice, new Packing(model.cost, model.requirements.before(), model.capacity, new Pulse(Watch.PATIENT)));
    }

    Packing.Result fits(Choice choice) {
        if (!Numbers.within(choice.cost(), model.totalCapacity)) {
            return Packing.Result.DOES_NOT;
        }
        return packing.pack(choice.members(), choice.count());
    }

    /** Whether a gain is larger by more than rounding. */
    boolean beatenBy(double other) {
        return other > gain + Numbers.slack(gain);
    }

    /** Keeps a choice if it is better and fits. */
    Packing.Result offer(Choice choice) {
        return Numbers.within(choice.cost(), model.totalCapacity) ? offer(choice, packing) : Packing.Result.DOES_NOT;
    }

    private Packing.Result offer(Choice choice, Packing packing) {
        var all = choice.members();
        var result = packing.pack(all, all.length);
        if (result == Packing.Result.FITS && (beatenBy(choice.gain()) || gain == Double.NEGATIVE_INFINITY)) {
            members = all;
            phases = new int[all.length];
            for (int i = 0; i < all.length; i++) {
                phases[i] = packing.phase(all[i]);
            }
            gain = choice.gain();
            pulse.know(gain, pulse.bound());
        }
        return result;
    }

    boolean proven() {
        return !beatenBy(pulse.bound());
    }

    /** Takes away, the dearest first, what is neither forced nor required nor gains anything. */
    void dropUseless(Objective objective) {
        var choice = new Choice(model, objective);
        for (int t : members) {
            choice.addAll(t);
        }
        var kept = new boolean[model.size];
        for (int t : model.forced) {
            kept[t] = true;
        }
        IntStream.of(members).boxed()
                .filter(t -> !kept[t])
                .sorted(Comparator.comparingDouble((Integer t) -> -model.cost[t]).thenComparing(Comparator.naturalOrder()))
                .forEach(t -> {
                    int mark = choice.mark();
                    double before = choice.gain();
                    choice.removeAll(t);
                    if (choice.gain() < before - Numbers.slack(before)) {
                        choice.undo(mark);
                    }
                });
        var rest = IntStream.range(0, members.length).filter(i -> choice.has(members[i])).toArray();
        phases = IntStream.of(rest).map(i -> phases[i]).toArray();
        members = IntStream.of(rest).map(i -> members[i]).toArray();
    }

    double gain() {
        return gain;
    }

    int[] members() {
        return members.clone();
    }

    int[] phases() {
        return phases.clone();
    }
}
