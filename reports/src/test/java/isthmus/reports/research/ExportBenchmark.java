package isthmus.reports.research;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how long each export of a release takes by the number of organizations, on the clock and of the processor, and leaves the files
 * in {@code target/exports}. That memory is bounded shows in its running with little of it.
 */
final class ExportBenchmark {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ExportBenchmark() {}

    public static void main(String[] args) throws IOException {
        var instrument = Publications.instrument();
        var folder = Files.createDirectories(Path.of("target/exports"));
        for (int organizations : List.of(100, 1_000)) {
            var publication = Publications.of(organizations, 10, 200);
            var records = publication.records();
            System.out.printf("%,d records of 10 to 200 teams: %,d teams, %,d ties; heap of at most %d MB%n", records.size(),
                    records.stream().mapToInt(r -> r.shape().teams()).sum(), records.stream().mapToInt(r -> r.shape().ties().size()).sum(),
                    Runtime.getRuntime().maxMemory() >> 20);
            for (var export : Export.values()) {
                var file = folder.resolve(export.fileName(publication));
                long clock = System.nanoTime();
                long processor = SYSTEM.getProcessCpuTime();
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    export.write(publication, instrument, out);
                }
                System.out.printf("  %-10s %6.2f s, %6.2f s of the processor, %,12d bytes%n", export.pathName(), (System.nanoTime() - clock) / 1e9,
                        (SYSTEM.getProcessCpuTime() - processor) / 1e9, Files.size(file));
            }
        }
    }
}
