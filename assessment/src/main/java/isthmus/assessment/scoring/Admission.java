package isthmus.assessment.scoring;

import isthmus.assessment.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers enter the results. The first wave does whole. What comes after a reopening enters by team and perspective
 * once it is at least a gate's worth, so that no published figure ever moves by fewer people than that.
 */
record Admission(List<Response> admitted, int waiting) {

    static Admission of(List<Response> responses, int gate) {
        record Cell(@Nullable String team, String perspective) {}
        var admitted = new ArrayList<Response>();
        var pending = new HashMap<Cell, List<Response>>();
        int wave = 0;
        for (var response : responses.stream().sorted(Comparator.comparingInt(Response::wave)).toList()) {
            if (response.wave() == 0) {
                admitted.add(response);
                continue;
            }
            if (response.wave() != wave) {
                release(pending, admitted, gate);
                wave = response.wave();
            }
            pending.computeIfAbsent(new Cell(response.team(), response.perspective()), c -> new ArrayList<>())
                    .add(response);
        }
        release(pending, admitted, gate);
        return new Admission(
                List.copyOf(admitted), pending.values().stream().mapToInt(List::size).sum());
    }

    private static <K> void release(HashMap<K, List<Response>> pending, List<Response> admitted, int gate) {
        pending.values().removeIf(waiting -> {
            boolean enough = waiting.size() >= gate;
            if (enough) {
                admitted.addAll(waiting);
            }
            return enough;
        });
    }
}
