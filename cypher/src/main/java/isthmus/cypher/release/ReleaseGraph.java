package isthmus.cypher.release;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.comparison.Peers;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import isthmus.cypher.Graph;
import isthmus.cypher.Moment;
import isthmus.cypher.ReadableId;
import isthmus.cypher.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Releases: one that is being made, those that may be read, and what is left of earlier ones. What may be read is kept here too, so that
 * any service can serve it and put it into a {@link ReleaseStore} of its own.
 */
public final class ReleaseGraph {

    private static final Statement ABANDON = Statement.of(ReleaseGraph.class, "abandon");
    private static final Statement BEGIN = Statement.of(ReleaseGraph.class, "begin");
    private static final Statement STEP = Statement.of(ReleaseGraph.class, "step");
    private static final Statement FAIL = Statement.of(ReleaseGraph.class, "fail");
    private static final Statement ADD_RECORDS = Statement.of(ReleaseGraph.class, "addRecords");
    private static final Statement ADD_TABLES = Statement.of(ReleaseGraph.class, "addTables");
    private static final Statement ADD_CONTRIBUTIONS = Statement.of(ReleaseGraph.class, "addContributions");
    private static final Statement CONCLUDE = Statement.of(ReleaseGraph.class, "conclude");
    private static final Statement WITHDRAW = Statement.of(ReleaseGraph.class, "withdraw");
    private static final Statement EMPTY = Statement.of(ReleaseGraph.class, "empty");
    private static final Statement LIST = Statement.of(ReleaseGraph.class, "list");
    private static final Statement FIND = Statement.of(ReleaseGraph.class, "find");
    private static final Statement RECORDS = Statement.of(ReleaseGraph.class, "records");
    private static final Statement TABLES = Statement.of(ReleaseGraph.class, "tables");
    private static final Statement PEERS = Statement.of(ReleaseGraph.class, "peers");
    private static final Statement CONTRIBUTIONS = Statement.of(ReleaseGraph.class, "contributions");
    private static final Statement STANDING = Statement.of(ReleaseGraph.class, "standing");
    private static final Statement CLASSES = Statement.of(ReleaseGraph.class, "classes");

    /** Whoever makes a release says so more often than this. */
    public static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Records of a transaction: some megabytes where organizations are large. */
    private static final int BATCH = 100;

    private static final int MOST_DELETED = 2_000;

    /**
     * What an organization brings along, and to which class.
     *
     * @param place of its class, or -1 when it is in none
     * @param classSize 0 when it is in none
     * @param shown whether its structure stands for its class as it is
     */
    public record Brought(String organization, int place, int classSize, boolean shown, Contribution contribution) {}

    /**
     * An organization in the release that researchers read.
     *
     * @param classSize how many look alike; empty when it is in no class
     * @param shown whether its structure stands for its class as it is
     */
    public record Standing(String release, YearMonth month, OptionalInt classSize, boolean shown) {}

    private final Graph graph;

    public ReleaseGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Begins to make a release. What somebody else began and was not heard of for {@link #SILENCE} ends.
     *
     * @param secret from which everything is drawn
     * @return false when somebody is making one
     */
    public boolean begin(
            String id, Tier tier, Representative representative, Optional<Field.Settings> synthetic, Instrument.Ref instrument, byte[] secret, Instant now) {
        abandon(now);
        var release = new HashMap<String, Object>(synthetic.map(ReleaseRows::synthetic).orElse(Map.of()));
        release.put("id", id);
        release.put("tier", tier.name());
        release.put("secret", HexFormat.of().formatHex(secret));
        release.put("instrument", instrument.id());
        release.put("version", instrument.version());
        release.put("hash", instrument.hash());
        release.put("policy", tier.policy().with(representative).hash());
        release.put("representative", representative.name());
        return ReadableId.claim(() -> {
            graph.write(BEGIN, Map.of("release", release, "now", Moment.of(now)));
            return true;
        });
    }

    /**
     * Ends what somebody began and was not heard of for {@link #SILENCE}: whoever made it has stopped.
     *
     * @return whether there was such a one
     */
    public boolean abandon(Instant now) {
        return endedBefore(now.minus(SILENCE));
    }

    /** Ends what somebody began, however lately: for a service that has the database to itself, and makes nothing yet. */
    public void abandonAll() {
        endedBefore(FOREVER);
    }

    private boolean endedBefore(Instant heardOf) {
        boolean some = graph.writeOne(ABANDON, Map.of("before", Moment.of(heardOf), "problem", "interrupted"), r -> true).isPresent();
        if (some) {
            empty();
        }
        return some;
    }

    /** @return false when it is not being made any more */
    public boolean step(String id, String step, Instant now) {
        return graph.writeOne(STEP, Map.of("id", id, "step", step, "now", Moment.of(now)), r -> true).isPresent();
    }

    /** @param problem why, as a key of words */
    public void fail(String id, String problem) {
        graph.write(FAIL, Map.of("id", id, "problem", problem));
        empty();
    }

    /**
     * Publishes what was made, or blocks it when an attack succeeded. Those that it replaces cannot be read from then on.
     *
     * @param atRisk findings of those who are at risk, where an attack succeeded; kept for those who make releases, and only then
     * @param brought by real organizations, which the next release needs
     * @param in the real organizations that are in it
     * @param organizations how many are in it, real or not
     * @param waiting how many come into the next one
     * @return false when it was not being made any more, or one of those in it does not agree any more, or not to that its structure is shown;
     *     nothing of it can be read
     */
    public boolean conclude(Publication publication, List<Finding> atRisk, List<Brought> brought, Set<String> in, int organizations, int waiting) {
        var id = publication.id();
        boolean holds = publication.holds();
        if (holds) {
            var records = publication.records();
            for (int from = 0; from < records.size(); from += BATCH) {
                var rows = new ArrayList<Map<String, Object>>();
                for (int i = from; i < Math.min(records.size(), from + BATCH); i++) {
                    rows.add(ReleaseRows.record(i, records.get(i)));
                }
                graph.write(ADD_RECORDS, Map.of("id", id, "records", rows));
            }
            var tables = publication.tables().entrySet().stream().map(t -> ReleaseRows.table(t.getKey(), t.getValue())).toList();
            graph.write(ADD_TABLES, Map.of("id", id, "tables", tables));
            for (int from = 0; from < brought.size(); from += BATCH) {
                var rows = brought.subList(from, Math.min(brought.size(), from + BATCH)).stream()
                        .map(b -> ReleaseRows.contribution(b))
                        .toList();
                graph.write(ADD_CONTRIBUTIONS, Map.of("id", id, "contributions", rows));
            }
        }
        var release = new HashMap<>(ReleaseRows.findings(publication.findings()));
        publication.utility().ifPresent(u -> release.putAll(ReleaseRows.utility(u)));
        if (!holds) {
            release.putAll(ReleaseRows.atRisk(atRisk));
        }
        release.put("state", holds ? "published" : "blocked");
        release.put("month", publication.month().toString());
        release.put("organizations", organizations);
        release.put("waiting", waiting);
        release.put("realStructures", publication.realStructures());
        var shown = brought.stream().filter(Brought::shown).map(Brought::organization).toList();
        boolean done = graph.writeOne(CONCLUDE, Map.of("id", id, "release", release, "in", List.copyOf(in), "shown", shown), r -> true).isPresent();
        empty();
        return done;
    }

    /** @return false when nobody could read it anyway */
    public boolean withdraw(String id) {
        boolean done = graph.writeOne(WITHDRAW, Map.of("id", id), r -> true).isPresent();
        empty();
        return done;
    }

    /** Takes away what nobody may read, in more than one transaction, for which a large release is too much. */
    public void empty() {
        long deleted;
        do {
            deleted = graph.writeOne(EMPTY, Map.of("most", MOST_DELETED), r -> r.get("deleted").asLong()).orElse(0L);
        } while (deleted == MOST_DELETED);
    }

    /** The newest first. */
    public List<Entry> list() {
        return graph.read(LIST, Map.of(), r -> ReleaseRows.entry(r.get("release").asMap()));
    }

    public Optional<Entry> find(String id) {
        return graph.readOne(FIND, Map.of("id", id), r -> ReleaseRows.entry(r.get("release").asMap()));
    }

    /** The secret from which a release was drawn. */
    public Optional<byte[]> secret(String id) {
        return graph.readOne(FIND, Map.of("id", id), r -> HexFormat.of().parseHex(r.get("release").get("secret").asString()));
    }

    /** What can be read of a release; nothing unless it is published. */
    public Optional<Publication> publication(String id) {
        return publication(id, () -> records(id));
    }

    /** The same with a few of its records, for those who ask what there is to know of one: all of them may be too much for a page. */
    public Optional<Publication> sketch(String id) {
        return publication(id, () -> records(id, 0));
    }

    private Optional<Publication> publication(String id, Supplier<List<OrganizationRecord>> records) {
        return find(id).filter(e -> e.state() == Entry.State.PUBLISHED).map(entry -> {
            var tables = ReleaseRows.tables(graph.read(TABLES, Map.of("id", id), r -> r.get("table").asMap()));
            return new Publication(
                    id, entry.month().orElseThrow(), entry.tier().policy().with(entry.representative()), entry.synthetic(), records.get(), tables, entry.findings(),
                    entry.utility(), entry.realStructures());
        });
    }

    private List<OrganizationRecord> records(String id) {
        var records = new ArrayList<OrganizationRecord>();
        for (int from = 0; records.size() == from; from += BATCH) {
            records.addAll(records(id, from));
        }
        return records;
    }

    private List<OrganizationRecord> records(String id, int from) {
        return graph.read(RECORDS, Map.of("id", id, "from", from, "to", from + BATCH), r -> ReleaseRows.record(r.get("record").asMap()));
    }

    /** Real organizations measured with a questionnaire, as far as the release shows them that researchers read now. */
    public Optional<Peers> peers(Instrument.Ref instrument) {
        return graph.readOne(
                PEERS,
                Map.of("instrument", instrument.id(), "version", instrument.version(), "hash", instrument.hash()),
                r -> new Peers(YearMonth.parse(r.get("month").asString()), ReleaseRows.tables(r.get("tables").asList(t -> t.asMap()))));
    }

    /** What real organizations brought to a release, without those that were erased since. */
    public List<Contribution> contributions(String id) {
        return graph.read(CONTRIBUTIONS, Map.of("id", id), r -> ReleaseRows.contribution(r.get("organization").asString(), r.get("contribution").asMap()));
    }

    /** What of an organization is in the release that researchers read now. */
    public Optional<Standing> standing(String organization) {
        return graph.readOne(STANDING, Map.of("organization", organization), r -> new Standing(
                r.get("id").asString(),
                YearMonth.parse(r.get("month").asString()),
                r.get("classSize").isNull() ? OptionalInt.empty() : OptionalInt.of(r.get("classSize").asInt()),
                r.get("shown").asBoolean()));
    }

    /** Who was in a class with whom in the last release of real organizations, by their ids; empty when there was none. */
    public List<Set<String>> classes(Tier tier) {
        return graph.read(CLASSES, Map.of("tier", tier.name()), r -> Set.copyOf(r.get("organizations").asList(v -> v.asString())));
    }
}
