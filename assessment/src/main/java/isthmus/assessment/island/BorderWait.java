package isthmus.assessment.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import java.util.List;

/**
 * Waiting at the border between the sides.
 *
 * @param value over missions, weighted by their lead time: days waited at the border over lead days
 * @param fallback true when there are no missions with days and the value is, in their place, the days that business
 *     teams are blocked by technology teams over all days they are blocked
 */
public record BorderWait(Metric value, boolean fallback, List<MissionFlow> missions) {

    public BorderWait {
        missions = List.copyOf(missions);
    }

    static BorderWait of(Structure structure, Sides sides) {
        var numbers = sides.numbers();
        var missions = structure.missions().stream().map(m -> MissionFlow.of(m, sides, numbers)).toList();
        double lead = missions.stream().mapToDouble(MissionFlow::leadDays).sum();
        if (lead > 0) {
            double border = missions.stream().mapToDouble(MissionFlow::crossingWaitDays).sum();
            return new BorderWait(Metric.of(border / lead), false, missions);
        }
        double all = 0;
        double crossing = 0;
        for (var d : structure.dependencies()) {
            int from = numbers.get(d.from());
            if (d.blocking() == Dependency.Hindrance.BLOCKING && !sides.technology(from)) {
                all += d.daysPerMonth();
                crossing += sides.technology(numbers.get(d.to())) ? d.daysPerMonth() : 0;
            }
        }
        var value = all == 0
                ? Metric.undefined(Sentence.of("metric.border", "Border wait needs missions with days, or business teams that are blocked by others."))
                : Metric.of(crossing / all);
        return new BorderWait(value, true, missions);
    }
}
