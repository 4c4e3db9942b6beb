package isthmus.cypher.campaign;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What respondents of a campaign agree to; it does not change once one of them has begun. */
public final class ConsentGraph {

    private static final Statement CONSENT = Statement.of(ConsentGraph.class, "consent");
    private static final Statement CHANGE = Statement.of(ConsentGraph.class, "change");

    /**
     * @param text of the campaign's own; null for ours
     * @param fixed whether somebody has begun to answer
     */
    public record Consent(@Nullable String text, boolean fixed) {}

    private final Graph graph;

    public ConsentGraph(Graph graph) {
        this.graph = graph;
    }

    public Optional<Consent> of(String campaign) {
        return graph.readOne(CONSENT, Map.of("campaign", campaign), r -> new Consent(r.get("text").asString(null), r.get("fixed").asBoolean()));
    }

    /**
     * @param text null for ours
     * @return false when somebody has begun to answer, or there is no such campaign; nothing was changed
     */
    public boolean change(String campaign, @Nullable String text) {
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign);
        parameters.put("text", text);
        return graph.writeOne(CHANGE, parameters, r -> true).isPresent();
    }
}
