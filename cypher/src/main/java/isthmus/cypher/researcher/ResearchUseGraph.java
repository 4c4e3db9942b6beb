package isthmus.cypher.researcher;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A record of how releases are used, to which is only added; what was asked is not in it. Times are milliseconds since 1970 in the graph. */
public final class ResearchUseGraph {

    private static final Statement RECORD = Statement.of(ResearchUseGraph.class, "record");
    private static final Statement DAYS = Statement.of(ResearchUseGraph.class, "days");
    private static final Statement ACCOUNTS = Statement.of(ResearchUseGraph.class, "accounts");

    /**
     * What an account did with a release at a door on a day in UTC.
     *
     * @param rows that went out
     * @param milliseconds that it took, all together
     */
    public record Day(LocalDate day, String release, Use.Door door, long allowed, long denied, long rows, long milliseconds) {}

    /**
     * What an account did in all.
     *
     * @param name as people know it
     * @param last when it asked last
     */
    public record Sum(String account, String name, long allowed, long denied, long rows, Instant last) {}

    private final Graph graph;

    public ResearchUseGraph(Graph graph) {
        this.graph = graph;
    }

    /** Adds uses; those of accounts that are gone are left out. */
    public void record(List<Use> uses) {
        graph.write(RECORD, Map.of("uses", uses.stream()
                .map(u -> Map.<String, Object>of(
                        "account", u.account(),
                        "release", u.release(),
                        "door", u.door().word(),
                        "allowed", u.allowed(),
                        "rows", u.rows(),
                        "milliseconds", u.milliseconds(),
                        "at", u.at().toEpochMilli()))
                .toList()));
    }

    /** The latest day first. */
    public List<Day> days(String account, Instant since) {
        return graph.read(DAYS, Map.of("account", account, "since", since.toEpochMilli()), r -> new Day(
                r.get("day").asLocalDate(),
                r.get("release").asString(),
                Use.Door.valueOf(r.get("door").asString().toUpperCase(Locale.ROOT)),
                r.get("allowed").asLong(),
                r.get("denied").asLong(),
                r.get("rows").asLong(),
                r.get("milliseconds").asLong()));
    }

    /** Of every account that asked anything, who asked most first. */
    public List<Sum> accounts(Instant since) {
        return graph.read(ACCOUNTS, Map.of("since", since.toEpochMilli()), r -> new Sum(
                r.get("account").asString(),
                r.get("name").asString(),
                r.get("allowed").asLong(),
                r.get("denied").asLong(),
                r.get("rows").asLong(),
                Instant.ofEpochMilli(r.get("last").asLong())));
    }
}
