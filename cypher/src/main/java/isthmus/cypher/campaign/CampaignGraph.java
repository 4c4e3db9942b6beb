package isthmus.cypher.campaign;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.Graph;
import isthmus.cypher.Moment;
import isthmus.cypher.ReadableId;
import isthmus.cypher.Statement;
import isthmus.cypher.organization.StructureRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** Campaigns and the links to them. Links are known by the hash of their token only. */
public final class CampaignGraph {

    private static final Statement OPEN = Statement.of(CampaignGraph.class, "open");
    private static final Statement FIND = Statement.of(CampaignGraph.class, "find");
    private static final Statement LIST = Statement.of(CampaignGraph.class, "list");
    private static final Statement CLOSE = Statement.of(CampaignGraph.class, "close");
    private static final Statement REOPEN = Statement.of(CampaignGraph.class, "reopen");
    private static final Statement STRUCTURE = Statement.of(CampaignGraph.class, "structure");
    private static final Statement IS_CURRENT = Statement.of(CampaignGraph.class, "isCurrent");
    private static final Statement LOCK = Statement.of(CampaignGraph.class, "lock");
    private static final Statement GONE_TEAMS = Statement.of(CampaignGraph.class, "goneTeams");
    private static final Statement MOVE_INVITATIONS = Statement.of(CampaignGraph.class, "moveInvitations");
    private static final Statement MOVE_RESPONSES = Statement.of(CampaignGraph.class, "moveResponses");
    private static final Statement MOVE_TIES = Statement.of(CampaignGraph.class, "moveTies");
    private static final Statement SURVEY_CURRENT = Statement.of(CampaignGraph.class, "surveyCurrent");
    private static final Statement TEAMS = Statement.of(CampaignGraph.class, "teams");
    private static final Statement HAS_TEAM = Statement.of(CampaignGraph.class, "hasTeam");
    private static final Statement INVITE = Statement.of(CampaignGraph.class, "invite");
    private static final Statement SHARE = Statement.of(CampaignGraph.class, "share");
    private static final Statement PERSONAL_PROGRESS = Statement.of(CampaignGraph.class, "personalProgress");
    private static final Statement SHARED_PROGRESS = Statement.of(CampaignGraph.class, "sharedProgress");

    private final Graph graph;

    public CampaignGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Opens a campaign on the organization's current structure.
     *
     * @param items ids of the instrument's items in the order in which answers are packed
     * @return nothing when there is no such organization
     */
    public Optional<Campaign> open(
            String organization, String name, Instrument.Ref instrument, List<String> items, Instant opened) {
        // Without the organization nothing is made, and what is found below is another one's, if anything.
        var id = ReadableId.firstFree(name, candidate -> graph.writeOne(
                        OPEN,
                        Map.of(
                                "id", candidate,
                                "name", name,
                                "organization", organization,
                                "opened", Moment.of(opened),
                                "instrument", instrument.id(),
                                "version", instrument.version(),
                                "hash", instrument.hash(),
                                "items", items),
                        r -> r.get("made").asBoolean())
                .orElse(true));
        return find(id).filter(c -> c.organization().equals(organization));
    }

    public Optional<Campaign> find(String id) {
        return graph.readOne(FIND, Map.of("id", id), CampaignGraph::campaign);
    }

    /** The organization's campaigns, the newest first. */
    public List<Campaign> list(String organization) {
        return graph.read(LIST, Map.of("organization", organization), CampaignGraph::campaign);
    }

    /** Closing twice changes nothing. */
    public Optional<Campaign> close(String id, Instant closed) {
        return graph.writeOne(CLOSE, Map.of("id", id, "closed", Moment.of(closed)), r -> true)
                .flatMap(done -> find(id));
    }

    /** Answers from now on belong to the next wave. Reopening an open campaign changes nothing. */
    public Optional<Campaign> reopen(String id) {
        return graph.writeOne(REOPEN, Map.of("id", id), r -> true).flatMap(done -> find(id));
    }

    /** The structure the campaign was opened on. */
    public Optional<Structure> structure(String id) {
        return graph.readOne(STRUCTURE, Map.of("id", id), r -> r.get("structure").asString())
                .map(version -> StructureRows.read(graph, version));
    }

    /** Whether the campaign surveys what is the organization's current structure now. */
    public boolean surveysCurrentStructure(String id) {
        return graph.readOne(IS_CURRENT, Map.of("id", id), r -> r.get("current").asBoolean())
                .orElse(false);
    }

    /**
     * Moves the campaign to the organization's current structure, teams recognized by name.
     *
     * @return names of teams that have invitations or answers, or are named in a tie, and are no longer there; when there are any, nothing moved
     */
    public List<String> useCurrentStructure(String id) {
        var parameters = Map.<String, Object>of("id", id);
        return graph.transaction(tx -> {
            tx.run(LOCK, parameters);
            var gone = tx.run(GONE_TEAMS, parameters, r -> r.get("team").asString());
            if (gone.isEmpty()) {
                tx.run(MOVE_INVITATIONS, parameters);
                tx.run(MOVE_RESPONSES, parameters);
                tx.run(MOVE_TIES, parameters);
                tx.run(SURVEY_CURRENT, parameters);
            }
            return gone;
        });
    }

    /** The names of the surveyed structure's teams, as people look them up. */
    public List<String> teams(String id) {
        return graph.read(TEAMS, Map.of("id", id), r -> r.get("name").asString());
    }

    public boolean hasTeam(String id, String team) {
        return graph.readOne(HAS_TEAM, Map.of("id", id, "team", team), r -> r.get("known").asBoolean())
                .orElse(false);
    }

    /**
     * @param team null for the organization as a whole
     * @return how many were made: 0 when campaign or team is unknown
     */
    public int invite(String id, @Nullable String team, String perspective, List<String> tokenHashes) {
        var parameters = target(id, team, perspective);
        parameters.put("tokenHashes", tokenHashes);
        // Thousands take longer than a statement may that anybody waits behind.
        return graph.transaction(tx -> tx.run(INVITE, parameters, r -> r.get("made").asInt())).getFirst();
    }

    /**
     * @param limit how many people may start through the link, at least 1
     * @return 1, or 0 when campaign or team is unknown
     */
    public int share(String id, @Nullable String team, String perspective, String tokenHash, int limit) {
        var parameters = target(id, team, perspective);
        parameters.put("tokenHash", tokenHash);
        parameters.put("limit", limit);
        return made(SHARE, parameters);
    }

    /** Counts by team and perspective, without headcounts, in no particular order. */
    public Progress progress(String id) {
        record Cell(@Nullable String team, String perspective) {}
        var rows = new LinkedHashMap<Cell, Progress.Row>();
        var parameters = Map.<String, Object>of("id", id);
        graph.read(PERSONAL_PROGRESS, parameters, r -> new Progress.Row(
                        r.get("team").asString(null),
                        r.get("perspective").asString(),
                        null,
                        r.get("invited").asInt(),
                        r.get("started").asInt(),
                        r.get("submitted").asInt()))
                .forEach(row -> rows.put(new Cell(row.team(), row.perspective()), row));
        graph.read(SHARED_PROGRESS, parameters, r -> new Progress.Row(
                        r.get("team").asString(null),
                        r.get("perspective").asString(),
                        null,
                        r.get("invited").asInt(),
                        0,
                        0))
                .forEach(row -> rows.merge(new Cell(row.team(), row.perspective()), row, CampaignGraph::sum));
        return new Progress(List.copyOf(rows.values()));
    }

    private static Progress.Row sum(Progress.Row a, Progress.Row b) {
        return new Progress.Row(
                a.team(),
                a.perspective(),
                null,
                a.invited() + b.invited(),
                a.started() + b.started(),
                a.submitted() + b.submitted());
    }

    private int made(Statement statement, Map<String, Object> parameters) {
        return graph.writeOne(statement, parameters, r -> r.get("made").asInt()).orElse(0);
    }

    private static Map<String, Object> target(String id, @Nullable String team, String perspective) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("team", team);
        parameters.put("perspective", perspective);
        return parameters;
    }

    /** One as the statements of this module return it. */
    public static Campaign campaign(MapAccessor r) {
        return new Campaign(
                r.get("id").asString(),
                r.get("name").asString(),
                r.get("organization").asString(),
                new Instrument.Ref(
                        r.get("instrument").asString(),
                        r.get("version").asString(),
                        r.get("hash").asString()),
                Campaign.State.valueOf(r.get("state").asString().toUpperCase(Locale.ROOT)),
                r.get("opened").asZonedDateTime().toInstant(),
                r.get("closed").isNull() ? null : r.get("closed").asZonedDateTime().toInstant(),
                r.get("wave").asInt(),
                r.get("answersDeleted").isNull()
                        ? null
                        : new Campaign.Deletion(r.get("answersDeleted").asZonedDateTime().toInstant(), r.get("answersKept").asInt()));
    }
}
