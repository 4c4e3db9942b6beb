package isthmus.surveys.report;

import io.helidon.metrics.api.FunctionalCounter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.Meter;
import io.helidon.metrics.api.Metrics;
import java.util.List;
import java.util.stream.Collectors;

/** What the press does, at {@code /observe/metrics}. */
public final class PressMeters implements AutoCloseable {

    private final List<Meter> meters;

    public PressMeters(Press press) {
        var registry = Metrics.globalRegistry();
        var there = registry.meters().stream().map(m -> m.id().name()).collect(Collectors.toSet());
        List<Meter> all = List.of(
                registry.getOrCreate(FunctionalCounter.builder("reports.printed", press, Press::printed).description("Reports printed")),
                registry.getOrCreate(FunctionalCounter.builder("reports.failed", press, Press::failed).description("Reports that could not be printed")),
                registry.getOrCreate(FunctionalCounter.builder("reports.served", press, Press::served).description("Reports served without being printed again")),
                registry.getOrCreate(Gauge.builder("reports.waiting", press, Press::waiting).description("Reports waiting to be printed")),
                registry.getOrCreate(Gauge.builder("reports.kept", press, Press::kept).description("Finished reports kept").baseUnit("bytes")));
        this.meters = all.stream().filter(m -> !there.contains(m.id().name())).toList();
    }

    /** A press that comes after has meters of its own; those of another that still runs stay. */
    @Override
    public void close() {
        meters.forEach(Metrics.globalRegistry()::remove);
    }
}
