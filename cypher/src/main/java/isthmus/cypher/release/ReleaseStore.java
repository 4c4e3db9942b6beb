package isthmus.cypher.release;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.publication.Vocabulary;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Shape.Tie;
import isthmus.assessment.table.Table;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import isthmus.cypher.door.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release in a Neo4j of its own, which never held anything else: names of properties and strings that were deleted stay in the
 * files of a store, so that nothing may be copied and then taken out. It is loaded once, and only read from then on.
 */
public final class ReleaseStore implements AutoCloseable {

    private static final Statement UNIQUE_RECORDS = Statement.of(ReleaseStore.class, "uniqueRecords");
    private static final Statement UNIQUE_TEAMS = Statement.of(ReleaseStore.class, "uniqueTeams");
    private static final Statement RELEASE = Statement.of(ReleaseStore.class, "release");
    private static final Statement CONCLUDE = Statement.of(ReleaseStore.class, "conclude");
    private static final Statement CELLS = Statement.of(ReleaseStore.class, "cells");
    private static final Statement RECORDS = Statement.of(ReleaseStore.class, "records");
    private static final Statement VOCABULARY = Statement.of(ReleaseStore.class, "vocabulary");
    private static final Statement ORDER = Statement.of(ReleaseStore.class, "order");
    private static final Statement SIZE = Statement.of(ReleaseStore.class, "size");

    /** Teams and ties of a transaction: enough to be quick, and little enough for any heap. */
    private static final int BATCH = 10_000;

    /** How much is in a store. */
    public record Size(long nodes, long relationships) {}

    private final EmbeddedNeo4j engine;
    private final Graph graph;

    private ReleaseStore(EmbeddedNeo4j engine) {
        this.engine = engine;
        this.graph = Graph.connect(engine);
    }

    /**
     * Writes a release into files that are not there yet.
     *
     * @param home an empty folder, or none
     * @param dimensions of the public questionnaire
     */
    public static void load(Path home, Publication publication, List<Dimension> dimensions) {
        try (var store = new ReleaseStore(EmbeddedNeo4j.start(home))) {
            load(store.graph, publication, dimensions);
        }
    }

    /** @param graph nothing else is in it */
    static void load(Graph graph, Publication publication, List<Dimension> dimensions) {
        new Loading(graph).load(publication, dimensions);
    }

    /** Writes beside what was loaded what came of the attacks on it. */
    public static void conclude(Path home, Publication publication) {
        try (var store = new ReleaseStore(EmbeddedNeo4j.start(home))) {
            conclude(store.graph, publication);
        }
    }

    static void conclude(Graph graph, Publication publication) {
        graph.write(CONCLUDE, Map.of("release", Loading.release(publication)));
    }

    /** Opens what {@link #load} left, to be read only. */
    public static ReleaseStore open(Path home) {
        return new ReleaseStore(EmbeddedNeo4j.readOnly(home, Limits.OF_THE_STORE));
    }

    /** Every label, type of relationship and key of a property that was ever in it. */
    Set<String> words() {
        return words(graph);
    }

    static Set<String> words(Graph graph) {
        return graph.readOne(VOCABULARY, Map.of(), r -> Stream.of("labels", "types", "keys").flatMap(what -> r.get(what).asList(v -> v.asString()).stream()))
                .orElseThrow()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of records in the order in which they were put in. */
    List<String> order() {
        return graph.read(ORDER, Map.of(), r -> r.get("id").asString());
    }

    public Size size() {
        return size(graph);
    }

    static Size size(Graph graph) {
        return graph.readOne(SIZE, Map.of(), r -> new Size(r.get("nodes").asLong(), r.get("relationships").asLong())).orElseThrow();
    }

    EmbeddedNeo4j engine() {
        return engine;
    }

    @Override
    public void close() {
        graph.close();
        engine.close();
    }

    private record Loading(Graph graph) {

        void load(Publication publication, List<Dimension> dimensions) {
            graph.write(RELEASE, Map.of(
                    "release", release(publication),
                    "dimensions", dimensions.stream().map(d -> Map.of("id", d.id(), "name", d.name())).toList(),
                    "items", dimensions.stream().flatMap(Loading::items).toList()));
            graph.write(CELLS, Map.of("cells", publication.tables().entrySet().stream().flatMap(t -> cells(t.getKey(), t.getValue())).toList()));
            records(publication.records());
            // An index of what is there is made in one go; one that is there grows team by team.
            graph.define(UNIQUE_RECORDS.text());
            graph.define(UNIQUE_TEAMS.text());
        }

        private void records(List<OrganizationRecord> records) {
            var batch = new ArrayList<Map<String, Object>>();
            int weight = 0;
            for (var record : records) {
                batch.add(record(record));
                weight += record.shape().teams() + record.shape().ties().size();
                if (weight >= BATCH) {
                    graph.write(RECORDS, Map.of("records", batch));
                    batch.clear();
                    weight = 0;
                }
            }
            graph.write(RECORDS, Map.of("records", batch));
        }

        private static Map<String, Object> release(Publication publication) {
            var release = new HashMap<String, Object>();
            release.put("id", publication.id());
            release.put("month", publication.month().toString());
            release.put("k", publication.policy().k());
            release.put("policy", publication.policy().hash());
            release.put("representative", publication.policy().representative().name());
            release.put("realStructures", publication.realStructures());
            release.put("licence", Publication.LICENCE);
            release.put("synthetic", publication.synthetic().map(Object::toString).orElse("no"));
            release.put("organizations", publication.records().size());
            release.putAll(ReleaseRows.findings(publication.findings()));
            publication.utility().ifPresent(u -> release.putAll(ReleaseRows.utility(u)));
            return release;
        }

        private static Stream<Map<String, Object>> items(Dimension dimension) {
            return dimension.items().stream().map(i -> Map.of("id", i.id(), "text", i.text(), "dimension", dimension.id()));
        }

        private static Stream<Map<String, @Nullable Object>> cells(String name, Table table) {
            return IntStream.range(0, table.cells().size()).boxed().flatMap(row -> IntStream.range(0, table.cells().get(row).size()).mapToObj(column -> {
                var cell = new HashMap<String, @Nullable Object>();
                var value = table.cells().get(row).get(column);
                cell.put("table", name);
                cell.put("row", row < table.rows().size() ? table.rows().get(row) : Vocabulary.TOTAL);
                cell.put("column", column < table.columns().size() ? table.columns().get(column) : Vocabulary.TOTAL);
                cell.put("value", value.isPresent() ? value.getAsLong() : null);
                cell.put("shown", value.isPresent());
                return cell;
            }));
        }

        private static Map<String, Object> record(OrganizationRecord record) {
            var dimensions = List.copyOf(new TreeSet<>(record.levels().keySet()));
            var origin = record.origin();
            var ties = record.shape().ties();
            return Map.ofEntries(
                    Map.entry("id", record.id()),
                    Map.entry("sector", Vocabulary.said(origin.sector())),
                    Map.entry("size", origin.size().name()),
                    Map.entry("period", Vocabulary.said(origin.period())),
                    Map.entry("classSize", record.classSize()),
                    Map.entry("dimensions", dimensions),
                    Map.entry("levels", dimensions.stream().map(record.levels()::get).toList()),
                    Map.entry("sides", record.shape().roles().stream().map(r -> r.side().name()).toList()),
                    Map.entry("sizes", record.shape().roles().stream().map(r -> r.size().name()).toList()),
                    Map.entry("from", ties.stream().map(Tie::from).toList()),
                    Map.entry("to", ties.stream().map(Tie::to).toList()),
                    Map.entry("kinds", ties.stream().map(t -> t.kind().name()).toList()),
                    Map.entry("strengths", ties.stream().map(t -> t.strength().name()).toList()));
        }
    }
}
