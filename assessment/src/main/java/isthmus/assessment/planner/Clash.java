package isthmus.assessment.planner;

import isthmus.assessment.planner.Answer.Relaxation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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
    private final List<Limit> inPhase;
    private int tries = 0;
    /** Whether some packing was given up, so that what was taken for impossible might not be. */
    private boolean unsure = false;

    /** What the phases have room for when some constraints are given up: their capacities, and the limits in each. */
    private record Phases(double[] capacity, double[] bounds) {}

    Clash(Problem problem, Pulse pulse) {
        this.problem = problem;
        this.pulse = pulse;
        places = Requirements.places(problem.candidates());
        inPhase = problem.limits().stream().filter(Limit::eachPhase).toList();
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
                return new Answer.Impossible(clashes, amounts(given), !unsure);
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
        problem.limits().forEach(limit -> all.add(constraint(limit)));
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
            if (!limit.eachPhase()
                    && !given.contains(constraint(limit))
                    && !Numbers.within(load(limit, involved), limit.bound())) {
                return false;
            }
        }
        return spread(involved, given, phases(given)) != null;
    }

    private static Constraint constraint(Limit limit) {
        return new Constraint.Limited(limit.name(), limit.bound(), limit.eachPhase());
    }

    private static double load(Limit limit, Collection<String> involved) {
        return involved.stream().mapToDouble(id -> limit.uses().getOrDefault(id, 0.0)).sum();
    }

    private Phases phases(Set<Constraint> given) {
        var capacity = problem.capacity();
        for (int p = 0; p < capacity.length; p++) {
            if (given.contains(new Constraint.Capacity(p, capacity[p]))) {
                capacity[p] = Double.POSITIVE_INFINITY;
            }
        }
        var bounds = inPhase.stream()
                .mapToDouble(limit -> given.contains(constraint(limit)) ? Double.POSITIVE_INFINITY : limit.bound())
                .toArray();
        return new Phases(capacity, bounds);
    }

    /** By phase, who is in it when all that is involved is spread over them; null if it cannot be. */
    private @org.jspecify.annotations.Nullable List<List<String>> spread(
            Set<String> involved, Set<Constraint> given, Phases phases) {
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
        var uses = Model.uses(ids.stream().map(this::candidate).toList(), inPhase);
        var room = new Room(cost, phases.capacity(), uses, phases.bounds());
        var packing = new Packing(room, requirements, new Pulse(Watch.PATIENT));
        var all = IntStream.range(0, cost.length).toArray();
        var result = packing.pack(all, all.length, Packing.THOROUGH);
        unsure |= result == Packing.Result.UNKNOWN;
        if (result != Packing.Result.FITS) {
            return null;
        }
        return IntStream.range(0, room.phases())
                .mapToObj(p -> ids.stream().filter(id -> packing.phase(numbers.get(id)) == p).toList())
                .toList();
    }

    private List<Relaxation> amounts(Set<Constraint> given) {
        var phases = phases(given);
        var involved = involved(given);
        return given.stream()
                .map(constraint -> new Relaxation(constraint, switch (constraint) {
                    case Constraint.Capacity c -> OptionalDouble.of(least(
                            c.capacity(), phases.capacity(), c.phase(), involved, given, phases, in -> cost(in.get(c.phase()))));
                    case Constraint.Limited l -> OptionalDouble.of(least(l, involved, given, phases));
                    default -> OptionalDouble.empty();
                }))
                .toList();
    }

    private double least(Constraint.Limited limited, Set<String> involved, Set<Constraint> given, Phases phases) {
        var limit = problem.limits().stream().filter(l -> l.name().equals(limited.name())).findFirst().orElseThrow();
        return limit.eachPhase()
                ? least(limit.bound(), phases.bounds(), inPhase.indexOf(limit), involved, given, phases,
                        in -> in.stream().mapToDouble(ids -> load(limit, ids)).max().orElseThrow())
                : load(limit, involved);
    }

    private double cost(List<String> ids) {
        return ids.stream().mapToDouble(id -> candidate(id).cost()).sum();
    }

    /**
     * Halves the range between what does not do and what does until only rounding is left.
     *
     * @param amounts of which the one at a place is looked for, and then set to what is found
     * @param used of it, when all is spread
     */
    private double least(
            double low, double[] amounts, int place, Set<String> involved, Set<Constraint> given, Phases phases,
            ToDoubleFunction<List<List<String>>> used) {
        double high = used.applyAsDouble(Objects.requireNonNull(spread(involved, given, phases)));
        while (high - low > 2 * Numbers.slack(high)) {
            amounts[place] = (low + high) / 2;
            var spread = spread(involved, given, phases);
            if (spread == null) {
                low = amounts[place];
            } else {
                high = used.applyAsDouble(spread);
            }
        }
        amounts[place] = high;
        return high;
    }
}
