package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import java.util.List;
import java.util.OptionalDouble;

/** One person's value, from the answers they gave; empty when they gave too few. */
@FunctionalInterface
interface Measure {

    OptionalDouble of(Response response);

    /** Mean of the answered items, if there are {@code least} of them or {@code share} of those the person was asked. */
    static Measure mean(Instrument instrument, List<Item> items, int least, double share) {
        return response -> {
            int asked = 0;
            int answered = 0;
            double sum = 0;
            for (var item : items) {
                if (!item.audience().contains(response.perspective())) {
                    continue;
                }
                asked++;
                if (response.answers().get(item.id()) instanceof Answer.Option(int value)) {
                    answered++;
                    sum += instrument.scoring().score(value, instrument.scaleOf(item).points(), item.reversed());
                }
            }
            return answered > 0 && (answered >= least || answered >= share * asked - 1e-9)
                    ? OptionalDouble.of(sum / answered)
                    : OptionalDouble.empty();
        };
    }

    /** Share of "I cannot see this" among what a person answered. */
    static Measure cannotSee(List<Item> items) {
        return response -> {
            int given = 0;
            int blind = 0;
            for (var item : items) {
                var answer = response.answers().get(item.id());
                given += answer == null ? 0 : 1;
                blind += answer instanceof Answer.CannotSee ? 1 : 0;
            }
            return given == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) blind / given);
        };
    }
}
