package isthmus.cypher.plan;

import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Track;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import isthmus.cypher.Graph;
import isthmus.cypher.Graph.Transaction;
import isthmus.cypher.ReadableId;
import isthmus.cypher.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * What is planned from a campaign. Moves name teams and do not point at them: a campaign can move on to another version
 * of its structure, and teams are recognized across versions by name. What is replaced as a whole is read under a lock, for
 * Neo4j lets a reader see a replacement half done; the lock is a statement of its own, since the database finds misspelt
 * properties only in statements that do not write.
 */
public final class PlanGraph {

    private static final Statement LOCK = Statement.of(PlanGraph.class, "lock");
    private static final Statement TARGETS = Statement.of(PlanGraph.class, "targets");
    private static final Statement AIM = Statement.of(PlanGraph.class, "aim");
    private static final Statement SCENARIOS = Statement.of(PlanGraph.class, "scenarios");
    private static final Statement IDS = Statement.of(PlanGraph.class, "ids");
    private static final Statement CREATE = Statement.of(PlanGraph.class, "create");
    private static final Statement LOCK_SCENARIOS = Statement.of(PlanGraph.class, "lockScenarios");
    private static final Statement WRITE = Statement.of(PlanGraph.class, "write");
    private static final Statement ADD_MOVES = Statement.of(PlanGraph.class, "addMoves");
    private static final Statement AGREE = Statement.of(PlanGraph.class, "agree");
    private static final Statement DELETE = Statement.of(PlanGraph.class, "delete");
    private static final Statement TRACKS = Statement.of(PlanGraph.class, "tracks");
    private static final Statement TRACK = Statement.of(PlanGraph.class, "track");

    private final Graph graph;

    public PlanGraph(Graph graph) {
        this.graph = graph;
    }

    /** What was agreed, in its order; nothing for an unknown campaign. */
    public Targets targets(String campaign) {
        return locked(campaign, tx -> new Targets(tx.run(TARGETS, Map.of("campaign", campaign), PlanGraph::target))).orElse(Targets.NONE);
    }

    /**
     * Replaces all targets.
     *
     * @return false when there is no such campaign
     */
    public boolean aim(String campaign, Targets targets) {
        var agreed = targets.agreed();
        var rows = IntStream.range(0, agreed.size())
                .mapToObj(i -> {
                    var target = agreed.get(i);
                    return Map.of(
                            "dimension", target.dimension(),
                            "level", target.level(),
                            "reason", target.reason().word(),
                            "note", target.note(),
                            "importance", target.importance(),
                            "position", i);
                })
                .toList();
        return locked(campaign, tx -> {
                    tx.run(AIM, Map.of("campaign", campaign, "targets", rows));
                    return true;
                })
                .orElse(false);
    }

    /** Every scenario of a campaign, the oldest first. */
    public List<Kept> scenarios(String campaign) {
        return read(campaign, null);
    }

    public Optional<Kept> scenario(String campaign, String id) {
        return read(campaign, id).stream().findFirst();
    }

    /**
     * Adds a scenario, which is not agreed whatever it says.
     *
     * @return its id, made from the name and numbered when taken; nothing when there is no such campaign
     */
    public Optional<String> create(String campaign, Scenario scenario) {
        return locked(campaign, tx -> {
            var taken = Set.copyOf(tx.run(IDS, Map.of("campaign", campaign), r -> r.get("id").asString()));
            var id = ReadableId.firstFree(scenario.name(), candidate -> !taken.contains(candidate));
            tx.run(CREATE, Map.of("campaign", campaign, "id", id));
            write(tx, campaign, id, scenario);
            return id;
        });
    }

    /**
     * Replaces the scenario of the same id with all its moves, unless somebody else did so meanwhile. Whether it is the
     * agreed one stays.
     *
     * @param version of the scenario that the change was made from
     */
    public Saving save(String campaign, Scenario scenario, long version) {
        return graph.transaction(tx -> {
            var current = tx.run(LOCK_SCENARIOS, which(campaign, scenario.id()), r -> r.get("version").asLong());
            if (current.isEmpty()) {
                return new Saving.Gone();
            }
            if (current.getFirst() != version) {
                return new Saving.Conflict();
            }
            return new Saving.Saved(write(tx, campaign, scenario.id(), scenario));
        });
    }

    /**
     * Makes one scenario the agreed one, and every other not. Nobody's work on any of them is in conflict with it.
     *
     * @return false when there is no such scenario; what was agreed stays so
     */
    public boolean agree(String campaign, String id) {
        return locked(campaign, tx -> !tx.run(AGREE, which(campaign, id), r -> true).isEmpty()).orElse(false);
    }

    /** @return false when there was no such scenario */
    public boolean delete(String campaign, String id) {
        return locked(campaign, tx -> !tx.run(DELETE, which(campaign, id), r -> true).isEmpty()).orElse(false);
    }

    /** What became of moves, by their ids. */
    public List<Track> tracks(String campaign) {
        return graph.read(TRACKS, Map.of("campaign", campaign), PlanGraph::track);
    }

    /**
     * Says what became of a move, in place of what was said of it before.
     *
     * @return false when there is no such campaign
     */
    public boolean track(String campaign, Track track) {
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign);
        parameters.put("move", track.move());
        parameters.put("state", track.state().word());
        parameters.put("owner", track.owner());
        parameters.put("due", track.due());
        parameters.put("note", track.note());
        return locked(campaign, tx -> {
                    tx.run(TRACK, parameters);
                    return true;
                })
                .orElse(false);
    }

    private List<Kept> read(String campaign, @Nullable String id) {
        return graph.transaction(tx -> {
            tx.run(LOCK_SCENARIOS, which(campaign, id));
            return tx.run(SCENARIOS, which(campaign, id), ScenarioRows::kept);
        });
    }

    /** @return nothing when there is no such campaign */
    private <T> Optional<T> locked(String campaign, Function<Transaction, T> work) {
        return graph.transaction(
                tx -> tx.run(LOCK, Map.of("campaign", campaign), r -> true).stream().findFirst().map(there -> work.apply(tx)));
    }

    /** @param id null for every scenario */
    private static Map<String, Object> which(String campaign, @Nullable String id) {
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign);
        parameters.put("id", id);
        return parameters;
    }

    private static long write(Transaction tx, String campaign, String id, Scenario scenario) {
        var written = tx.run(
                WRITE,
                Map.of("campaign", campaign, "id", id, "scenario", ScenarioRows.properties(scenario)),
                r -> r.get("version").asLong());
        tx.run(ADD_MOVES, Map.of("campaign", campaign, "id", id, "moves", ScenarioRows.moves(scenario)));
        return written.getFirst();
    }

    private static Target target(Record r) {
        return new Target(
                r.get("dimension").asString(),
                r.get("level").asInt(),
                Words.reason(r.get("reason").asString()),
                r.get("note").asString(),
                r.get("importance").asInt());
    }

    private static Track track(Record r) {
        return new Track(
                r.get("move").asString(),
                Words.state(r.get("state").asString()),
                r.get("owner").asString(),
                r.get("due").isNull() ? null : r.get("due").asLocalDate(),
                r.get("note").asString());
    }
}
