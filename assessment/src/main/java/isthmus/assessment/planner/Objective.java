package isthmus.assessment.planner;

/** What a choice gains, by what it leaves of the ties. */
interface Objective {

    static Objective of(Model model) {
        return switch (model.problem.goal()) {
            case Goal.Waits w -> new WaitsSaved(model, model.weight);
            case Goal.SlowestMission slowest -> new LeadSaved(model, slowest.branches());
        };
    }

    /** @param left by tie, the share that is left, 0 to 1 */
    double gain(double[] left);

    /**
     * The gain after one candidate came or went.
     *
     * @param gain before that
     * @param saved {@code left} of its ties before that are in here, and then what it used of limits
     * @param end where those end, one place for the old gain included
     */
    double gain(int candidate, double[] left, double gain, double[] saved, int end);

    /** What one more candidate would add. */
    double marginal(int candidate, double[] left, double gain);
}
