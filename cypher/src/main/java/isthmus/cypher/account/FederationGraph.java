package isthmus.cypher.account;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts of those whom an identity provider knows. They have no password here. */
public final class FederationGraph {

    private static final Statement ENTER = Statement.of(FederationGraph.class, "enter");
    private static final Statement USERNAMES = Statement.of(FederationGraph.class, "usernames");

    /**
     * What a provider says of somebody.
     *
     * @param organizations ids; nothing when the provider says none, and those of before stay
     */
    public record Identity(String issuer, String subject, String name, Account.Role role, Optional<Set<String>> organizations) {}

    /** Who came in. */
    public record Entered(String username, boolean disabled) {}

    private final Graph graph;

    public FederationGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Makes or updates the account of an identity.
     *
     * @param username of the account if it is made now; must be nobody else's
     */
    public Entered enter(Identity identity, String username, Instant now) {
        var parameters = new HashMap<String, Object>(Map.of(
                "issuer", identity.issuer(),
                "subject", identity.subject(),
                "username", username,
                "name", identity.name(),
                "role", identity.role().word(),
                "now", now.toEpochMilli()));
        parameters.put("organizations", identity.organizations().map(List::copyOf).orElse(null));
        return graph.writeOne(ENTER, parameters, r -> new Entered(r.get("username").asString(), r.get("disabled").asBoolean()))
                .orElseThrow();
    }

    /** The usernames of all such accounts. */
    public Set<String> usernames() {
        return new HashSet<>(graph.read(USERNAMES, Map.of(), r -> r.get("username").asString()));
    }
}
