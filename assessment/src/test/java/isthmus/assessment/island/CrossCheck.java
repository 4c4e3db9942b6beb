package isthmus.assessment.island;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes random graphs with our figures of them and lets networkx, igraph and plain counting compute the same; see the
 * module's README. Ends with 1 when any figure differs.
 */
final class CrossCheck {

    private static final int GRAPHS = 400;

    private CrossCheck() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var python = Python.with("numpy", "networkx", "igraph");
        if (python.isEmpty()) {
            System.exit(2);
        }
        var graphs = Files.createTempFile("isthmus-graphs", ".json");
        try {
            Files.write(graphs, IntStream.range(0, GRAPHS).mapToObj(CrossCheck::graph).toList());
            var process = python.get().run("cross_check.py", graphs);
            process.inputReader().lines().forEach(System.out::println);
            System.exit(process.waitFor());
        } finally {
            Files.delete(graphs);
        }
    }

    /** A graph a line: from none to many ties, some several times or both ways, some teams without any, weights of decimals or of 1. */
    private static String graph(int seed) {
        var random = new Random(seed);
        int nodes = 2 + (seed % 4 == 0 ? random.nextInt(120) : random.nextInt(14));
        int reached = 2 + random.nextInt(nodes - 1);
        int size = random.nextInt(1 + reached * (1 + random.nextInt(6)));
        int apart = 1 + random.nextInt(4);
        boolean oneWay = random.nextInt(3) == 0;
        boolean unweighted = random.nextInt(3) == 0;
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            int a = random.nextInt(reached);
            int b = (a + 1 + random.nextInt(reached - 1)) % reached;
            // Ties that only go up have no circles.
            from.add(oneWay ? Math.min(a, b) : a);
            to.add(oneWay ? Math.max(a, b) : b);
        }
        var weight = IntStream.range(0, size).mapToDouble(i -> unweighted ? 1 : random.nextInt(400) / 16.0 + random.nextDouble()).toArray();
        var ties = new Ties(nodes, ints(from), ints(to), weight);
        var sides = IntStream.range(0, nodes).map(i -> random.nextInt(1 + apart) == 0 ? 1 : 0).toArray();
        var groups = IntStream.range(0, nodes).map(i -> random.nextInt(Math.min(apart + 1, nodes))).toArray();
        var figures = figures(ties, sides, groups);
        return "{\"seed\":" + seed + ",\"nodes\":" + nodes + ",\"from\":" + from + ",\"to\":" + to + ",\"weight\":" + Arrays.toString(weight)
                + ",\"sides\":" + Arrays.toString(sides) + ",\"groups\":" + Arrays.toString(groups) + ",\"figures\":" + figures + "}";
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(i -> i).toArray();
    }

    private static String figures(Ties ties, int[] sides, int[] groups) {
        var figures = new TreeMap<String, Object>();
        figures.put("assortativity", number(Assortativity.of(ties, groups)));
        figures.put("ei", number(EiIndex.of(ties, groups).value()));
        figures.put("eiExpected", number(EiIndex.of(ties, groups).expected()));
        var cut = new Cut(ties).assortativity(sides);
        figures.put("cut", Double.isNaN(cut) ? "null" : cut);
        var closure = Closure.of(ties, sides, 1);
        boolean exact = closure.significance() != null && closure.significance().exact();
        figures.put("closure", number(closure.value()));
        figures.put("closureExpected", number(closure.expected()));
        figures.put("p", closure.significance() == null ? "null" : closure.significance().p());
        figures.put("exact", exact);
        figures.put("coleman", number(Homophily.of(ties, sides).coleman()));
        figures.put("yule", number(Homophily.of(ties, sides).yule()));
        var tangles = new Tangles(ties);
        figures.put("propagation", tangles.density());
        figures.put("core", tangles.largest());
        figures.put("cycles", tangles.cycles());
        figures.put("chain", tangles.longestChain());
        var brokerage = Brokerage.of(ties, groups);
        for (var role : Brokerage.Role.values()) {
            figures.put(role.name(), brokerage.byNode().get(role));
        }
        return figures.entrySet().stream().map(CrossCheck::member).collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(Map.Entry<String, Object> figure) {
        return "\"" + figure.getKey() + "\":" + figure.getValue();
    }

    private static String number(Metric metric) {
        return metric.defined().isPresent() ? Double.toString(metric.defined().getAsDouble()) : "null";
    }
}
