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
        packing = new Packing(model.room(), model.requirements, pulse);
        this.pulse = pulse;
    }

    /** Keeps what is in every plan, which fits; finding out how is not stopped. */
    void begin(Choice choice) {
        var patient = new Packing(model.room(), model.requirements, new Pulse(Watch.PATIENT));
        if (patient.pack(choice.unordered(), choice.count(), Packing.THOROUGH) != Packing.Result.FITS) {
            throw new IllegalArgumentException("What is in every plan does not fit.");
        }
        keep(choice, patient);
    }

    /** Whether a choice is easily seen to fit. */
    boolean fits(Choice choice) {
        return fits(choice, Packing.BRIEF) == Packing.Result.FITS;
    }

    private Packing.Result fits(Choice choice, long steps) {
        return Numbers.within(choice.cost(), model.totalCapacity)
                ? packing.pack(choice.unordered(), choice.count(), steps)
                : Packing.Result.DOES_NOT;
    }

    /** Whether a gain is larger by more than rounding. */
    boolean beatenBy(double other) {
        return other > gain + Numbers.slack(gain);
    }

    /**
     * Keeps a choice if it is better and fits.
     *
     * @return whether it fits; where it is no better, not everything may be tried
     */
    Packing.Result offer(Choice choice) {
        boolean better = beatenBy(choice.gain());
        var result = fits(choice, better ? Packing.EXHAUSTIVE : Packing.BRIEF);
        if (better && result == Packing.Result.FITS) {
            keep(choice, packing);
        }
        return result;
    }

    private void keep(Choice choice, Packing packing) {
        members = choice.members();
        phases = IntStream.of(members).map(packing::phase).toArray();
        gain = choice.gain();
        pulse.know(gain, pulse.bound());
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
