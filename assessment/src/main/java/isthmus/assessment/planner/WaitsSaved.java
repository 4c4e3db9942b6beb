package isthmus.assessment.planner;

/** The sum over ties of a weight times the share that is gone. */
record WaitsSaved(Model model, double[] weight) implements Objective {

    @Override
    public double gain(double[] left) {
        double gain = 0;
        for (int e = 0; e < left.length; e++) {
            gain += weight[e] * (1 - left[e]);
        }
        return gain;
    }

    @Override
    public double gain(int t, double[] left, double gain, double[] saved, int end) {
        var ties = model.ties;
        int begin = end - 1 - (model.uses.start()[t + 1] - model.uses.start()[t]) - (ties.start()[t + 1] - ties.start()[t]);
        double now = gain;
        for (int at = ties.start()[t], i = begin; at < ties.start()[t + 1]; at++, i++) {
            int e = ties.to()[at];
            now += weight[e] * (saved[i] - left[e]);
        }
        return now;
    }

    @Override
    public double marginal(int t, double[] left, double gain) {
        var ties = model.ties;
        double sum = 0;
        for (int at = ties.start()[t]; at < ties.start()[t + 1]; at++) {
            int e = ties.to()[at];
            sum += weight[e] * left[e] * (1 - ties.value()[at]);
        }
        return sum;
    }
}
