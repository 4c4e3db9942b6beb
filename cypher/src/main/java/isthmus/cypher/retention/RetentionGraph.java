package isthmus.cypher.retention;

import isthmus.cypher.Graph;
import isthmus.cypher.Moment;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long each organization's answers are kept, and their end. Everything here is safe to do twice and from two services at
 * once, and goes on where it was broken off.
 */
public final class RetentionGraph {

    /** Months after closing, where an organization has set nothing else. */
    public static final int USUAL = 24;

    private static final Statement MONTHS = Statement.of(RetentionGraph.class, "months");
    private static final Statement SET_MONTHS = Statement.of(RetentionGraph.class, "setMonths");
    private static final Statement DUE = Statement.of(RetentionGraph.class, "due");
    private static final Statement MARK = Statement.of(RetentionGraph.class, "mark");
    private static final Statement DELETE_SOME = Statement.of(RetentionGraph.class, "deleteSome");
    private static final Statement FORGET_DRAFTS = Statement.of(RetentionGraph.class, "forgetDrafts");
    private static final Statement FORGET_SECRETS = Statement.of(RetentionGraph.class, "forgetSecrets");
    private static final Statement FORGET_USE = Statement.of(RetentionGraph.class, "forgetUse");

    private static final int AT_ONCE = 2_000;

    /** A campaign whose answers' time is over, or whose deletion was broken off. */
    public record Due(String organization, String campaign) {}

    private final Graph graph;

    public RetentionGraph(Graph graph) {
        this.graph = graph;
    }

    /** For how many months after closing a campaign's answers are kept. */
    public int months(String organization) {
        return graph.readOne(MONTHS, Map.of("organization", organization, "usual", USUAL), r -> r.get("months").asInt()).orElse(USUAL);
    }

    public void setMonths(String organization, int months) {
        graph.write(SET_MONTHS, Map.of("organization", organization, "months", months));
    }

    public List<Due> due(Instant now) {
        return graph.read(DUE, Map.of("now", Moment.of(now), "usual", USUAL), r -> new Due(r.get("organization").asString(), r.get("campaign").asString()));
    }

    /**
     * Says of a campaign that its answers are deleted, so that no half of them is ever shown; the deletion itself follows.
     *
     * @return whether this call said it, and nobody before
     */
    public boolean mark(String campaign, Instant now) {
        return graph.writeOne(MARK, Map.of("campaign", campaign, "now", Moment.of(now), "usual", USUAL), r -> true).isPresent();
    }

    /** Deletes responses, reports of ties, invitations and links of a campaign that was marked. */
    public long delete(String campaign) {
        return again(() -> gone(DELETE_SOME, Map.of("campaign", campaign)));
    }

    /** Deletes answers that were never submitted, of campaigns that have been closed since before a moment. */
    public long forgetDrafts(Instant closedBefore) {
        return again(() -> gone(FORGET_DRAFTS, Map.of("before", Moment.of(closedBefore))));
    }

    /** Deletes sessions, set-up links and access tokens that have ended. */
    public long forgetSecrets(Instant now) {
        return again(() -> gone(FORGET_SECRETS, Map.of("now", now.toEpochMilli())));
    }

    /** Deletes how releases were used before a moment. */
    public long forgetUse(Instant before) {
        return again(() -> gone(FORGET_USE, Map.of("before", before.toEpochMilli())));
    }

    private long gone(Statement statement, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("most", AT_ONCE);
        return graph.writeOne(statement, all, r -> r.get("gone").asLong()).orElse(0L);
    }

    private static long again(Supplier<Long> some) {
        long all = 0;
        long gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = some.get();
            all += gone;
        }
        return all;
    }
}
