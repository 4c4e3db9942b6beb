package isthmus.cypher.account;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Second factors of accounts, and the short while between the password and the code. Seeds come sealed, every other secret
 * as a hash; a step is a number of half minutes since 1970.
 */
public final class SecondFactorGraph {

    private static final Statement OFFER = Statement.of(SecondFactorGraph.class, "offer");
    private static final Statement FIND = Statement.of(SecondFactorGraph.class, "find");
    private static final Statement ENROLLED = Statement.of(SecondFactorGraph.class, "enrolled");
    private static final Statement CONFIRM = Statement.of(SecondFactorGraph.class, "confirm");
    private static final Statement USE_STEP = Statement.of(SecondFactorGraph.class, "useStep");
    private static final Statement USE_CODE = Statement.of(SecondFactorGraph.class, "useCode");
    private static final Statement RENEW = Statement.of(SecondFactorGraph.class, "renew");
    private static final Statement REMOVE = Statement.of(SecondFactorGraph.class, "remove");
    private static final Statement OPEN_STEP = Statement.of(SecondFactorGraph.class, "openStep");
    private static final Statement STEP = Statement.of(SecondFactorGraph.class, "step");
    private static final Statement CLOSE_STEP = Statement.of(SecondFactorGraph.class, "closeStep");

    /**
     * @param confirmed whether it counts: its owner has shown a code
     * @param codesLeft recovery codes that were not used
     */
    public record SecondFactor(String sealed, boolean confirmed, int codesLeft) {}

    private final Graph graph;

    public SecondFactorGraph(Graph graph) {
        this.graph = graph;
    }

    /** @return false when the account has one that counts, or there is no such account */
    public boolean offer(String username, String sealed) {
        return graph.writeOne(OFFER, Map.of("username", username, "sealed", sealed), r -> true).isPresent();
    }

    public Optional<SecondFactor> find(String username) {
        return graph.readOne(
                FIND,
                Map.of("username", username),
                r -> new SecondFactor(r.get("sealed").asString(), r.get("confirmed").asBoolean(), r.get("codesLeft").asInt()));
    }

    /** The usernames of those who have one that counts. */
    public Set<String> enrolled() {
        return new HashSet<>(graph.read(ENROLLED, Map.of(), r -> r.get("username").asString()));
    }

    /** @return false when it is not the one that was offered last */
    public boolean confirm(String username, String sealed, long step, List<String> codes) {
        return graph.writeOne(CONFIRM, Map.of("username", username, "sealed", sealed, "step", step, "codes", codes), r -> true)
                .isPresent();
    }

    /** @return false when a code of this step or a later one was used */
    public boolean useStep(String username, long step) {
        return graph.writeOne(USE_STEP, Map.of("username", username, "step", step), r -> true).isPresent();
    }

    /** @return false when there is no such recovery code, or it was used */
    public boolean useCode(String username, String code) {
        return graph.writeOne(USE_CODE, Map.of("username", username, "code", code), r -> true).isPresent();
    }

    /** @return false when there is no second factor that counts */
    public boolean renew(String username, List<String> codes) {
        return graph.writeOne(RENEW, Map.of("username", username, "codes", codes), r -> true).isPresent();
    }

    /** @param keptTokenHash of a session that stays, or empty */
    public void remove(String username, String keptTokenHash) {
        graph.write(REMOVE, Map.of("username", username, "kept", keptTokenHash));
    }

    public void openStep(String username, String tokenHash, Instant now, Instant expires) {
        graph.write(
                OPEN_STEP,
                Map.of("username", username, "tokenHash", tokenHash, "now", now.toEpochMilli(), "expires", expires.toEpochMilli()));
    }

    /** Whose password was given. */
    public Optional<String> step(String tokenHash, Instant now) {
        return graph.readOne(
                STEP, Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()), r -> r.get("username").asString());
    }

    /** @return false when it has ended, or another caller closed it */
    public boolean closeStep(String tokenHash, Instant now) {
        return graph.writeOne(CLOSE_STEP, Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()), r -> true).isPresent();
    }
}
