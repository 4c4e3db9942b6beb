package isthmus.surveys.load;

import com.sun.management.OperatingSystemMXBean;
import isthmus.surveys.Caller;
import isthmus.surveys.Service;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a release costs from its order to its last step, by the number of organizations, which are synthetic and have 10 to 200 teams:
 * at a service with an embedded database, over HTTP. Trust processor time: what passes swings with what else the machine does.
 *
 * <p>Arguments: numbers of organizations.
 */
public final class ReleaseBenchmark {

    private static final String RELEASES = "/api/v1/research/releases";

    private ReleaseBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var sizes = arguments.length > 0 ? Arrays.stream(arguments).map(Integer::valueOf).toList() : List.of(100, 300, 1_000, 3_000, 10_000);
        var data = Service.temporaryFolder();
        try (var isthmus = Service.start(data, Map.of("ISTHMUS_PORT", String.valueOf(Service.freePort()), "ISTHMUS_DEMO", "false"))) {
            var administrator = Service.administrator(isthmus);
            // What is used for the first time takes longer.
            made(administrator, sizes.getFirst(), data);
            System.out.println("| organizations | s | CPU s | ms CPU an organization | of that at the size before | most resident MB | on disk MB | CPU s of steps | |");
            System.out.println("|--:|--:|--:|--:|--:|--:|--:|---|---|");
            double before = Double.NaN;
            for (int size : sizes) {
                before = made(administrator, size, data).print(before);
            }
        } finally {
            Service.deleteAll(data);
        }
        System.exit(0);
    }

    /**
     * One release.
     *
     * @param seconds of processor time, by step
     * @param resident bytes of the process at most, engines and all
     * @param disk bytes of its store and files
     */
    private record Made(int organizations, String state, double passed, Map<String, Double> seconds, long resident, long disk) {

        double print(double before) {
            double all = seconds.values().stream().mapToDouble(s -> s).sum();
            double each = all * 1_000 / organizations;
            System.out.printf(
                    Locale.ROOT, "| %,d | %.0f | %.0f | %.1f | %.2f | %,d | %,d | %s | %s |%n",
                    organizations, passed, all, each, each / before, resident >> 20, disk >> 20,
                    seconds.entrySet().stream().map(s -> String.format(Locale.ROOT, "%s %.1f", s.getKey(), s.getValue())).collect(Collectors.joining(", ")),
                    state);
            return each;
        }
    }

    private static Made made(Caller administrator, int organizations, Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double spent = processor();
        long resident = 0;
        var asked = administrator.json("POST", RELEASES, Map.of("tier", "researchers", "synthetic", Map.of("organizations", organizations)));
        var path = asked.header("Location");
        var seconds = new LinkedHashMap<String, Double>();
        var release = asked.json();
        for (; release.path("state").asText().equals("building"); release = administrator.get(path).json()) {
            double now = processor();
            seconds.merge(release.path("step").asText(), now - spent, Double::sum);
            spent = now;
            resident = Math.max(resident, resident());
            Thread.sleep(100);
        }
        var faults = new ArrayList<String>();
        release.path("findings").forEach(f -> {
            if (!f.path("holds").asBoolean()) {
                faults.add(f.path("attack").asText());
            }
        });
        return new Made(
                organizations, release.path("state").asText() + (faults.isEmpty() ? "" : " by " + faults), (System.nanoTime() - start) / 1e9, seconds, resident,
                bytes(data.resolve("research").resolve(release.path("id").asText())));
    }

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static long resident() throws IOException {
        return 1024 * Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** Of one that was blocked nothing is kept. */
    private static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
