package isthmus.cypher.schema;

import isthmus.cypher.Graph;
import isthmus.cypher.Hex;
import isthmus.cypher.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings the graph's schema up to this program: files {@code schema/V001__Name.cypher}, applied in order, each once,
 * under a lock, with a checksum over the original text. The same conventions as neo4j-migrations, so that it could take
 * over.
 */
public final class SchemaMigrations {

    private static final Statement ACQUIRE = Statement.of(SchemaMigrations.class, "acquire");
    private static final Statement RELEASE = Statement.of(SchemaMigrations.class, "release");
    private static final Statement APPLIED = Statement.of(SchemaMigrations.class, "applied");
    private static final Statement RECORD = Statement.of(SchemaMigrations.class, "record");

    /** The files of this program, oldest first; a new one is added here and in {@code schema/}. */
    static final List<String> FILES = List.of(
            "V001__Base.cypher", "V002__Plans.cypher", "V003__Branding.cypher", "V004__Reports.cypher", "V005__Audit.cypher",
            "V006__Limits.cypher", "V007__SecondFactor.cypher", "V008__Federation.cypher",
            "V009__Agreements.cypher", "V010__Releases.cypher", "V011__Researchers.cypher");

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private SchemaMigrations() {}

    record Migration(String version, String name, String checksum, String text) {

        static Migration of(String file, String text) {
            var parts = file.substring(1, file.length() - ".cypher".length()).split("__", 2);
            return new Migration(parts[0], parts[1], Hex.sha256(text), text);
        }

        /** Single statements; comment lines are dropped so that a semicolon in one does no harm. */
        List<String> statements() {
            var code = text.lines()
                    .filter(line -> !line.strip().startsWith("//"))
                    .reduce("", (a, b) -> a + b + "\n");
            return List.of(code.split(";\\s*\\n")).stream()
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
    }

    private record Applied(String version, String name, String checksum) {}

    /** Version of the last file of this program. */
    public static String newest() {
        return FILES.getLast().substring(1, 4);
    }

    /**
     * Applies what is missing.
     *
     * @throws IllegalStateException when an applied file was changed, or the graph was written by a newer program
     */
    public static void apply(Graph graph) {
        apply(graph, FILES.stream().map(f -> Migration.of(f, text(f))).toList());
    }

    static void apply(Graph graph, List<Migration> migrations) {
        graph.define("CREATE CONSTRAINT schema_lock_id IF NOT EXISTS FOR (l:SchemaLock) REQUIRE l.id IS UNIQUE");
        graph.define("CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE");
        // A start that changes nothing takes no lease: killed with it, it would keep the next one waiting.
        if (applied(graph, migrations).size() == migrations.size()) {
            return;
        }
        var holder = UUID.randomUUID().toString();
        acquire(graph, holder);
        try {
            var applied = applied(graph, migrations);
            migrations.stream()
                    .skip(applied.size())
                    .forEach(migration -> {
                        migration.statements().forEach(graph::define);
                        graph.write(
                                RECORD,
                                Map.of(
                                        "version", migration.version(),
                                        "name", migration.name(),
                                        "checksum", migration.checksum(),
                                        "at", Instant.now().toString()));
                    });
        } finally {
            graph.write(RELEASE, Map.of("holder", holder));
        }
    }

    private static List<Applied> applied(Graph graph, List<Migration> migrations) {
        var applied = graph.read(
                APPLIED, Map.of(), r -> new Applied(r.get("version").asString(), r.get("name").asString(), r.get("checksum").asString()));
        refuseWhatDoesNotFit(applied, migrations);
        return applied;
    }

    private static void refuseWhatDoesNotFit(List<Applied> applied, List<Migration> migrations) {
        if (applied.size() > migrations.size()) {
            throw new IllegalStateException("The database was written by a newer Isthmus (schema "
                    + applied.getLast().version() + "); this one knows " + migrations.getLast().version()
                    + ". Start the newer program, or restore a snapshot from before the upgrade.");
        }
        for (int i = 0; i < applied.size(); i++) {
            var was = applied.get(i);
            var is = migrations.get(i);
            if (!was.version().equals(is.version()) || !was.checksum().equals(is.checksum())) {
                throw new IllegalStateException("Schema file V" + is.version() + "__" + is.name()
                        + " is not what was applied to this database. Applied files never change: restore it, and put the change into a new file.");
            }
        }
    }

    private static void acquire(Graph graph, String holder) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            long now = System.currentTimeMillis();
            var parameters = Map.<String, Object>of("holder", holder, "now", now, "until", now + LEASE.toMillis());
            if (graph.writeOne(ACQUIRE, parameters, r -> true).isPresent()) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Another process has been changing the schema for "
                        + PATIENCE.toMinutes() + " minutes. Wait for it to end, or stop it, and start again.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the schema lock", e);
        }
    }

    private static String text(String file) {
        try (var in = SchemaMigrations.class.getResourceAsStream("/schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no schema file at schema/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
