package isthmus.assessment.input;

import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the faults of one input, bounded however bad the input is. A place keeps its first fault only: what follows
 * at the same place is mostly an echo of it. Past {@value #LISTED} faults the rest is counted, apart for every repair.
 */
public final class Problems {

    /** How many faults are listed one by one. */
    public static final int LISTED = 1_000;

    private static final int REPAIRS = 100;

    private static final Sentence MORE = Sentence.of("problems.more.mend", "Mend these too.");

    private static final Sentence FURTHER = Sentence.of("problems.further", "further places");

    private final List<Problem> listed = new ArrayList<>();
    private final Set<Sentence> places = new HashSet<>();
    private final Map<Sentence, Integer> rest = new LinkedHashMap<>();

    public void add(String where, String what, String mend) {
        add(new Problem(where, what, mend));
    }

    public void add(String where, Sentence what, Sentence mend) {
        add(new Problem(where, what, mend));
    }

    public void add(Sentence where, Sentence what, Sentence mend) {
        add(new Problem(where, what, mend));
    }

    public void add(Problem problem) {
        if (listed.size() < LISTED) {
            if (places.add(problem.where())) {
                listed.add(problem);
            }
        } else if (!places.contains(problem.where())) {
            var repair = rest.size() < REPAIRS || rest.containsKey(problem.mend()) ? problem.mend() : MORE;
            rest.merge(repair, 1, Integer::sum);
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** The faults in the order in which they were found, then one line for every repair of which there are more. */
    public List<Problem> list() {
        var all = new ArrayList<>(listed);
        rest.forEach((mend, count) -> all.add(new Problem(FURTHER, Sentence.of("problems.more", "{0,number,#} more of this kind.", count), mend)));
        return List.copyOf(all);
    }

    /** The value when nothing was found wrong, else what was found. */
    public <T> Checked<T> orAccept(T value) {
        return isEmpty() ? Checked.accepted(value) : Checked.rejected(list());
    }
}
