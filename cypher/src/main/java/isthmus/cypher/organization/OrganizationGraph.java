package isthmus.cypher.organization;

import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.Graph;
import isthmus.cypher.ReadableId;
import isthmus.cypher.Statement;
import isthmus.cypher.audit.AuditGraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * Organizations and the versions of their structure. A structure is written as a whole or not at all; the last twenty
 * versions are kept, so that what was done can be undone.
 */
public final class OrganizationGraph {

    private static final Statement CREATE = Statement.of(OrganizationGraph.class, "create");
    private static final Statement FIND = Statement.of(OrganizationGraph.class, "find");
    private static final Statement LIST = Statement.of(OrganizationGraph.class, "list");
    private static final Statement CHANGE = Statement.of(OrganizationGraph.class, "change");
    private static final Statement CENSUS = Statement.of(OrganizationGraph.class, "census");
    private static final Statement WORDS = Statement.of(OrganizationGraph.class, "words");
    private static final Statement TRACES = Statement.of(OrganizationGraph.class, "traces");
    private static final Statement SIZE = Statement.of(OrganizationGraph.class, "size");
    private static final Statement VERSIONS = Statement.of(OrganizationGraph.class, "versions");
    private static final Statement DELETE_PLANS = Statement.of(OrganizationGraph.class, "deletePlans");
    private static final Statement DELETE_REPORTS = Statement.of(OrganizationGraph.class, "deleteReports");
    private static final Statement DELETE_CAMPAIGNS = Statement.of(OrganizationGraph.class, "deleteCampaigns");
    private static final Statement DELETE_STRUCTURES = Statement.of(OrganizationGraph.class, "deleteStructures");
    private static final Statement DELETE_CONTRIBUTIONS = Statement.of(OrganizationGraph.class, "deleteContributions");
    private static final Statement DELETE_RISKS = Statement.of(OrganizationGraph.class, "deleteRisks");
    private static final Statement DELETE = Statement.of(OrganizationGraph.class, "delete");
    private static final Statement CURRENT_STRUCTURE = Statement.of(OrganizationGraph.class, "currentStructure");
    private static final Statement NEW_VERSION = Statement.of(OrganizationGraph.class, "newVersion");
    private static final Statement ADD_UNITS = Statement.of(OrganizationGraph.class, "addUnits");
    private static final Statement NEST_UNITS = Statement.of(OrganizationGraph.class, "nestUnits");
    private static final Statement ADD_TEAMS = Statement.of(OrganizationGraph.class, "addTeams");
    private static final Statement ADD_MISSIONS = Statement.of(OrganizationGraph.class, "addMissions");
    private static final Statement ADD_DEPENDENCIES = Statement.of(OrganizationGraph.class, "addDependencies");
    private static final Statement UNDO = Statement.of(OrganizationGraph.class, "undo");
    private static final Statement REDO = Statement.of(OrganizationGraph.class, "redo");
    private static final Statement PRUNE = Statement.of(OrganizationGraph.class, "prune");

    private static final int BATCH = 20_000;

    private final Graph graph;

    public OrganizationGraph(Graph graph) {
        this.graph = graph;
    }

    /** Adds an organization with an empty structure; its id is made from the name and numbered when taken. */
    public Organization create(String name, @Nullable String sector, boolean synthetic, LocalDate created) {
        var id = ReadableId.firstFree(name, candidate -> {
            var parameters = new HashMap<String, Object>();
            parameters.put("id", candidate);
            parameters.put("name", name);
            parameters.put("sector", sector);
            parameters.put("synthetic", synthetic);
            parameters.put("created", created);
            parameters.put("structure", UUID.randomUUID().toString());
            return graph.writeOne(CREATE, parameters, r -> true).isPresent();
        });
        return new Organization(id, name, sector, synthetic, created);
    }

    public Optional<Organization> find(String id) {
        return graph.readOne(FIND, Map.of("id", id), OrganizationGraph::organization);
    }

    /** Every organization, by name. */
    public List<Organization> list() {
        return graph.read(LIST, Map.of(), OrganizationGraph::organization);
    }

    /** @return false when there is no such organization */
    public boolean change(String id, String name, @Nullable String sector) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("name", name);
        parameters.put("sector", sector);
        return graph.writeOne(CHANGE, parameters, r -> true).isPresent();
    }

    /**
     * Takes the organization away with its structures, campaigns, invitations, responses and plans.
     *
     * @return false when there was no such organization
     */
    public boolean delete(String id) {
        return graph.transaction(tx -> delete(tx, id));
    }

    private static boolean delete(Graph.Transaction tx, String id) {
        var parameters = Map.<String, Object>of("id", id);
        tx.run(DELETE_PLANS, parameters);
        tx.run(DELETE_REPORTS, parameters);
        tx.run(DELETE_CAMPAIGNS, parameters);
        tx.run(DELETE_STRUCTURES, parameters);
        tx.run(DELETE_CONTRIBUTIONS, parameters);
        tx.run(DELETE_RISKS, parameters);
        AuditGraph.eraseOrganization(tx, id);
        return !tx.run(DELETE, parameters, r -> true).isEmpty();
    }

    /**
     * Does the same, and looks through the whole graph afterwards for its id, the ids of its campaigns, and those of its names
     * that nothing else has.
     *
     * @return nothing when there was no such organization
     */
    public Optional<Erasure> erase(String id) {
        record Gone(Map<String, Long> counts, List<String> words) {}
        var parameters = Map.<String, Object>of("id", id);
        return graph.transaction(tx -> {
                    var words = tx.run(WORDS, parameters, r -> r.get("word").asString());
                    var counts = new TreeMap<String, Long>();
                    tx.run(CENSUS, parameters, r -> Map.entry(r.get("label").asString(), r.get("count").asLong()))
                            .forEach(c -> counts.put(c.getKey(), c.getValue()));
                    return delete(tx, id) ? Optional.of(new Gone(counts, words)) : Optional.<Gone>empty();
                })
                .map(gone -> {
                    record Size(long nodes, long relationships) {}
                    var size = graph.readOne(SIZE, Map.of(), r -> new Size(r.get("nodes").asLong(), r.get("relationships").asLong())).orElseThrow();
                    return new Erasure(
                            gone.counts(),
                            size.nodes(),
                            size.relationships(),
                            graph.read(TRACES, Map.of("words", gone.words()), r -> r.get("place").asString()));
                });
    }

    /** The versions of its structure that are kept, the newest first. */
    public List<Structure> versions(String id) {
        return graph.read(VERSIONS, Map.of("id", id), r -> r.get("structure").asString()).stream()
                .map(version -> StructureRows.read(graph, version))
                .toList();
    }

    /** The current structure, or nothing when there is no such organization. */
    public Optional<Structure> structure(String id) {
        return version(id).map(version -> StructureRows.read(graph, version.id()));
    }

    /** The current version, or nothing when there is no such organization. */
    public Optional<Version> version(String id) {
        return graph.readOne(CURRENT_STRUCTURE, Map.of("id", id), r -> new Version(
                r.get("structure").asString(), r.get("undo").asBoolean(), r.get("redo").asBoolean()));
    }

    /** The structure as it was in a version that the organization still has. */
    public Structure structure(Version version) {
        return StructureRows.read(graph, version.id());
    }

    /**
     * Writes a new version and makes it the current one, in one transaction; campaigns keep theirs. What nobody uses any
     * more goes in a second one: both in one took the memory of two, and two large imports at once ran out of it.
     *
     * @return false when there is no such organization
     */
    public boolean replaceStructure(String id, Structure structure) {
        return write(id, null, structure);
    }

    /**
     * Does the same, unless somebody else changed the structure meanwhile.
     *
     * @param version the id of the version that the change was made from
     * @return false when another one is current by now; nothing was written
     */
    public boolean changeStructure(String id, String version, Structure structure) {
        return write(id, version, structure);
    }

    /**
     * Goes back to the version before.
     *
     * @param version the id of the version to take back
     * @return false when another one is current by now or there is none before it
     */
    public boolean undo(String id, String version) {
        return graph.writeOne(UNDO, Map.of("id", id, "expected", version), r -> true).isPresent();
    }

    /**
     * Goes forward to the version that was undone last.
     *
     * @param version the id of the version that is current
     * @return false when another one is current by now or nothing was undone
     */
    public boolean redo(String id, String version) {
        return graph.writeOne(REDO, Map.of("id", id, "expected", version), r -> true).isPresent();
    }

    private boolean write(String id, @Nullable String expected, Structure structure) {
        boolean written = graph.transaction(tx -> {
            var version = UUID.randomUUID().toString();
            var parameters = new HashMap<String, Object>();
            parameters.put("id", id);
            parameters.put("structure", version);
            parameters.put("expected", expected);
            var begun = tx.run(NEW_VERSION, parameters, r -> true);
            if (begun.isEmpty()) {
                return false;
            }
            tx.run(ADD_UNITS, Map.of("structure", version, "units", units(structure)));
            tx.run(NEST_UNITS, Map.of("structure", version, "units", nested(structure)));
            tx.run(ADD_TEAMS, Map.of("structure", version, "teams", teams(structure)));
            tx.run(ADD_MISSIONS, Map.of("structure", version, "missions", missions(structure)));
            var dependencies = dependencies(structure);
            for (int i = 0; i < dependencies.size(); i += BATCH) {
                var batch = dependencies.subList(i, Math.min(i + BATCH, dependencies.size()));
                tx.run(ADD_DEPENDENCIES, Map.of("structure", version, "dependencies", batch));
            }
            return true;
        });
        if (written) {
            graph.write(PRUNE, Map.of("id", id));
        }
        return written;
    }

    /** One as the statements of this module return it. */
    public static Organization organization(MapAccessor r) {
        return new Organization(
                r.get("id").asString(),
                r.get("name").asString(),
                r.get("sector").asString(null),
                r.get("synthetic").asBoolean(),
                r.get("created").asLocalDate());
    }

    private static List<Map<String, Object>> units(Structure s) {
        return IntStream.range(0, s.units().size())
                .mapToObj(i -> Map.<String, Object>of("name", s.units().get(i).name(), "position", i))
                .toList();
    }

    private static List<Map<String, Object>> nested(Structure s) {
        return s.units().stream()
                .filter(u -> u.parent() != null)
                .map(u -> Map.<String, Object>of("name", u.name(), "parent", String.valueOf(u.parent())))
                .toList();
    }

    private static List<Map<String, Object>> teams(Structure s) {
        return IntStream.range(0, s.teams().size())
                .mapToObj(i -> {
                    var t = s.teams().get(i);
                    var row = new HashMap<String, Object>();
                    row.put("name", t.name());
                    row.put("unit", t.unit());
                    row.put("business", t.business());
                    row.put("technology", t.technology());
                    row.put("position", i);
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    private static List<Map<String, Object>> missions(Structure s) {
        return IntStream.range(0, s.missions().size())
                .mapToObj(i -> {
                    var m = s.missions().get(i);
                    var steps = IntStream.range(0, m.steps().size())
                            .mapToObj(j -> {
                                var p = m.steps().get(j);
                                return Map.<String, Object>of(
                                        "team", p.team(), "touchDays", p.touchDays(), "waitDays", p.waitDays(), "position", j);
                            })
                            .toList();
                    return Map.<String, Object>of("name", m.name(), "position", i, "steps", steps);
                })
                .toList();
    }

    private static List<Map<String, Object>> dependencies(Structure s) {
        return IntStream.range(0, s.dependencies().size())
                .mapToObj(i -> {
                    var d = s.dependencies().get(i);
                    return Map.<String, Object>of(
                            "from", d.from(),
                            "to", d.to(),
                            "kind", d.kind().word(),
                            "perMonth", d.perMonth(),
                            "waitDays", d.waitDays(),
                            "blocking", d.blocking().word(),
                            "source", d.source().word(),
                            "position", i);
                })
                .toList();
    }
}
