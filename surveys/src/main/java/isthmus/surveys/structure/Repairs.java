package isthmus.surveys.structure;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults put together by what mends them: whoever mends one mends its kin in the same go. */
final class Repairs {

    private static final int SHOWN = 25;

    private Repairs() {}

    /** For the page: {@code mend}, {@code count}, the first {@code places}, and how many {@code more} there are. */
    static List<Map<String, Object>> of(List<Problem> problems) {
        var groups = new LinkedHashMap<Sentence, List<Problem>>();
        problems.forEach(problem -> groups.computeIfAbsent(problem.mend(), mend -> new ArrayList<>()).add(problem));
        return groups.entrySet().stream()
                .map(group -> Map.<String, Object>of(
                        "mend", group.getKey(),
                        "count", group.getValue().size(),
                        "places", group.getValue().stream().limit(SHOWN).toList(),
                        "more", Math.max(0, group.getValue().size() - SHOWN)))
                .toList();
    }
}
