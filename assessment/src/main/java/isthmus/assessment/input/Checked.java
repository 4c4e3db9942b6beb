package isthmus.assessment.input;

import java.util.List;
import java.util.function.Function;

/** Input after checking: the value it stands for, or every problem found in it. */
public sealed interface Checked<T> {

    record Accepted<T>(T value) implements Checked<T> {}

    record Rejected<T>(List<Problem> problems) implements Checked<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a rejection names at least one problem");
            }
        }
    }

    static <T> Checked<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Checked<T> rejected(List<Problem> problems) {
        return new Rejected<>(problems);
    }

    static <T> Checked<T> rejected(Problem... problems) {
        return new Rejected<>(List.of(problems));
    }

    /** Goes on with the value, or carries the problems along. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Rejected<T>(List<Problem> problems) -> rejected(problems);
        };
    }
}
