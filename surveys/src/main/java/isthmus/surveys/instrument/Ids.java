package isthmus.surveys.instrument;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of one instrument. They name things in answers, results and plans, so no two things share one. */
final class Ids {

    private final Set<String> taken = new LinkedHashSet<>();

    String unique(Yaml id) {
        var text = id.id();
        if (!text.isEmpty() && !taken.add(text)) {
            id.fault("The id \"" + text + "\" is used twice.", "Give each thing an id of its own.");
        }
        return text;
    }
}
