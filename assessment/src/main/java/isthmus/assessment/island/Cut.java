package isthmus.assessment.island;

/**
 * The weight that a border cuts. Ties in both directions, and several between the same two teams, are one here: the
 * matrix A = W + W^T as adjacency lists.
 */
final class Cut {

    private final Ties ties;
    private final int nodes;
    private final double[] strengths;
    private final double volume;
    private final int[] first;
    private final int[] neighbours;
    private final double[] weights;

    Cut(Ties ties) {
        this.ties = ties;
        this.nodes = ties.nodes();
        this.strengths = ties.strengths();
        this.volume = 2 * ties.total();
        this.first = new int[nodes + 1];
        for (int i = 0; i < ties.size(); i++) {
            first[ties.from()[i] + 1]++;
            first[ties.to()[i] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        this.neighbours = new int[first[nodes]];
        this.weights = new double[first[nodes]];
        var next = first.clone();
        for (int i = 0; i < ties.size(); i++) {
            put(next, ties.from()[i], ties.to()[i], ties.weight()[i]);
            put(next, ties.to()[i], ties.from()[i], ties.weight()[i]);
        }
    }

    private void put(int[] next, int node, int neighbour, double weight) {
        neighbours[next[node]] = neighbour;
        weights[next[node]++] = weight;
    }

    int nodes() {
        return nodes;
    }

    double strength(int node) {
        return strengths[node];
    }

    /** Weight between a node and the members of a set. */
    double between(int node, byte[] in) {
        double sum = 0;
        for (int i = first[node]; i < first[node + 1]; i++) {
            sum += in[neighbours[i]] * weights[i];
        }
        return sum;
    }

    /**
     * Weight inside each of 64 sets, each tie counted from both ends. Few ties lie inside most sets, so that one look at a
     * tie for all sets is several times faster than one for each.
     *
     * @param members which sets each node is in, a bit for each
     */
    double[] within(long[] members) {
        var sums = new double[Long.SIZE];
        for (int i = 0; i < ties.size(); i++) {
            double both = 2 * ties.weight()[i];
            for (long in = members[ties.from()[i]] & members[ties.to()[i]]; in != 0; in &= in - 1) {
                sums[Long.numberOfTrailingZeros(in)] += both;
            }
        }
        return sums;
    }

    /**
     * Assortativity of a set and its rest.
     *
     * @param within weight inside the set, each tie counted from both ends
     * @param set volume of the set
     * @return NaN when either side has no ties
     */
    double assortativity(double within, double set) {
        double rest = volume - set;
        // Sums of decimals leave dust where there is nothing.
        double dust = 1e-12 * volume;
        return set <= dust || rest <= dust ? Double.NaN : 1 - (set - within) * volume / (set * rest);
    }

    double assortativity(int[] labels) {
        var in = new byte[nodes];
        double set = 0;
        for (int node = 0; node < nodes; node++) {
            in[node] = (byte) labels[node];
            set += labels[node] * strengths[node];
        }
        double within = 0;
        for (int node = 0; node < nodes; node++) {
            within += in[node] * between(node, in);
        }
        return assortativity(within, set);
    }
}
