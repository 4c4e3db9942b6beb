package isthmus.cypher.response;

import isthmus.assessment.response.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers as one list of integers in the order of the instrument's items: 0 for none, -1 for "I cannot see this", else
 * the option. One property a response is what makes writing fast. A list of changes may say -2 for an item that was not sent.
 */
final class Packed {

    private static final int NONE = 0;
    private static final int CANNOT_SEE = -1;
    private static final int NOT_SENT = -2;

    private Packed() {}

    /**
     * All that is sent; a missing answer is none.
     *
     * @throws IllegalArgumentException when there is an answer to an item the list does not have
     */
    static List<Integer> pack(List<String> items, Map<String, Answer> answers) {
        return packed(items, item -> value(answers.get(item)), NONE, answers.size());
    }

    /**
     * Changes to a draft: an empty answer takes one back, a missing one leaves what is there.
     *
     * @throws IllegalArgumentException when there is an answer to an item the list does not have
     */
    static List<Integer> packChanges(List<String> items, Map<String, Optional<Answer>> changes) {
        return packed(items, item -> changes.containsKey(item) ? value(changes.get(item).orElse(null)) : NOT_SENT, NOT_SENT, changes.size());
    }

    private static List<Integer> packed(List<String> items, ToIntFunction<String> value, int missing, int sent) {
        // While others wait, hence without streams.
        var packed = new ArrayList<Integer>(items.size());
        int found = 0;
        for (var item : items) {
            int one = value.applyAsInt(item);
            packed.add(one);
            found += one == missing ? 0 : 1;
        }
        if (found != sent) {
            throw new IllegalArgumentException("an answer to an item that the instrument does not have");
        }
        return packed;
    }

    /** The later change of each item. */
    static List<Integer> merge(List<Integer> earlier, List<Integer> later) {
        return IntStream.range(0, later.size())
                .mapToObj(i -> later.get(i) == NOT_SENT ? earlier.get(i) : later.get(i))
                .toList();
    }

    static Map<String, Answer> unpack(List<String> items, List<Integer> packed) {
        if (items.size() != packed.size()) {
            throw new IllegalArgumentException(packed.size() + " answers for " + items.size() + " items");
        }
        var answers = new HashMap<String, Answer>();
        for (int i = 0; i < packed.size(); i++) {
            int value = packed.get(i);
            if (value != NONE) {
                answers.put(items.get(i), value == CANNOT_SEE ? Answer.CANNOT_SEE : new Answer.Option(value));
            }
        }
        return answers;
    }

    private static int value(@Nullable Answer answer) {
        return switch (answer) {
            case null -> NONE;
            case Answer.CannotSee c -> CANNOT_SEE;
            case Answer.Option o -> o.value();
        };
    }
}
