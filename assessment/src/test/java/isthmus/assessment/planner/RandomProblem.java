package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up problems of any size, to test and to measure with: two ties for each move, with heavy-tailed weights; a tie is
 * touched by one to three moves, every tenth by up to eight; moves belong to departments, which limit how many of
 * them they absorb; costs from 1 to 20, as heavy-tailed; capacity for a quarter of all.
 */
final class RandomProblem {

    private static final int MOVES_A_DEPARTMENT = 6;

    /** The share of what all moves cost that a plan can afford. */
    private static final double AFFORDED = .25;

    private RandomProblem() {}

    static Problem of(int moves, int phases, SplittableRandom random) {
        int tieCount = 2 * moves;
        var weights = new double[tieCount];
        List<Map<Integer, Double>> touched = new ArrayList<>();
        for (int t = 0; t < moves; t++) {
            touched.add(new HashMap<>());
        }
        for (int e = 0; e < tieCount; e++) {
            weights[e] = heavyTailed(random, 100);
            int touching = e % 10 == 0 ? 4 + random.nextInt(5) : 1 + random.nextInt(3);
            for (int i = 0; i < touching; i++) {
                touched.get(random.nextInt(moves)).put(e, random.nextInt(5) == 0 ? 0 : .1 + .8 * random.nextDouble());
            }
        }
        var candidates = new ArrayList<Candidate>();
        double total = 0;
        double largest = 0;
        for (int t = 0; t < moves; t++) {
            double cost = heavyTailed(random, 20);
            total += cost;
            largest = Math.max(largest, cost);
            var ties = touched.get(t).keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            var map = touched.get(t);
            var residuals = IntStream.of(ties).mapToDouble(map::get).toArray();
            candidates.add(new Candidate("m" + t, cost, ties, residuals, Set.of(), Standing.FREE));
        }
        var limits = new ArrayList<Limit>();
        for (int first = 0; first < moves; first += MOVES_A_DEPARTMENT) {
            var uses = new HashMap<String, Double>();
            for (int t = first; t < Math.min(moves, first + MOVES_A_DEPARTMENT); t++) {
                uses.put("m" + t, (double) (1 + random.nextInt(4)));
            }
            limits.add(new Limit("department " + first / MOVES_A_DEPARTMENT, 5, uses));
        }
        var capacity = new double[phases];
        Arrays.fill(capacity, Math.max(largest, AFFORDED * total / phases));
        return new Problem(weights, candidates, limits, capacity);
    }

    /**
     * Small ones where everything clashes: whole costs from 1 to 5, limits that overlap, at most one of two, what requires
     * what, and here and there something pinned or forbidden.
     */
    static Problem crowded(int moves, int phases, SplittableRandom random) {
        int ties = 1 + random.nextInt(2 * moves);
        var weights = random.doubles(ties, 0, 10).map(Math::rint).toArray();
        var candidates = new ArrayList<Candidate>();
        for (int t = 0; t < moves; t++) {
            var touched = random.ints(1 + random.nextInt(4), 0, ties).distinct().toArray();
            var residuals = random.doubles(touched.length, 0, 1).map(q -> Math.rint(q * 4) / 4).toArray();
            var requires = new HashSet<String>();
            if (t > 0 && random.nextInt(4) == 0) {
                requires.add("m" + random.nextInt(t));
            }
            var standing = random.nextInt(12) == 0 ? Standing.PINNED : random.nextInt(12) == 0 ? Standing.FORBIDDEN : Standing.FREE;
            candidates.add(new Candidate("m" + t, 1 + random.nextInt(5), touched, residuals, requires, standing));
        }
        var limits = new ArrayList<Limit>();
        for (int l = 0; l < moves / 3; l++) {
            var uses = new HashMap<String, Double>();
            boolean one = random.nextBoolean();
            for (int i = 0; i < (one ? 2 : 4); i++) {
                uses.put("m" + random.nextInt(moves), one ? 1.0 : 1 + random.nextInt(3));
            }
            limits.add(new Limit("limit " + l, one ? 1 : 2 + random.nextInt(4), uses));
        }
        var capacity = random.doubles(phases, 2, 2 + 2.0 * moves / phases).map(Math::rint).toArray();
        return new Problem(weights, candidates, limits, capacity);
    }

    /**
     * The same with missions, each of which bears so many of its moves in a phase; every move is of one, every fifth of two.
     *
     * @param most that a move uses of a mission, from 1
     */
    static Problem paced(Problem problem, int missions, double bound, int most, SplittableRandom random) {
        List<Map<String, Double>> uses = new ArrayList<>();
        IntStream.range(0, missions).forEach(m -> uses.add(new HashMap<>()));
        for (var candidate : problem.candidates()) {
            uses.get(random.nextInt(missions)).put(candidate.id(), 1.0 + random.nextInt(most));
            if (random.nextInt(5) == 0) {
                uses.get(random.nextInt(missions)).put(candidate.id(), 1.0 + random.nextInt(most));
            }
        }
        var limits = new ArrayList<>(problem.limits());
        uses.forEach(use -> limits.add(new Limit("mission " + (limits.size() + 1), bound, use, true)));
        return new Problem(problem.weights(), problem.candidates(), limits, problem.capacity(), problem.goal());
    }

    /** Of a move, in {@link #of}; the limit of this place. */
    static int department(int move) {
        return move / MOVES_A_DEPARTMENT;
    }

    /** Pareto of exponent 1.2 from 1 up to a largest. */
    static double heavyTailed(SplittableRandom random, double largest) {
        return Math.min(largest, Math.pow(1 - random.nextDouble(), -1 / 1.2));
    }
}
