package isthmus.assessment.recommendation;

import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.LevelRange;
import org.jspecify.annotations.Nullable;

/**
 * Where a dimension is and where it is headed.
 *
 * @param target the level to reach
 * @param agreed null while the level is a suggestion: the next one, and never the highest
 */
public record Aim(DimensionResult result, int target, @Nullable Target agreed) {

    /** Whether it is known to be below its target; a hidden score is not known to be anything. */
    public boolean below() {
        LevelRange level = result.level();
        return level != null && level.point() < target;
    }

    public int importance() {
        return agreed == null ? Target.ORDINARY : agreed.importance();
    }

    /** Levels from the score to the target; 0 at it or beyond, and where the score is hidden. */
    public double distance() {
        return below() ? result.score().shown().map(s -> Math.max(0, target - s.value())).orElse(0.0) : 0;
    }
}
