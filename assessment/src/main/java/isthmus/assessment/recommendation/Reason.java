package isthmus.assessment.recommendation;

import isthmus.assessment.instrument.Advice;
import isthmus.assessment.scoring.GapFinding;
import isthmus.assessment.scoring.LevelRange;
import isthmus.assessment.scoring.PatternFinding;
import isthmus.assessment.wording.Sentence;
import java.util.List;

/** Why a move is recommended. */
public sealed interface Reason {

    /** What the move's rank is multiplied by. */
    double weight();

    /** The dimension is below its target. */
    record Below(LevelRange level, int target) implements Reason {
        @Override
        public double weight() {
            return 1;
        }
    }

    /** The two sides, or they and the top, see the dimension differently, or many cannot see it. */
    record Gap(Advice.Rule.OnGap rule, GapFinding finding) implements Reason {
        @Override
        public double weight() {
            return rule.weight();
        }
    }

    /** A tension between dimensions says to begin here. */
    record Pattern(Advice.Rule.OnPattern rule, PatternFinding finding) implements Reason {
        @Override
        public double weight() {
            return rule.weight();
        }
    }

    /**
     * The team graph shows something.
     *
     * @param because the figures
     * @param teams the teams it is about; empty where it is about all
     */
    record Graph(Advice.Rule.OnGraph rule, Sentence because, List<String> teams) implements Reason {
        public Graph {
            teams = List.copyOf(teams);
        }

        @Override
        public double weight() {
            return rule.weight();
        }
    }
}
