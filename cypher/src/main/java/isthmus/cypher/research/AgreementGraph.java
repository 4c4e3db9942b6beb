package isthmus.cypher.research;

import isthmus.assessment.release.Sector;
import isthmus.cypher.Graph;
import isthmus.cypher.Moment;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Which organizations agree to research, and ever did; that is kept for as long as the organization is. */
public final class AgreementGraph {

    private static final Statement AGREE = Statement.of(AgreementGraph.class, "agree");
    private static final Statement WITHDRAW = Statement.of(AgreementGraph.class, "withdraw");
    private static final Statement WITHDRAW_STRUCTURE = Statement.of(AgreementGraph.class, "withdrawStructure");
    private static final Statement HISTORY = Statement.of(AgreementGraph.class, "history");
    private static final Statement AGREED = Statement.of(AgreementGraph.class, "agreed");

    /** An organization that agrees now, as a release takes it. */
    public record Agreed(String organization, Sector sector, String version, boolean asItIs) {}

    private final Graph graph;

    public AgreementGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Takes the place of what the organization agreed to before.
     *
     * @param asItIs whether its structure may be published as it is
     * @param by the account that agrees for it
     * @return whether anything changed, which it does not when the same stands already; nothing when there is no such organization
     */
    public Optional<Boolean> agree(String organization, Agreement.Words words, Sector sector, boolean asItIs, Instant now, String by) {
        var parameters = Map.<String, Object>of(
                "organization", organization,
                "version", words.version(),
                "hash", words.hash(),
                "sector", sector.name().toLowerCase(Locale.ROOT),
                "asItIs", asItIs,
                "now", Moment.of(now),
                "by", by);
        return graph.writeOne(AGREE, parameters, r -> r.get("changed").asBoolean());
    }

    /** @return false when none stands, or there is no such organization */
    public boolean withdraw(String organization, Instant now, String by) {
        return graph.writeOne(WITHDRAW, Map.of("organization", organization, "now", Moment.of(now), "by", by), r -> true).isPresent();
    }

    /**
     * Withdraws that its structure may be published as it is; all else that it agreed to stands, in the same words.
     *
     * @return false when that was not agreed to, or there is no such organization
     */
    public boolean withdrawStructure(String organization, Instant now, String by) {
        return graph.writeOne(WITHDRAW_STRUCTURE, Map.of("organization", organization, "now", Moment.of(now), "by", by), r -> true).isPresent();
    }

    /** The latest first; only the first can stand. */
    public List<Agreement> history(String organization) {
        return graph.read(HISTORY, Map.of("organization", organization), AgreementGraph::agreement);
    }

    /** The real organizations that agree now, in the order of their ids. */
    public List<Agreed> agreed() {
        return graph.read(AGREED, Map.of(), r -> new Agreed(
                r.get("organization").asString(), sector(r.get("sector")), r.get("version").asString(), r.get("asItIs").asBoolean()));
    }

    private static Agreement agreement(Record r) {
        return new Agreement(
                new Agreement.Words(r.get("version").asString(), r.get("hash").asString()),
                sector(r.get("sector")),
                r.get("asItIs").asBoolean(),
                instant(r.get("agreed")),
                r.get("by").asString(),
                r.get("ended").isNull()
                        ? null
                        : new Agreement.End(instant(r.get("ended")), r.get("endedBy").asString(), r.get("withdrawn").asBoolean()));
    }

    private static Instant instant(Value value) {
        return value.asZonedDateTime().toInstant();
    }

    private static Sector sector(Value value) {
        return Sector.valueOf(value.asString().toUpperCase(Locale.ROOT));
    }
}
