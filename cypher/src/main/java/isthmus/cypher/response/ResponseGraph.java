package isthmus.cypher.response;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import isthmus.assessment.tie.TieReport;
import isthmus.cypher.Graph;
import isthmus.cypher.GroupCommit;
import isthmus.cypher.GraphUnavailable;
import isthmus.cypher.Overloaded;
import isthmus.cypher.Statement;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The way of answers into the graph. A link is known by the hash of its token; once submitted, a response has no tie to
 * the link it came through.
 *
 * <p>Writes return after commit. They throw {@link GraphUnavailable} when that is unknown, and {@link Overloaded} when
 * nothing was written because too much is waiting; repeating either is safe.
 */
public final class ResponseGraph implements AutoCloseable {

    private static final Statement PERSONAL = Statement.of(ResponseGraph.class, "personal");
    private static final Statement SHARED = Statement.of(ResponseGraph.class, "shared");
    private static final Statement WITHDRAW = Statement.of(ResponseGraph.class, "withdraw");
    private static final Statement START = Statement.of(ResponseGraph.class, "start");
    private static final Statement SAVE = Statement.of(ResponseGraph.class, "save");
    private static final Statement SUBMIT = Statement.of(ResponseGraph.class, "submit");
    private static final Statement RESPONSES = Statement.of(ResponseGraph.class, "responses");
    private static final Statement TIES = Statement.of(ResponseGraph.class, "ties");

    /** @param ties packed, or null when nothing was sent about them */
    private record Draft(String tokenHash, List<Integer> answers, @Nullable List<String> ties) {

        Draft then(Draft later) {
            return new Draft(tokenHash, Packed.merge(answers, later.answers), later.ties == null ? ties : later.ties);
        }

        Map<String, Object> row() {
            var row = new HashMap<String, Object>();
            row.put("tokenHash", tokenHash);
            row.put("answers", answers);
            row.put("ties", ties);
            return row;
        }
    }

    private record Submission(String tokenHash, String receipt, Function<Door, Sheet> sheet) {

        /** @throws RuntimeException what the sheet throws, or because of answers that do not fit the door */
        Map<String, Object> row(int index, Door door) {
            var sent = sheet.apply(door);
            var row = new HashMap<String, Object>();
            row.put("index", index);
            row.put("tokenHash", tokenHash);
            row.put("answers", Packed.pack(((Door.Personal) door).items(), sent.answers()));
            row.put("ties", packed(sent.ties()));
            row.put("receipt", receipt);
            return row;
        }
    }

    /** What the doors of a campaign have in common. */
    private record Around(Campaign campaign, Organization organization, List<String> items, int teams) {}

    private final Graph graph;
    private final GroupCommit<String, Optional<Door>> doors;
    private final GroupCommit<Draft, Outcome> drafts;
    private final GroupCommit<Submission, Supplier<Outcome>> submissions;

    public ResponseGraph(Graph graph) {
        this.graph = graph;
        this.doors = new GroupCommit<>("doors", (hashes, handOver) -> findAll(hashes));
        this.drafts = new GroupCommit<>("drafts", (batch, handOver) -> saveAll(batch));
        this.submissions = new GroupCommit<>("submissions", this::submitAll);
    }

    /** What a link opens, or nothing for an unknown one. Those who ask at the same time share a transaction here too. */
    public Optional<Door> door(String tokenHash) {
        return doors.write(tokenHash);
    }

    /** Makes a personal link through a shared one; repeating it with the same hash takes no second place. */
    public Start start(String sharedTokenHash, String newTokenHash) {
        var parameters = Map.<String, Object>of("tokenHash", sharedTokenHash, "newTokenHash", newTokenHash);
        return graph.writeOne(START, parameters, r -> Start.valueOf(upper(r.get("outcome"))))
                .orElse(Start.UNKNOWN);
    }

    /**
     * Takes back all that a personal link has been answered so far.
     *
     * @return false when it was submitted before, or there is no such link
     */
    public boolean withdraw(String tokenHash) {
        return graph.writeOne(WITHDRAW, Map.of("tokenHash", tokenHash), r -> r.get("withdrawn").asBoolean()).orElse(false);
    }

    /**
     * Keeps changes to a draft.
     *
     * @param items the item ids in the order of packed answers, as the link's door names them
     * @param changes an empty answer takes one back; items that are missing keep what they had
     * @return {@code Saved}, {@code Submitted} when the answers were in already, {@code Closed} or {@code Unknown}
     */
    public Outcome save(String tokenHash, List<String> items, Map<String, Optional<Answer>> changes) {
        return save(tokenHash, items, changes, null);
    }

    /** @param ties put in the place of all the draft has; null keeps those */
    public Outcome save(
            String tokenHash, List<String> items, Map<String, Optional<Answer>> changes, @Nullable List<TieReport> ties) {
        return drafts.write(new Draft(tokenHash, Packed.packChanges(items, changes), packed(ties)));
    }

    private static @Nullable List<String> packed(@Nullable List<TieReport> ties) {
        return ties == null ? null : PackedTie.pack(ties);
    }

    /**
     * Turns a draft into a response. What the link opens is found in the transaction that writes: a second one only to read it
     * would cost a quarter of the whole.
     *
     * @param receipt a random word for the respondent; used when these answers are the first
     * @param sheet what is sent in through the door; asked between two statements that others wait for, perhaps more than
     *     once, so it should be quick and touch nothing. What it throws comes back to the caller, and nothing is written then.
     * @return {@code Submitted} with the receipt that holds, {@code Closed} or {@code Unknown}
     */
    public Outcome submit(String tokenHash, String receipt, Function<Door, Sheet> sheet) {
        return submissions.write(new Submission(tokenHash, Objects.requireNonNull(receipt), sheet)).get();
    }

    /** All responses of a campaign, in an order that tells nothing about when they came. */
    public List<Response> responses(String campaign) {
        return graph.read(RESPONSES, Map.of("campaign", campaign), r -> new Response(
                r.get("team").asString(null),
                r.get("perspective").asString(),
                r.get("wave").asInt(),
                Packed.unpack(r.get("items").asList(Value::asString), r.get("answers").asList(Value::asInt))));
    }

    /** All reports of ties of a campaign, each for itself, in an order that tells nothing about when or with what they came. */
    public List<TieReport> ties(String campaign) {
        return graph.read(TIES, Map.of("campaign", campaign), r -> new TieReport(
                r.get("team").asString(),
                r.get("wave").asInt(),
                PackedTie.direction(r.get("direction").asString()),
                r.get("other").asString(),
                Kind.valueOf(upper(r.get("kind"))),
                r.get("perMonth").asDouble(),
                r.get("waitDays").asDouble(),
                Hindrance.valueOf(upper(r.get("blocking"))),
                r.get("works").asInt()));
    }

    @Override
    public void close() {
        doors.close();
        drafts.close();
        submissions.close();
    }

    /** Runs a statement, in one transaction or another. */
    private interface Reading {
        List<Record> rows(Statement statement, Map<String, Object> parameters);
    }

    private List<Optional<Door>> findAll(List<String> tokenHashes) {
        var found = find(tokenHashes, (statement, parameters) -> graph.read(statement, parameters, Function.identity()));
        return tokenHashes.stream().map(hash -> Optional.ofNullable(found.get(hash))).toList();
    }

    private static Map<String, Door> find(List<String> tokenHashes, Reading reading) {
        var distinct = tokenHashes.stream().distinct().toList();
        var found = find(PERSONAL, distinct, ResponseGraph::personal, reading);
        var others = distinct.stream().filter(hash -> !found.containsKey(hash)).toList();
        if (!others.isEmpty()) {
            found.putAll(find(SHARED, others, ResponseGraph::shared, reading));
        }
        return found;
    }

    private static Map<String, Door> find(
            Statement statement, List<String> tokenHashes, BiFunction<Around, Value, Door> door, Reading reading) {
        var found = new HashMap<String, Door>();
        reading.rows(statement, Map.of("tokenHashes", tokenHashes)).forEach(r -> {
            var around = new Around(
                    CampaignGraph.campaign(r.get("campaign")),
                    OrganizationGraph.organization(r.get("organization")),
                    r.get("items").asList(Value::asString, List.of()),
                    r.get("teams").asInt(0));
            r.get("doors").values().forEach(link -> found.put(tokenHashes.get(link.get("at").asInt()), door.apply(around, link)));
        });
        return found;
    }

    private List<Outcome> saveAll(List<Draft> batch) {
        var merged = new LinkedHashMap<String, Draft>();
        batch.forEach(d -> merged.merge(d.tokenHash(), d, Draft::then));
        var rows = merged.values().stream().map(Draft::row).toList();
        var outcomes = new HashMap<String, Outcome>();
        graph.write(SAVE, Map.of("rows", rows), r -> outcomes.put(r.get("tokenHash").asString(), saved(r)));
        return batch.stream().map(d -> outcomes.get(d.tokenHash())).toList();
    }

    private List<Supplier<Outcome>> submitAll(List<Submission> batch, Runnable handOver) {
        return graph.shortTransaction(tx -> {
            var outcomes = submitAll(batch, tx);
            handOver.run();
            return outcomes;
        });
    }

    private static List<Supplier<Outcome>> submitAll(List<Submission> batch, Graph.Transaction tx) {
        var doors = find(
                batch.stream().map(Submission::tokenHash).toList(),
                (statement, parameters) -> tx.run(statement, parameters, Function.identity()));
        var outcomes = new HashMap<Integer, Supplier<Outcome>>();
        var first = new HashMap<String, Integer>();
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < batch.size(); i++) {
            var submission = batch.get(i);
            var door = doors.get(submission.tokenHash());
            if (door == null) {
                outcomes.put(i, Outcome.Unknown::new);
                continue;
            }
            try {
                var row = submission.row(i, door);
                if (first.putIfAbsent(submission.tokenHash(), i) == null) {
                    rows.add(row);
                }
            } catch (RuntimeException refusal) {
                outcomes.put(i, () -> {
                    throw refusal;
                });
            }
        }
        // Responses are created in the order of the rows; that order should not be the order of arrival.
        Collections.shuffle(rows);
        tx.run(SUBMIT, Map.of("rows", rows), r -> {
            int i = r.get("index").asInt();
            var outcome = submitted(r, batch.get(i));
            return outcomes.put(i, () -> outcome);
        });
        return IntStream.range(0, batch.size())
                .mapToObj(i -> outcomes.containsKey(i) ? outcomes.get(i) : again(outcomes.get(first.get(batch.get(i).tokenHash()))))
                .toList();
    }

    /** What became of answers whose link another one of the batch had used. */
    private static Supplier<Outcome> again(Supplier<Outcome> first) {
        return () -> first.get() instanceof Outcome.Submitted s ? new Outcome.Submitted(s.receipt(), true) : first.get();
    }

    private static Outcome saved(Record r) {
        return switch (r.get("outcome").asString()) {
            case "saved" -> new Outcome.Saved();
            case "submitted" -> new Outcome.Submitted("", true);
            case "closed" -> new Outcome.Closed();
            default -> new Outcome.Unknown();
        };
    }

    private static Outcome submitted(Record r, Submission submission) {
        return switch (r.get("outcome").asString()) {
            case "submitted" -> new Outcome.Submitted(submission.receipt(), false);
            // The statement runs again after a lost acknowledgement: our own receipt means that it was ours.
            case "again" -> new Outcome.Submitted(
                    r.get("receipt").asString(), !r.get("receipt").asString().equals(submission.receipt()));
            case "closed" -> new Outcome.Closed();
            default -> new Outcome.Unknown();
        };
    }

    private static Door personal(Around around, Value link) {
        var draft = link.get("draft");
        var team = link.get("team").asString(null);
        return new Door.Personal(
                around.campaign(),
                around.organization(),
                team,
                link.get("perspective").asString(),
                Door.State.valueOf(upper(link.get("state"))),
                draft.isNull() ? Map.of() : Packed.unpack(around.items(), draft.asList(Value::asInt)),
                team == null ? List.of() : PackedTie.unpack(team, link.get("ties").asList(Value::asString, List.of())),
                link.get("receipt").asString(null),
                around.items(),
                around.teams());
    }

    private static Door shared(Around around, Value link) {
        return new Door.Shared(
                around.campaign(),
                around.organization(),
                link.get("team").asString(null),
                link.get("perspective").asString(),
                link.get("limit").asInt(),
                link.get("started").asInt());
    }

    private static String upper(Value v) {
        return v.asString().toUpperCase(Locale.ROOT);
    }
}
