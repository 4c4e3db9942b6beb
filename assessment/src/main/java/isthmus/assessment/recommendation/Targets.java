package isthmus.assessment.recommendation;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.LevelRange;
import isthmus.assessment.wording.Sentence;
import java.util.HashSet;
import java.util.List;

/** What was agreed, at most one target for each dimension. */
public record Targets(List<Target> agreed) {

    public static final Targets NONE = new Targets(List.of());

    /** What is suggested never goes further: the highest level is not the default. */
    private static final int HIGHEST_SUGGESTED = 4;

    public Targets {
        agreed = List.copyOf(agreed);
    }

    /** Every fault is found; places are JSON pointers into the list. */
    public static Checked<Targets> check(Instrument instrument, List<Target> targets) {
        var problems = new Problems();
        var seen = new HashSet<String>();
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            target.check(instrument, "/targets/" + i, problems);
            if (!seen.add(target.dimension())) {
                problems.add(
                        "/targets/" + i + "/dimension",
                        Sentence.of("target.twice", "“{0}” has two targets.", Problem.visible(target.dimension())),
                        Sentence.of("target.twice.mend", "Keep one for each dimension."));
            }
        }
        return problems.orAccept(new Targets(targets));
    }

    /** Where a dimension is headed: the agreed level, or else the next one, which is a suggestion. */
    public Aim aim(DimensionResult result, Instrument instrument) {
        var agreedOne = agreed.stream().filter(t -> t.dimension().equals(result.dimension().id())).findFirst();
        if (agreedOne.isPresent()) {
            return new Aim(result, agreedOne.get().level(), agreedOne.get());
        }
        LevelRange level = result.level();
        int highest = Math.min(HIGHEST_SUGGESTED, instrument.levels().size() - 1);
        return new Aim(result, level == null ? highest : Math.min(highest, level.point() + 1), null);
    }
}
