package isthmus.cypher.report;

import isthmus.assessment.report.Edition;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.cypher.Graph;
import isthmus.cypher.Graph.Transaction;
import isthmus.cypher.Moment;
import isthmus.cypher.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;

/**
 * Manuscripts and editions of a campaign's report, for each language. A manuscript is replaced as a whole; an edition is
 * added and never changes.
 */
public final class ReportGraph {

    private static final Statement LOCK = Statement.of(ReportGraph.class, "lock");
    private static final Statement MANUSCRIPT = Statement.of(ReportGraph.class, "manuscript");
    private static final Statement SAVE = Statement.of(ReportGraph.class, "save");
    private static final Statement EDITIONS = Statement.of(ReportGraph.class, "editions");
    private static final Statement KEYED = Statement.of(ReportGraph.class, "keyed");
    private static final Statement RELEASE = Statement.of(ReportGraph.class, "release");
    private static final Statement FULL = Statement.of(ReportGraph.class, "full");
    private static final Statement BRIEF = Statement.of(ReportGraph.class, "brief");

    private final Graph graph;

    public ReportGraph(Graph graph) {
        this.graph = graph;
    }

    /** The blank one of revision 0 while nobody saved one, also for an unknown campaign. */
    public Kept manuscript(String campaign, String language) {
        return graph.readOne(MANUSCRIPT, which(campaign, language), ReportGraph::kept).orElse(Kept.NOTHING);
    }

    /**
     * Replaces a manuscript, unless somebody else did so meanwhile.
     *
     * @param revision of the manuscript that the change was made from
     * @param by the account that saves it
     */
    public Saving save(String campaign, String language, Manuscript manuscript, long revision, String by) {
        return locked(campaign, tx -> {
                    var now = tx.run(MANUSCRIPT, which(campaign, language), ReportGraph::kept).stream().findFirst().orElse(Kept.NOTHING);
                    if (now.revision() != revision) {
                        return new Saving.Conflict(now);
                    }
                    var noted = manuscript.notes().keySet().stream().sorted().toList();
                    var parameters = which(campaign, language);
                    parameters.put("sections", manuscript.sections().stream().map(Section::word).toList());
                    parameters.put("noted", noted.stream().map(Section::word).toList());
                    parameters.put("notes", noted.stream().map(manuscript::note).toList());
                    parameters.put("by", by);
                    return (Saving) new Saving.Saved(tx.run(SAVE, parameters, r -> r.get("revision").asLong()).getFirst());
                })
                .orElseGet(Saving.Gone::new);
    }

    /** The latest first. */
    public List<Edition> editions(String campaign, String language) {
        return graph.read(EDITIONS, which(campaign, language), r -> edition(campaign, language, r));
    }

    /**
     * Adds an edition under its number, if that is the next one.
     *
     * @param key the same for every attempt at the same release, so that it makes one edition however often it is asked for
     */
    public Releasing release(Edition edition, String key, Galleys galleys) {
        var campaign = edition.campaign();
        return locked(campaign, tx -> {
                    var before = tx.run(KEYED, Map.of("campaign", campaign, "key", key), r -> edition(campaign, r.get("language").asString(), r));
                    if (!before.isEmpty()) {
                        return new Releasing.Before(before.getFirst());
                    }
                    var latest = tx.run(EDITIONS, which(campaign, edition.language()), r -> r.get("number").asInt());
                    if (edition.number() != (latest.isEmpty() ? 0 : latest.getFirst()) + 1) {
                        return new Releasing.Conflict();
                    }
                    var parameters = which(campaign, edition.language());
                    parameters.put("number", edition.number());
                    parameters.put("released", Moment.of(edition.released()));
                    parameters.put("by", edition.by());
                    parameters.put("change", edition.change());
                    parameters.put("hash", edition.hash());
                    parameters.put("key", key);
                    parameters.put("full", galleys.full());
                    parameters.put("brief", galleys.brief());
                    tx.run(RELEASE, parameters);
                    return (Releasing) new Releasing.Released(edition);
                })
                .orElseGet(Releasing.Gone::new);
    }

    /** The edition that was released under a key. */
    public Optional<Edition> released(String campaign, String key) {
        return graph.readOne(KEYED, Map.of("campaign", campaign, "key", key), r -> edition(campaign, r.get("language").asString(), r));
    }

    /** What is kept of an edition's full form; nothing when there is no such edition. */
    public Optional<byte[]> full(String campaign, String language, int number) {
        return packed(FULL, campaign, language, number);
    }

    /** What is kept of an edition's brief form; nothing when there is no such edition. */
    public Optional<byte[]> brief(String campaign, String language, int number) {
        return packed(BRIEF, campaign, language, number);
    }

    private Optional<byte[]> packed(Statement statement, String campaign, String language, int number) {
        var parameters = which(campaign, language);
        parameters.put("number", number);
        return graph.readOne(statement, parameters, r -> r.get("packed").asByteArray());
    }

    /** @return nothing when there is no such campaign */
    private <T> Optional<T> locked(String campaign, Function<Transaction, T> work) {
        return graph.transaction(
                tx -> tx.run(LOCK, Map.of("campaign", campaign), r -> true).stream().findFirst().map(there -> work.apply(tx)));
    }

    private static Map<String, Object> which(String campaign, String language) {
        return new HashMap<>(Map.of("campaign", campaign, "language", language));
    }

    private static Kept kept(Record r) {
        var noted = r.get("noted").asList(v -> section(v.asString()));
        var notes = r.get("notes").asList(v -> v.asString());
        var bySection = new HashMap<Section, String>();
        for (int i = 0; i < noted.size(); i++) {
            bySection.put(noted.get(i), notes.get(i));
        }
        return new Kept(
                new Manuscript(r.get("sections").asList(v -> section(v.asString())), bySection),
                r.get("revision").asLong(),
                r.get("by").asString());
    }

    private static Section section(String word) {
        return Section.of(word).orElseThrow(() -> new IllegalStateException("“" + word + "” is no section of a report"));
    }

    private static Edition edition(String campaign, String language, Record r) {
        return new Edition(
                campaign,
                language,
                r.get("number").asInt(),
                r.get("released").asZonedDateTime().toInstant(),
                r.get("by").asString(),
                r.get("change").asString(),
                r.get("hash").asString());
    }
}
