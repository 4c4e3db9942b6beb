package isthmus.assessment.planner;

import isthmus.assessment.planner.Answer.Relaxation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether what is pinned can be had together with all it requires, and if not, why. That is all there is to being possible:
 * further candidates only use more.
 */
final class Clash {

    /** Sets of constraints tried, at most, before the smallest set is given up. */
    private static final int MOST_TRIES = 20_000;

    private final Problem problem;
    private final Pulse pulse;
    private final Map<String, Integer> places;
    private int tries = 0;

    Clash(Problem problem, Pulse pulse) {
        this.problem = problem;
        this.pulse = pulse;
        places = Requirements.places(problem.candidates());
    }

    boolean exists() {
        return !possible(Set.of());
    }

    Answer.Impossible explain() {
        var all = constraints();
        var clashes = core(all, Set.of());
        for (int size = 1; size <= all.size(); size++) {
            var given = given(all, new LinkedHashSet<>(), size);
            if (given != null) {
                return new Answer.Impossible(clashes, amounts(given), true);
            }
            if (givenUp()) {
                break;
            }
        }
        var given = new LinkedHashSet<Constraint>();
        while (!possible(given)) {
            given.add(core(all, given).getFirst());
        }
        return new Answer.Impossible(clashes, amounts(given), false);
    }

    private boolean givenUp() {
        return tries > MOST_TRIES || pulse.beat(1000);
    }

    /** Those that are easiest to give up come first. */
    private List<Constraint> constraints() {
        var all = new ArrayList<Constraint>();
        var capacity = problem.capacity();
        for (int p = 0; p < capacity.length; p++) {
            all.add(new Constraint.Capacity(p, capacity[p]));
        }
        problem.limits().forEach(limit -> all.add(new Constraint.Limited(limit.name(), limit.bound())));
        var involved = involved(Set.of());
        for (var c : problem.candidates()) {
            if (c.standing() == Standing.PINNED) {
                all.add(new Constraint.Pinned(c.id()));
            } else if (c.standing() == Standing.FORBIDDEN && involved.contains(c.id())) {
                all.add(new Constraint.Forbidden(c.id()));
            }
        }
        for (var c : problem.candidates()) {
            if (involved.contains(c.id())) {
                c.requires().stream().sorted().forEach(r -> all.add(new Constraint.Required(c.id(), r)));
            }
        }
        return all;
    }

    /** Of what is not given up, some that clash, and no longer would without any one of them. */
    private List<Constraint> core(List<Constraint> all, Set<Constraint> given) {
        var without = new HashSet<>(given);
        var core = new ArrayList<Constraint>();
        for (var constraint : all) {
            if (without.add(constraint) && possible(without)) {
                without.remove(constraint);
                core.add(constraint);
            }
        }
        return core;
    }

    /** Whatever set is given up has one of each clash in it (Reiter 1987), so that only these are tried; null for none. */
    private @org.jspecify.annotations.Nullable Set<Constraint> given(
            List<Constraint> all, LinkedHashSet<Constraint> given, int size) {
        if (possible(given)) {
            return given;
        }
        if (size == 0 || givenUp()) {
            return null;
        }
        for (var constraint : core(all, given)) {
            var more = new LinkedHashSet<>(given);
            more.add(constraint);
            var found = given(all, more, size - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Set<String> involved(Set<Constraint> given) {
        var involved = new LinkedHashSet<String>();
        for (var c : problem.candidates()) {
            if (c.standing() == Standing.PINNED && !given.contains(new Constraint.Pinned(c.id()))) {
                follow(c.id(), given, involved);
            }
        }
        return involved;
    }

    private void follow(String id, Set<Constraint> given, Set<String> involved) {
        var open = new java.util.ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (involved.add(next)) {
                for (var r : candidate(next).requires()) {
                    if (!given.contains(new Constraint.Required(next, r))) {
                        open.push(r);
                    }
                }
            }
        }
    }

    private Candidate candidate(String id) {
        return problem.candidates().get(places.get(id));
    }

    private boolean possible(Set<Constraint> given) {
        tries++;
        var involved = involved(given);
        for (var id : involved) {
            if (candidate(id).standing() == Standing.FORBIDDEN && !given.contains(new Constraint.Forbidden(id))) {
                return false;
            }
        }
        for (var limit : problem.limits()) {
            if (!given.contains(new Constraint.Limited(limit.name(), limit.bound()))
                    && !Numbers.within(load(limit, involved), limit.bound())) {
                return false;
            }
        }
        return loads(involved, given, capacities(given)) != null;
    }

    private static double load(Limit limit, Set<String> involved) {
        return involved.stream().mapToDouble(id -> limit.uses().getOrDefault(id, 0.0)).sum();
    }

    private double[] capacities(Set<Constraint> given) {
        var capacity = problem.capacity();
        for (int p = 0; p < capacity.length; p++) {
            if (given.contains(new Constraint.Capacity(p, capacity[p]))) {
                capacity[p] = Double.POSITIVE_INFINITY;
            }
        }
        return capacity;
    }

    /** What each phase costs when all that is involved is spread over them; null if it cannot be. */
    private double @org.jspecify.annotations.Nullable [] loads(
            Set<String> involved, Set<Constraint> given, double[] capacity) {
        var ids = involved.stream().sorted(Comparator.comparing(places::get)).toList();
        var cost = ids.stream().mapToDouble(id -> candidate(id).cost()).toArray();
        var numbers = new HashMap<String, Integer>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        var before = ids.stream()
                .map(id -> candidate(id).requires().stream()
                        .filter(r -> !given.contains(new Constraint.Required(id, r)))
                        .mapToInt(numbers::get)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        var requirements = Requirements.of(before);
        if (Arrays.stream(requirements.closure()).anyMatch(Objects::isNull)) {
            return null;
        }
        var packing = new Packing(cost, requirements, capacity, new Pulse(Watch.PATIENT));
        var all = IntStream.range(0, cost.length).toArray();
        if (packing.pack(all, all.length, Packing.THOROUGH) != Packing.Result.FITS) {
            return null;
        }
        var loads = new double[capacity.length];
        for (int t = 0; t < cost.length; t++) {
            loads[packing.phase(t)] += cost[t];
        }
        return loads;
    }

    private List<Relaxation> amounts(Set<Constraint> given) {
        var capacity = capacities(given);
        var involved = involved(given);
        var relaxations = new ArrayList<Relaxation>();
        for (var constraint : given) {
            var atLeast = switch (constraint) {
                case Constraint.Capacity c -> OptionalDouble.of(least(c.phase(), involved, given, capacity));
                case Constraint.Limited l -> OptionalDouble.of(problem.limits().stream()
                        .filter(limit -> limit.name().equals(l.name()))
                        .mapToDouble(limit -> load(limit, involved))
                        .findFirst()
                        .orElseThrow());
                default -> OptionalDouble.empty();
            };
            relaxations.add(new Relaxation(constraint, atLeast));
        }
        return relaxations;
    }

    /** Halves the range between what does not do and what does until only rounding is left; sets the capacity to it. */
    private double least(int phase, Set<String> involved, Set<Constraint> given, double[] capacity) {
        double low = problem.capacity()[phase];
        double high = Objects.requireNonNull(loads(involved, given, capacity))[phase];
        while (high - low > 2 * Numbers.slack(high)) {
            capacity[phase] = (low + high) / 2;
            var loads = loads(involved, given, capacity);
            if (loads == null) {
                low = capacity[phase];
            } else {
                high = loads[phase];
            }
        }
        capacity[phase] = high;
        return high;
    }
}
