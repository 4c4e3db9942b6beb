package isthmus.surveys.durability;

import isthmus.assessment.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Answers that say which attempt they are of: a number in base four, written over all items again and again, so that it
 * can be read from a response, and a response of which a part is missing or foreign is noticed.
 */
final class Mark {

    private static final int DIGITS = 10;
    private static final int BASE = 4;

    private Mark() {}

    /** @param number up to a million */
    static Map<String, Integer> answers(List<String> items, int number) {
        var answers = new TreeMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i), 1 + digit(number, i % DIGITS));
        }
        return answers;
    }

    /** The number, or nothing when these are not whole answers of one attempt. */
    static OptionalInt of(List<String> items, Map<String, Answer> answers) {
        int number = 0;
        for (int i = DIGITS - 1; i >= 0; i--) {
            number = number * BASE + (answers.get(items.get(i)) instanceof Answer.Option(int value) ? value - 1 : 0);
        }
        var whole = new TreeMap<String, Answer>();
        answers(items, number).forEach((item, value) -> whole.put(item, new Answer.Option(value)));
        return whole.equals(answers) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static int digit(int number, int place) {
        return (number >> (2 * place)) & (BASE - 1);
    }
}
