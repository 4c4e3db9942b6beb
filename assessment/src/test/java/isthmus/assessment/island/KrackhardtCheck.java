package isthmus.assessment.island;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Krackhardt's (1987) managers against their published values. The tie lists are not ours to pass on, so this is a program
 * to run beside them rather than a test: {@code ht_<ties>_edges.csv} with columns from and to, and
 * {@code ht_<ties>_nodes.csv} whose last column is the department. Ends with 1 when a value differs.
 */
final class KrackhardtCheck {

    private record Published(String name, double value, int digits) {}

    private KrackhardtCheck() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length == 0 ? "." : arguments[0]);
        boolean advice = check(folder, "advice", List.of(
                new Published("ties", 190, 0), new Published("E-I", .5158, 4), new Published("E-I expected", .5524, 4),
                new Published("assortativity", .0239, 4), new Published("propagation", 1.000, 3), new Published("COORDINATOR", 28, 0),
                new Published("ITINERANT", 69, 0), new Published("GATEKEEPER", 62, 0), new Published("REPRESENTATIVE", 95, 0),
                new Published("LIAISON", 246, 0)));
        boolean friends = check(folder, "friends", List.of(
                new Published("ties", 102, 0), new Published("E-I", .2549, 4), new Published("assortativity", .1591, 4),
                new Published("propagation", .909, 3), new Published("COORDINATOR", 26, 0), new Published("ITINERANT", 27, 0),
                new Published("GATEKEEPER", 55, 0), new Published("REPRESENTATIVE", 80, 0), new Published("LIAISON", 68, 0)));
        System.exit(advice && friends ? 0 : 1);
    }

    private static boolean check(Path folder, String name, List<Published> published) throws IOException {
        var rows = rows(folder.resolve("ht_" + name + "_edges.csv"));
        var departments = rows(folder.resolve("ht_" + name + "_nodes.csv")).stream().mapToInt(r -> r[r.length - 1]).toArray();
        var ties = Ties.unweighted(
                departments.length,
                rows.stream().mapToInt(r -> r[0] - 1).toArray(),
                rows.stream().mapToInt(r -> r[1] - 1).toArray());
        var ei = EiIndex.of(ties, departments);
        var values = new java.util.HashMap<String, Double>(Map.of(
                "ties", (double) ties.size(),
                "E-I", ei.value().defined().orElseThrow(),
                "E-I expected", ei.expected().defined().orElseThrow(),
                "assortativity", Assortativity.of(ties, departments).defined().orElseThrow(),
                "propagation", new Tangles(ties).density()));
        Brokerage.of(ties, departments).totals().forEach((role, total) -> values.put(role.name(), (double) total));
        boolean all = true;
        for (var p : published) {
            boolean same = Math.abs(values.get(p.name()) - p.value()) <= 0.5 * Math.pow(10, -p.digits()) + 1e-12;
            all &= same;
            System.out.printf(
                    Locale.ROOT, "%-8s %-15s published %." + p.digits() + "f, here %.6f%s%n", name, p.name(), p.value(), values.get(p.name()), same ? "" : "  DIFFERS");
        }
        return all;
    }

    private static List<int[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.replace("\"", "").split(",")).mapToInt(Integer::parseInt).toArray())
                .toList();
    }
}
