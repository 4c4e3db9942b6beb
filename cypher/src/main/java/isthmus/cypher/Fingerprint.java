package isthmus.cypher;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/**
 * What a database holds, so that two can be compared: the same store read twice gives the same.
 *
 * @param schema version of the last migration that was applied; empty when there was none
 * @param nodes by label; one with two labels counts for each
 * @param relationships by type
 * @param checksum SHA-256, in hexadecimal, over every node, relationship, property, index and constraint
 */
public record Fingerprint(
        String schema, SortedMap<String, Long> nodes, SortedMap<String, Long> relationships, String checksum) {

    private static final Label MIGRATION = Label.label("Migration");

    public Fingerprint {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
        relationships = Collections.unmodifiableSortedMap(new TreeMap<>(relationships));
    }

    /** @param between called after each node and relationship; whatever it throws ends the reading */
    static Fingerprint of(GraphDatabaseService database, Runnable between) {
        var nodes = new TreeMap<String, Long>();
        var relationships = new TreeMap<String, Long>();
        try (var digest = new Digest(); var tx = database.beginTx()) {
            define(tx, digest);
            try (var all = tx.getAllNodes()) {
                for (var node : all) {
                    labels(node).forEach(label -> nodes.merge(label, 1L, Long::sum));
                    digest.node(node);
                    between.run();
                }
            }
            try (var all = tx.getAllRelationships()) {
                for (var relationship : all) {
                    relationships.merge(relationship.getType().name(), 1L, Long::sum);
                    digest.relationship(relationship);
                    between.run();
                }
            }
            return new Fingerprint(schema(tx), nodes, relationships, digest.end());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void define(Transaction tx, Digest digest) throws IOException {
        var names = new TreeSet<String>();
        tx.schema().getConstraints().forEach(c -> names.add("constraint " + c.getName()));
        tx.schema().getIndexes().forEach(i -> names.add("index " + i.getName()));
        for (var name : names) {
            digest.text(name);
        }
    }

    private static String schema(Transaction tx) {
        try (var all = tx.findNodes(MIGRATION)) {
            return all.stream().map(m -> (String) m.getProperty("version")).max(String::compareTo).orElse("");
        }
    }

    private static TreeSet<String> labels(Node node) {
        var labels = new TreeSet<String>();
        node.getLabels().forEach(label -> labels.add(label.name()));
        return labels;
    }

    /** By the numbers of the store: its newer names for things begin with those of the database, and a copy is another one. */
    @SuppressWarnings({"deprecation", "removal"})
    private static final class Digest implements AutoCloseable {

        private final MessageDigest sha = Hex.sha256();
        private final DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha), 1 << 16));

        void node(Node node) throws IOException {
            out.writeLong(node.getId());
            for (var label : labels(node)) {
                text(label);
            }
            properties(node);
        }

        void relationship(Relationship relationship) throws IOException {
            out.writeLong(relationship.getId());
            text(relationship.getType().name());
            out.writeLong(relationship.getStartNodeId());
            out.writeLong(relationship.getEndNodeId());
            properties(relationship);
        }

        private void properties(Entity entity) throws IOException {
            for (var property : new TreeMap<>(entity.getAllProperties()).entrySet()) {
                text(property.getKey());
                value(property.getValue());
            }
        }

        private void value(Object value) throws IOException {
            switch (value) {
                case String text -> text(text);
                case Long number -> out.writeLong(number);
                case Boolean flag -> out.writeBoolean(flag);
                case byte[] bytes -> {
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
                case Object many when many.getClass().isArray() -> {
                    out.writeInt(Array.getLength(many));
                    for (int i = 0; i < Array.getLength(many); i++) {
                        value(Array.get(many, i));
                    }
                }
                default -> text(value.getClass().getSimpleName() + " " + value);
            }
        }

        void text(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        String end() throws IOException {
            out.flush();
            return HexFormat.of().formatHex(sha.digest());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
