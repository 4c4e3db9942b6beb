package isthmus.cypher.plan;

import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Track;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.recommendation.Target;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What choices are called in the graph, where they are read by people too. */
final class Words {

    private Words() {}

    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    static Standing standing(String word) {
        return find(Standing.values(), Words::word, word);
    }

    static Settings.Aim aim(String word) {
        return find(Settings.Aim.values(), Settings.Aim::word, word);
    }

    static Target.Reason reason(String word) {
        return find(Target.Reason.values(), Target.Reason::word, word);
    }

    static Track.State state(String word) {
        return find(Track.State.values(), Track.State::word, word);
    }

    private static <T> T find(T[] values, Function<T, String> name, String word) {
        return Stream.of(values)
                .filter(value -> name.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    static IllegalStateException unknown(String word) {
        return new IllegalStateException("“" + word + "” is not a word of this graph");
    }
}
