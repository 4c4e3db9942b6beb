package isthmus.assessment.recommendation;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Move;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.LevelRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which moves of the instrument to make: for each dimension below its target, and for each that a finding points to, the
 * moves of the level it reached.
 *
 * @param aims every dimension of the instrument in its order
 * @param list the highest rank first
 */
public record Recommendations(List<Aim> aims, List<Recommendation> list) {

    public Recommendations {
        aims = List.copyOf(aims);
        list = List.copyOf(list);
    }

    public static Recommendations of(Assessment assessment, Targets targets) {
        var instrument = assessment.instrument();
        var aims = assessment.dimensions().stream().map(d -> targets.aim(d, instrument)).toList();
        var findings = new Findings(assessment);
        var reach = new Reach(assessment);
        var list = new ArrayList<Recommendation>();
        for (var aim : aims) {
            var reasons = new ArrayList<Reason>();
            LevelRange level = aim.result().level();
            if (level != null && aim.below()) {
                reasons.add(new Reason.Below(level, aim.target()));
            }
            reasons.addAll(findings.of(aim.result()));
            if (!reasons.isEmpty()) {
                int teams = reach.teams(aim);
                aim.result().moves().forEach(move -> list.add(recommendation(move, aim, reasons, teams, aims, instrument)));
            }
        }
        // A stable sort: of equal ranks the order of the instrument decides.
        list.sort(Comparator.comparingDouble((Recommendation r) -> r.rank().value()).reversed());
        return new Recommendations(aims, list);
    }

    private static Recommendation recommendation(
            Move move, Aim aim, List<Reason> reasons, int teams, List<Aim> aims, Instrument instrument) {
        Advice advice = instrument.advice();
        double weight = reasons.stream().mapToDouble(Reason::weight).reduce(1, (a, b) -> a * b);
        double distance = aim.distance() > 0 ? aim.distance() : advice.halfGap();
        return new Recommendation(
                move,
                aim,
                reasons,
                new Recommendation.Rank(distance, aim.importance(), teams, advice.effortOf(move), weight),
                advice.strengthOf(move),
                advice.counterOf(aim.result().dimension()),
                missing(move, aims));
    }

    /** Of the levels a move requires those that are not known to be reached. */
    private static Map<String, Integer> missing(Move move, List<Aim> aims) {
        var missing = new HashMap<String, Integer>();
        for (var aim : aims) {
            DimensionResult result = aim.result();
            Integer required = move.requires().get(result.dimension().id());
            LevelRange level = result.level();
            if (required != null && (level == null || level.point() < required)) {
                missing.put(result.dimension().id(), required);
            }
        }
        return missing;
    }
}
