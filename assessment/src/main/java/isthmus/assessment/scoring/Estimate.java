package isthmus.assessment.scoring;

import isthmus.assessment.wording.Sentence;
import java.util.Optional;

/** A figure that may be shown, or why it may not. */
public sealed interface Estimate {

    /**
     * @param value a score within the instrument's range, or a share from 0 to 1 where that is said
     * @param low lower end of the 95% interval, unless another level is said
     * @param high upper end
     * @param people how many answers it rests on, never fewer than the gate of its kind
     */
    record Shown(double value, double low, double high, int people) implements Estimate {}

    /**
     * @param why a full sentence for the reader: what is missing, and what would mend it
     */
    record Hidden(Reason reason, Sentence why) implements Estimate {}

    enum Reason {
        /** The campaign still runs; figures that move with single answers would give them away. */
        OPEN,
        /** Nobody of this perspective was asked the items, or the group has no such people. */
        NOT_ASKED,
        /** Fewer people than the gate. */
        TOO_FEW_PEOPLE,
        /** Enough people, but showing the figure would reveal a smaller group beside it. */
        WOULD_REVEAL,
        /** Answers of a small group were counted with a larger one. */
        MERGED,
        /** Too small a share of the group answered to speak for it. */
        LOW_RESPONSE,
        /** The organization as a whole has not reached its gate. */
        ORGANIZATION_GATE
    }

    default Optional<Shown> shown() {
        return this instanceof Shown s ? Optional.of(s) : Optional.empty();
    }
}
