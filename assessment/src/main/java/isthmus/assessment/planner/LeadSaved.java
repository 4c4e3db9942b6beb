package isthmus.assessment.planner;

import java.util.List;

/** By how much the longest branch becomes shorter. */
final class LeadSaved implements Objective {

    private final Model model;
    private final double[] fixed;
    private final int[][] ties;
    private final double[] trial;
    private final double before;

    LeadSaved(Model model, List<Goal.Branch> branches) {
        this.model = model;
        fixed = branches.stream().mapToDouble(Goal.Branch::fixed).toArray();
        ties = branches.stream().map(Goal.Branch::ties).toArray(int[][]::new);
        trial = new double[model.weight.length];
        java.util.Arrays.fill(trial, 1);
        before = lead(trial);
    }

    private double lead(double[] left) {
        double lead = 0;
        for (int b = 0; b < fixed.length; b++) {
            double days = fixed[b];
            for (int e : ties[b]) {
                days += model.weight[e] * left[e];
            }
            lead = Math.max(lead, days);
        }
        return lead;
    }

    @Override
    public double gain(double[] left) {
        return before - lead(left);
    }

    @Override
    public double gain(int candidate, double[] left, double gain, double[] saved, int end) {
        return gain(left);
    }

    @Override
    public double marginal(int t, double[] left, double gain) {
        System.arraycopy(left, 0, trial, 0, left.length);
        for (int at = model.ties.start()[t]; at < model.ties.start()[t + 1]; at++) {
            trial[model.ties.to()[at]] *= model.ties.value()[at];
        }
        return gain(trial) - gain;
    }
}
