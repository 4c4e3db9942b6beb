package isthmus.assessment.organization;

import java.util.List;

/** A product, journey or value stream: steps in the order in which work passes through them. */
public record Mission(String name, List<Step> steps) {

    public Mission {
        steps = List.copyOf(steps);
    }

    /**
     * @param touchDays working days spent on the step, at least 0
     * @param waitDays days the work waits before or within the step, at least 0
     */
    public record Step(String team, double touchDays, double waitDays) {}
}
