package isthmus.assessment.plan;

import isthmus.assessment.move.Proposal;
import isthmus.assessment.move.Reach;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.planner.Answer;
import isthmus.assessment.planner.Candidate;
import isthmus.assessment.planner.Goal;
import isthmus.assessment.planner.Limit;
import isthmus.assessment.planner.Optimizer;
import isthmus.assessment.planner.Problem;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.planner.Watch;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets the optimizer choose the moves of a scenario. */
public final class Planning {

    private Planning() {}

    /** A scenario with the best set of moves, or why there is none. */
    public sealed interface Planned {

        record Found(Scenario scenario) implements Planned {}

        /**
         * @param why a full sentence: no plan satisfies what, because of what
         * @param mend the smallest set of constraints to relax, each a sentence
         */
        record Impossible(Sentence why, List<Sentence> mend) implements Planned {
            public Impossible {
                mend = List.copyOf(mend);
            }
        }
    }

    /**
     * @param structure the one the scenario is about
     * @param scenario checked against it
     */
    public static Planned solve(Structure structure, Scenario scenario, Watch watch) {
        var limits = new Limits(structure, scenario.settings());
        var impossible = limits.impossible(scenario.proposals());
        var pinned = scenario.choices().stream()
                .filter(c -> c.standing() == Standing.PINNED && impossible.containsKey(c.id()))
                .toList();
        if (!pinned.isEmpty()) {
            return new Planned.Impossible(
                    Sentence.of(
                            "impossible.move",
                            "No plan satisfies what is pinned, because “{0}” cannot be made: {1}",
                            pinned.getFirst().id(),
                            Objects.requireNonNull(impossible.get(pinned.getFirst().id()))),
                    pinned.stream().map(c -> Reasons.unpinned(c.id())).toList());
        }
        var possible = scenario.choices().stream().filter(c -> !impossible.containsKey(c.id())).toList();
        var bounds = limits.of(possible.stream().map(Choice::proposal).toList());
        var problem = problem(structure, scenario, possible, bounds.stream().map(Limits.Bound::limit).toList());
        return switch (Optimizer.solve(problem, watch)) {
            case Answer.Found(var solution) -> {
                var phases = new HashMap<String, Integer>();
                for (int p = 0; p < solution.phases().size(); p++) {
                    for (var id : solution.phases().get(p)) {
                        phases.put(id, p);
                    }
                }
                yield new Planned.Found(scenario.with(
                        scenario.choices().stream().map(c -> c.in(phases.getOrDefault(c.id(), Choice.OUT))).toList(),
                        new Solved(solution.gain(), solution.bound(), solution.certificate())));
            }
            case Answer.Impossible answer -> new Reasons(bounds).of(answer);
        };
    }

    private static Problem problem(Structure structure, Scenario scenario, List<Choice> possible, List<Limit> sets) {
        var proposals = possible.stream().map(Choice::proposal).toList();
        var reaches = Reach.of(structure, proposals);
        var known = possible.stream().map(Choice::id).collect(Collectors.toSet());
        double[] capacity = scenario.settings().capacity().stream().mapToDouble(Double::doubleValue).toArray();
        return switch (scenario.settings().aim()) {
            case WAITS -> new Problem(
                    structure.dependencies().stream()
                            .mapToDouble(d -> d.kind() == Dependency.Kind.COLLABORATION ? 0 : d.daysPerMonth())
                            .toArray(),
                    candidates(possible, known, reaches, Planning::ties),
                    sets,
                    capacity);
            case SLOWEST_MISSION -> {
                var steps = new Steps(structure.missions());
                yield new Problem(
                        steps.waits, candidates(possible, known, reaches, steps::ties), sets, capacity, steps.goal());
            }
        };
    }

    private record Ties(int[] ties, double[] residuals) {}

    private static List<Candidate> candidates(
            List<Choice> choices, Set<String> known, List<Reach> reaches, Function<Reach, Ties> touched) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> {
                    var choice = choices.get(i);
                    var ties = touched.apply(reaches.get(i));
                    Proposal proposal = choice.proposal();
                    // What requires a move that cannot be made cannot be made either.
                    boolean barred = !known.containsAll(proposal.requires());
                    return new Candidate(
                            choice.id(),
                            proposal.cost(),
                            ties.ties(),
                            ties.residuals(),
                            barred ? Set.of() : proposal.requires(),
                            barred ? Standing.FORBIDDEN : choice.standing());
                })
                .toList();
    }

    private static Ties ties(Reach reach) {
        return new Ties(
                reach.ties().stream().mapToInt(Reach.Tie::dependency).toArray(),
                reach.ties().stream().mapToDouble(Reach.Tie::residual).toArray());
    }

    /** The steps of all missions one after another, as ties that are passed once. */
    private static final class Steps {

        private final List<Mission> missions;
        private final int[] first;
        private final double[] waits;

        Steps(List<Mission> missions) {
            this.missions = missions;
            this.first = new int[missions.size() + 1];
            for (int m = 0; m < missions.size(); m++) {
                first[m + 1] = first[m] + missions.get(m).steps().size();
            }
            this.waits = missions.stream().flatMap(m -> m.steps().stream()).mapToDouble(Mission.Step::waitDays).toArray();
        }

        Ties ties(Reach reach) {
            return new Ties(
                    reach.steps().stream().mapToInt(s -> first[s.mission()] + s.step()).toArray(),
                    reach.steps().stream().mapToDouble(Reach.Step::residual).toArray());
        }

        Goal goal() {
            var branches = new ArrayList<Goal.Branch>();
            for (int m = 0; m < missions.size(); m++) {
                branches.add(new Goal.Branch(
                        missions.get(m).steps().stream().mapToDouble(Mission.Step::touchDays).sum(),
                        IntStream.range(first[m], first[m + 1]).toArray()));
            }
            return branches.isEmpty() ? new Goal.SlowestMission(List.of(new Goal.Branch(0, new int[0]))) : new Goal.SlowestMission(branches);
        }
    }
}
