package isthmus.cypher.audit;

import isthmus.cypher.Graph;
import isthmus.cypher.GraphUnavailable;
import isthmus.cypher.GroupCommit;
import isthmus.cypher.Overloaded;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * The trail. Entries are only ever added: nothing changes one but the erasure of what it names, and nothing deletes one but
 * the end of the time for which it is kept. Those who append at the same time share a transaction, for all wait for the one
 * lock that orders the chain.
 */
public final class AuditGraph implements AutoCloseable {

    private static final Statement LOCK = Statement.of(AuditGraph.class, "lock");
    private static final Statement APPEND = Statement.of(AuditGraph.class, "append");
    private static final Statement LIST = Statement.of(AuditGraph.class, "list");
    private static final Statement HEAD = Statement.of(AuditGraph.class, "head");
    private static final Statement LINKS = Statement.of(AuditGraph.class, "links");
    private static final Statement CHAIN_AT = Statement.of(AuditGraph.class, "chainAt");
    private static final Statement ERASE_ORGANIZATION = Statement.of(AuditGraph.class, "eraseOrganization");
    private static final Statement ERASE_ACCOUNT = Statement.of(AuditGraph.class, "eraseAccount");
    private static final Statement EXPIRE = Statement.of(AuditGraph.class, "expire");

    private static final int AT_ONCE = 5_000;

    private record Line(Instant at, Entry.Content content) {}

    private record Head(long last, String chain, long gone, String goneChain) {
        static final Head NONE = new Head(0, Seal.START, 0, Seal.START);

        static Head of(Record r) {
            return new Head(r.get("last").asLong(), r.get("chain").asString(), r.get("gone").asLong(), r.get("goneChain").asString());
        }
    }

    private record Link(Entry entry, @Nullable String salt, String digest, String chain) {}

    private final Graph graph;
    private final GroupCommit<Line, Boolean> lines;

    public AuditGraph(Graph graph) {
        this.graph = graph;
        this.lines = new GroupCommit<>("audit", (batch, handOver) -> append(batch));
    }

    /**
     * Adds an entry, after whose commit it returns.
     *
     * @param at in UTC, kept to the millisecond
     * @throws GraphUnavailable when it is unknown whether the entry was written, or it was not
     */
    public void append(Instant at, Entry.Content content) {
        try {
            lines.write(new Line(Instant.ofEpochMilli(at.toEpochMilli()), content));
        } catch (Overloaded e) {
            // Nothing of the entry was written; of what it tells, nobody here knows.
            throw new GraphUnavailable(e);
        }
    }

    private List<Boolean> append(List<Line> batch) {
        return graph.transaction(tx -> {
            var head = tx.run(LOCK, Map.of("start", Seal.START), Head::of).getFirst();
            long number = head.last();
            var chain = head.chain();
            var entries = new ArrayList<Map<String, Object>>();
            for (var line : batch) {
                number++;
                var salt = Seal.salt();
                var digest = Seal.digest(salt, number, line.at(), line.content());
                chain = Seal.chain(chain, digest);
                entries.add(row(number, line, salt, digest, chain));
            }
            tx.run(APPEND, Map.of("entries", entries, "last", number, "chain", chain));
            return batch.stream().map(line -> true).toList();
        });
    }

    private static Map<String, Object> row(long number, Line line, String salt, String digest, String chain) {
        var content = line.content();
        var row = new HashMap<String, Object>();
        row.put("number", number);
        row.put("at", line.at().toEpochMilli());
        row.put("act", content.act().word());
        row.put("outcome", content.outcome().word());
        row.put("who", content.who());
        row.put("organization", content.subject().organization());
        row.put("campaign", content.subject().campaign());
        row.put("account", content.subject().account());
        row.put("thing", content.subject().thing());
        row.put("salt", salt);
        row.put("digest", digest);
        row.put("chain", chain);
        return row;
    }

    /** Entries, the newest first. */
    public List<Entry> list(Wanted wanted, int most) {
        var parameters = new HashMap<String, Object>();
        parameters.put("act", wanted.act() == null ? null : wanted.act().word());
        parameters.put("who", wanted.who());
        parameters.put("from", wanted.from() == null ? null : wanted.from().toEpochMilli());
        parameters.put("until", wanted.until() == null ? null : wanted.until().toEpochMilli());
        parameters.put("before", wanted.before());
        return list(parameters, most);
    }

    private List<Entry> list(Map<String, Object> chosen, int most) {
        var parameters = new HashMap<String, Object>();
        List.of("act", "who", "from", "until", "before", "organization", "account").forEach(name -> parameters.put(name, null));
        parameters.putAll(chosen);
        parameters.put("most", most);
        return graph.read(LIST, parameters, AuditGraph::entry);
    }

    /** Entries by or about one account, the newest first. */
    public List<Entry> ofAccount(String username, int most) {
        return list(Map.of("account", username), most);
    }

    /** Entries about one organization, the newest first. */
    public List<Entry> ofOrganization(String organization, int most) {
        return list(Map.of("organization", organization), most);
    }

    /** Follows the chain from the first entry that is kept to the last. */
    public Chain verify() {
        var head = head();
        var found = verify(head);
        // The first entries may have been taken away for their age while we looked.
        return found instanceof Chain.Broken && head().gone() != head.gone() ? verify(head()) : found;
    }

    private Chain verify(Head head) {
        long number = head.gone();
        long erased = 0;
        var chain = head.goneChain();
        while (number < head.last()) {
            var links = graph.read(
                    LINKS, Map.of("after", number, "last", head.last(), "most", AT_ONCE), AuditGraph::link);
            if (links.isEmpty()) {
                return new Chain.Broken(number + 1);
            }
            for (var link : links) {
                number++;
                chain = Seal.chain(chain, link.digest());
                if (link.entry().number() != number || !link.chain().equals(chain) || !fits(link)) {
                    return new Chain.Broken(number);
                }
                erased += link.entry().content() == null ? 1 : 0;
            }
        }
        return chain.equals(head.chain()) ? new Chain.Whole(head.last() - head.gone(), erased, head.last(), chain) : new Chain.Broken(head.last());
    }

    private static boolean fits(Link link) {
        var content = link.entry().content();
        return content == null
                || link.salt() != null
                        && link.digest().equals(Seal.digest(link.salt(), link.entry().number(), link.entry().at(), content));
    }

    /** The chain as it was at an entry, while that is kept. */
    public Optional<String> chainAt(long number) {
        return graph.readOne(CHAIN_AT, Map.of("number", number), r -> r.get("chain").asString());
    }

    private Head head() {
        return graph.readOne(HEAD, Map.of(), Head::of).orElse(Head.NONE);
    }

    /** Takes content and salt of every entry about an organization away, within a transaction that erases it. */
    public static void eraseOrganization(Graph.Transaction tx, String organization) {
        tx.run(ERASE_ORGANIZATION, Map.of("organization", organization));
    }

    /** Takes content and salt of every entry by or about an account away, within a transaction that erases it. */
    public static void eraseAccount(Graph.Transaction tx, String username) {
        tx.run(ERASE_ACCOUNT, Map.of("username", username));
    }

    /**
     * Deletes entries from before a moment, the oldest first; the chain then begins after them.
     *
     * @return how many went
     */
    public long expire(Instant before) {
        long all = 0;
        long some;
        do {
            some = graph.writeOne(EXPIRE, Map.of("before", before.toEpochMilli(), "most", AT_ONCE), r -> r.get("gone").asLong()).orElse(0L);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private static Link link(Record r) {
        return new Link(entry(r), r.get("salt").asString(null), r.get("digest").asString(), r.get("chain").asString());
    }

    private static Entry entry(Record r) {
        var at = Instant.ofEpochMilli(r.get("at").asLong());
        long number = r.get("number").asLong();
        return Act.of(r.get("act").asString(""))
                .map(act -> new Entry(
                        number,
                        at,
                        new Entry.Content(
                                r.get("who").asString(null),
                                act,
                                new Subject(
                                        r.get("organization").asString(null),
                                        r.get("campaign").asString(null),
                                        r.get("account").asString(null),
                                        r.get("thing").asString(null)),
                                Entry.Outcome.valueOf(r.get("outcome").asString().toUpperCase(java.util.Locale.ROOT)))))
                .orElseGet(() -> new Entry(number, at, null));
    }

    @Override
    public void close() {
        lines.close();
    }
}
