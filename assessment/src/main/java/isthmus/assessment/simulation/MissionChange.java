package isthmus.assessment.simulation;

import isthmus.assessment.island.MissionFlow;

/** How one mission's work passes through the teams before and after. */
public record MissionChange(String mission, MissionFlow before, MissionFlow after) {

    public double savedDays() {
        return before.waitDays() - after.waitDays();
    }
}
