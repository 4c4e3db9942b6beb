package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who needs whom in an earlier phase, directly and through others. Candidates are places in the list of the problem.
 *
 * @param before by candidate, whom it requires directly
 * @param closure by candidate, it and all that it requires through others, each after what it requires; null for those
 *     that require each other in a circle
 * @param dependents by candidate, it and all that require it through others
 * @param level by candidate, the earliest phase that it can be in, from 0; no meaning where there is a circle
 */
record Requirements(int[][] before, int[][] closure, int[][] dependents, int[] level) {

    static Requirements of(List<Candidate> candidates) {
        int n = candidates.size();
        var places = places(candidates);
        var before = new int[n][];
        for (int t = 0; t < n; t++) {
            before[t] = candidates.get(t).requires().stream().mapToInt(places::get).sorted().toArray();
        }
        return of(before);
    }

    static Map<String, Integer> places(List<Candidate> candidates) {
        var places = new HashMap<String, Integer>();
        for (int t = 0; t < candidates.size(); t++) {
            places.put(candidates.get(t).id(), t);
        }
        return places;
    }

    static Requirements of(int[][] before) {
        int n = before.length;
        var order = topological(before);
        var level = new int[n];
        var closure = new int[n][];
        var dependents = new ArrayList<List<Integer>>();
        var rank = new int[n];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        for (int t = 0; t < n; t++) {
            dependents.add(new ArrayList<>());
        }
        for (int t : order) {
            var all = new TreeSet<Integer>(Comparator.comparingInt(r -> rank[r]));
            for (int r : before[t]) {
                for (int deeper : closure[r]) {
                    all.add(deeper);
                }
                level[t] = Math.max(level[t], level[r] + 1);
            }
            closure[t] = IntStream.concat(all.stream().mapToInt(Integer::intValue), IntStream.of(t)).toArray();
            for (int r : closure[t]) {
                dependents.get(r).add(t);
            }
        }
        return new Requirements(
                before,
                closure,
                dependents.stream().map(d -> d.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new),
                level);
    }

    /** Those that are in no circle and need nobody who is, each after those it requires. */
    private static int[] topological(int[][] before) {
        int n = before.length;
        var open = new int[n];
        var after = new ArrayList<List<Integer>>();
        for (int t = 0; t < n; t++) {
            after.add(new ArrayList<>());
        }
        for (int t = 0; t < n; t++) {
            open[t] = before[t].length;
            for (int r : before[t]) {
                after.get(r).add(t);
            }
        }
        var order = new int[n];
        int known = 0;
        for (int t = 0; t < n; t++) {
            if (open[t] == 0) {
                order[known++] = t;
            }
        }
        for (int i = 0; i < known; i++) {
            for (int t : after.get(order[i])) {
                if (--open[t] == 0) {
                    order[known++] = t;
                }
            }
        }
        return Arrays.copyOf(order, known);
    }
}
