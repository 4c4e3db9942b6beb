package isthmus.cypher.plan;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far the optimizer is, and that somebody wants it to stop: in the graph, so that any instance can show and stop it. */
public final class SearchGraph {

    private static final Statement BEGIN = Statement.of(SearchGraph.class, "begin");
    private static final Statement REPORT = Statement.of(SearchGraph.class, "report");
    private static final Statement FIND = Statement.of(SearchGraph.class, "find");
    private static final Statement STOP = Statement.of(SearchGraph.class, "stop");
    private static final Statement END = Statement.of(SearchGraph.class, "end");

    private final Graph graph;

    public SearchGraph(Graph graph) {
        this.graph = graph;
    }

    /** Forgets what was said of an earlier search, a wish to stop it too. */
    public void begin(String campaign, String scenario) {
        graph.writeOne(BEGIN, Map.of("campaign", campaign, "id", scenario), r -> true);
    }

    /** @return false when somebody wants it to stop, or the scenario is gone */
    public boolean report(String campaign, String scenario, Search search) {
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign);
        parameters.put("id", scenario);
        parameters.put("best", search.best());
        parameters.put("bound", Double.isFinite(search.bound()) ? search.bound() : null);
        parameters.put("milliseconds", search.milliseconds());
        return graph.writeOne(REPORT, parameters, r -> !r.get("stopped").asBoolean()).orElse(false);
    }

    /** The search that is under way. */
    public Optional<Search> find(String campaign, String scenario) {
        return graph.readOne(FIND, Map.of("campaign", campaign, "id", scenario), r -> new Search(
                r.get("best").asDouble(),
                r.get("bound").isNull() ? Double.POSITIVE_INFINITY : r.get("bound").asDouble(),
                r.get("milliseconds").asLong()));
    }

    /** Lets the search take the best it has. */
    public void stop(String campaign, String scenario) {
        graph.writeOne(STOP, Map.of("campaign", campaign, "id", scenario), r -> true);
    }

    public void end(String campaign, String scenario) {
        graph.writeOne(END, Map.of("campaign", campaign, "id", scenario), r -> true);
    }
}
