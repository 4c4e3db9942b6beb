package isthmus.assessment.planner;

import java.util.Arrays;

/**
 * Finds the plan that gains most. For {@link Goal.Waits} a modified greedy choice (better of gain for the cost and gain;
 * Leskovec et al. 2007), exchanges, and branch and bound; for {@link Goal.SlowestMission} exchanges alone.
 */
public final class Optimizer {

    private Optimizer() {}

    /**
     * @return the best plan, or the best so far when the watch stops it, with a bound that is valid in both cases; or why no
     *     plan keeps to the constraints. The same problem gives the same answer unless it is stopped.
     */
    public static Answer solve(Problem problem, Watch watch) {
        var model = new Model(problem);
        var pulse = new Pulse(watch);
        var clash = new Clash(problem, pulse);
        if (clash.exists()) {
            return clash.explain();
        }
        var objective = Objective.of(model);
        var best = new Best(model, pulse);
        best.begin(Choice.withForced(model, objective));
        long nodes = switch (problem.goal()) {
            case Goal.Waits w -> new WaitsSearch(model, objective, pulse, best).run();
            case Goal.SlowestMission s -> {
                var search = new LeadSearch(model, pulse, best);
                pulse.know(best.gain(), search.bound(objective));
                search.run(objective);
                yield search.tried();
            }
        };
        return new Answer.Found(solution(model, objective, best, pulse, nodes));
    }

    private static Solution solution(Model model, Objective objective, Best best, Pulse pulse, long nodes) {
        best.dropUseless(objective);
        var schedule = new Schedule(model, objective, pulse, best.members(), best.phases());
        var phases = schedule.phases();
        var gains = schedule.gains();
        double gain = gains[gains.length - 1];
        double bound = Math.max(gain, pulse.bound());
        boolean proven = Numbers.within(bound, gain);
        double percent = proven ? 0 : 100 * (bound - gain) / bound;
        var certificate = proven
                ? new Certificate.Proven()
                : model.problem.goal() instanceof Goal.Waits
                        ? new Certificate.Within(percent)
                        : new Certificate.Search(percent);
        return new Solution(
                phases, gain, proven ? gain : bound, certificate, Arrays.stream(gains).boxed().toList(), nodes);
    }
}
