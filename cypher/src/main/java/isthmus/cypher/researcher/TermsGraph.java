package isthmus.cypher.researcher;

import isthmus.cypher.Graph;
import isthmus.cypher.Moment;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which terms of use accounts accepted for which releases; kept for as long as the account is. */
public final class TermsGraph {

    private static final Statement ACCEPT = Statement.of(TermsGraph.class, "accept");
    private static final Statement ACCEPTED = Statement.of(TermsGraph.class, "accepted");
    private static final Statement HISTORY = Statement.of(TermsGraph.class, "history");

    /**
     * @param version as people call it
     * @param hash of the words in every language, so that nobody can say later that they were others
     */
    public record Words(String version, String hash) {}

    /** @param release its id */
    public record Acceptance(String release, Words words, Instant at) {}

    private final Graph graph;

    public TermsGraph(Graph graph) {
        this.graph = graph;
    }

    /** @return whether anything changed, which it does not when it accepted the same before; nothing when there is no such account or release */
    public Optional<Boolean> accept(String account, String release, Words words, Instant now) {
        var parameters = Map.<String, Object>of(
                "account", account, "release", release, "version", words.version(), "hash", words.hash(), "now", Moment.of(now));
        return graph.writeOne(ACCEPT, parameters, r -> r.get("changed").asBoolean());
    }

    public boolean accepted(String account, String release, Words words) {
        var parameters = Map.<String, Object>of("account", account, "release", release, "version", words.version(), "hash", words.hash());
        return graph.readOne(ACCEPTED, parameters, r -> r.get("accepted").asBoolean()).orElse(false);
    }

    /** What an account accepted, the latest first. */
    public List<Acceptance> history(String account) {
        return graph.read(HISTORY, Map.of("account", account), r -> new Acceptance(
                r.get("release").asString(),
                new Words(r.get("version").asString(), r.get("hash").asString()),
                r.get("accepted").asZonedDateTime().toInstant()));
    }
}
