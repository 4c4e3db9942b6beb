package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** A figure of the team graph, or why there is none. */
public sealed interface Metric {

    record Defined(double value) implements Metric {
        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " is no figure");
            }
        }
    }

    /**
     * @param why a full sentence for the reader
     */
    record Undefined(Sentence why) implements Metric {}

    static Metric of(double value) {
        return new Defined(value);
    }

    static Metric undefined(Sentence why) {
        return new Undefined(why);
    }

    default OptionalDouble defined() {
        return this instanceof Defined d ? OptionalDouble.of(d.value()) : OptionalDouble.empty();
    }

    /** Goes on with the value, or carries the reason along. */
    default Metric then(DoubleFunction<Metric> next) {
        return this instanceof Defined d ? next.apply(d.value()) : this;
    }
}
