package isthmus.assessment.island;

import isthmus.assessment.organization.Mission;
import isthmus.assessment.wording.Sentence;
import java.util.Map;

/**
 * How one mission's work passes through teams.
 *
 * @param touchDays days worked on
 * @param waitDays days waited
 * @param crossingWaitDays of these, before or within steps for which the work had just crossed the border
 * @param handoffs how often it changes teams
 * @param crossings how often it changes sides
 */
public record MissionFlow(
        String mission, double touchDays, double waitDays, double crossingWaitDays, int handoffs, int crossings) {

    /** @param numbers of the sides, asked for once for all missions */
    static MissionFlow of(Mission mission, Sides sides, Map<String, Integer> numbers) {
        double touch = 0;
        double wait = 0;
        double crossing = 0;
        int handoffs = 0;
        int crossings = 0;
        int before = -1;
        for (var step : mission.steps()) {
            int team = numbers.get(step.team());
            touch += step.touchDays();
            wait += step.waitDays();
            if (before >= 0 && before != team) {
                handoffs++;
                if (sides.crosses(before, team)) {
                    crossings++;
                    crossing += step.waitDays();
                }
            }
            before = team;
        }
        return new MissionFlow(mission.name(), touch, wait, crossing, handoffs, crossings);
    }

    public double leadDays() {
        return touchDays + waitDays;
    }

    /** Share of the lead time in which somebody works. */
    public Metric efficiency() {
        return share(touchDays);
    }

    /** Share of the lead time that is waited at the border. */
    public Metric borderWait() {
        return share(crossingWaitDays);
    }

    private Metric share(double days) {
        return leadDays() == 0
                ? Metric.undefined(Sentence.of("metric.mission", "The steps of “{0}” have no days.", mission))
                : Metric.of(days / leadDays());
    }
}
