package isthmus.cypher.door;

import isthmus.cypher.Hex;
import isthmus.cypher.Lines;
import isthmus.cypher.door.Verdict.Allowed;
import isthmus.cypher.door.Verdict.Denied;
import isthmus.cypher.door.Verdict.Wrong;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;

/**
 * Decides which queries may run: those of which words, kind and every step of the plan are known to do no harm. What is not known is not
 * allowed.
 */
final class QueryPolicy {

    private static final Set<String> OPERATORS = Set.copyOf(Lines.of(QueryPolicy.class, "operators.txt"));
    private static final String EXPLAIN = "EXPLAIN\n";
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");
    private static final String OF_THE_QUERY = "Neo.ClientError.Statement.";
    private static final int REMEMBERED = 2_000;

    private final Driver driver;
    private final SessionConfig session;
    private final TransactionConfig transaction = TransactionConfig.builder().withTimeout(Limits.LONGEST).build();

    @SuppressWarnings("serial")
    private final Map<String, Verdict> known = Collections.synchronizedMap(new LinkedHashMap<String, Verdict>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
            return size() > REMEMBERED;
        }
    });

    QueryPolicy(Driver driver, String database) {
        this.driver = driver;
        this.session = SessionConfig.builder().withDatabase(database).withDefaultAccessMode(AccessMode.READ).build();
    }

    /** @throws org.neo4j.driver.exceptions.Neo4jException where the store does not answer; that is no verdict */
    Verdict verdict(String query) {
        var key = Hex.sha256(query);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var verdict = Wording.of(query).<Verdict>map(denied -> denied).orElseGet(() -> explained(query));
        // A query that took too long to be understood may be quicker next time.
        if (!(verdict instanceof Wrong wrong) || wrong.code().startsWith(OF_THE_QUERY)) {
            known.put(key, verdict);
        }
        return verdict;
    }

    private Verdict explained(String query) {
        try (var opened = driver.session(session)) {
            var summary = opened.run(EXPLAIN + query, transaction).consume();
            if (summary.queryType() != QueryType.READ_ONLY || !summary.hasPlan()) {
                return new Denied("This query would change something, or administer the database.", "The graph can only be read: MATCH, WITH and RETURN are what it takes.");
            }
            return steps(summary.plan()).flatMap(step -> denied(step).stream()).findFirst().map(d -> (Verdict) d).orElseGet(Allowed::new);
        } catch (ClientException e) {
            return new Wrong(e.code(), inPlace(String.valueOf(e.getMessage())));
        }
    }

    private static Stream<Plan> steps(Plan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(QueryPolicy::steps));
    }

    /** The kind of a step is followed by how it is done, and by where. */
    private static Optional<Denied> denied(Plan step) {
        var type = step.operatorType();
        int at = type.indexOf('@');
        var where = at < 0 ? "" : type.substring(at + 1);
        var kind = at < 0 ? type : type.substring(0, at);
        int how = kind.indexOf('(');
        var name = how < 0 ? kind : kind.substring(0, how);
        return OPERATORS.contains(name) && where.equals(Door.DATABASE)
                ? Optional.empty()
                : Optional.of(new Denied(
                        "The query takes a step that is not allowed: " + kind + ".",
                        name.startsWith("Show") ? "CALL db.labels(), db.relationshipTypes() and db.propertyKeys() say what is in the graph." : "The graph can only be read: MATCH, WITH and RETURN are what it takes."));
    }

    /** Where in the query of the researcher, who did not write the first line. */
    private static String inPlace(String message) {
        return PLACE.matcher(message).replaceAll(m -> "(line " + Math.max(1, Integer.parseInt(m.group(1)) - 1) + ", column " + m.group(2) + " (offset: "
                + Math.max(0, Integer.parseInt(m.group(3)) - EXPLAIN.length()) + "))");
    }
}
