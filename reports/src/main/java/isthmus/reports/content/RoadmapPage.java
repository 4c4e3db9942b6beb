package isthmus.reports.content;

import isthmus.assessment.plan.Track;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.RoadmapChart;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of moves, ready for page and paper.
 *
 * @param chart null while nothing is on the roadmap
 * @param rows in the order and with the numbers of the chart; moves that were given up come last
 * @param waiting moves that nothing makes room for
 */
public record RoadmapPage(@Nullable Chart chart, List<Row> rows, List<Waiting> waiting) {

    /**
     * @param kind the dimension of a recommended move, or that it is one of the team graph
     * @param horizon now, next or later
     * @param begins the month of its first day; nothing for a move that was given up
     * @param missions all or some, by name
     * @param after numbers of the moves that it follows
     */
    public record Row(
            int number, String id, String move, String kind, String horizon, String begins, String lasts, String state, String owner, String due,
            String note, String missions, String after) {}

    public record Waiting(String move, String why) {}

    public static RoadmapPage of(Roadmap roadmap, Wording words) {
        var entries = RoadmapChart.order(roadmap);
        Map<String, Integer> numbers = RoadmapChart.numbers(roadmap);
        return new RoadmapPage(
                entries.isEmpty() ? null : RoadmapChart.draw(roadmap, entry -> inPicture(entry, words), words),
                IntStream.range(0, entries.size()).mapToObj(i -> row(i + 1, entries.get(i), roadmap, numbers, words)).toList(),
                roadmap.waiting().stream().map(w -> new Waiting(MoveWords.of(w.subject(), words), words.say(w.why()))).toList());
    }

    /** What a move is called where its dimension does not stand beside it. */
    private static String inPicture(Entry entry, Wording words) {
        String move = MoveWords.of(entry.subject(), words);
        return entry.subject() instanceof Entry.Subject.Practice ? words.say("roadmap.practice", kind(entry, words), move) : move;
    }

    private static Row row(int number, Entry entry, Roadmap roadmap, Map<String, Integer> numbers, Wording words) {
        var track = entry.track();
        boolean dropped = track.state() == Track.State.DROPPED;
        var due = track.due();
        return new Row(
                number,
                entry.id(),
                MoveWords.of(entry.subject(), words),
                kind(entry, words),
                dropped ? Amount.NONE : words.say("roadmap." + entry.horizon().name().toLowerCase(Locale.ROOT)),
                dropped ? Amount.NONE : words.month(roadmap.begins(entry)),
                words.say("roadmap.lasts", entry.quarters()),
                words.say("track." + track.state().word()),
                track.owner().isEmpty() ? Amount.NONE : track.owner(),
                due == null ? Amount.NONE : words.date(due),
                track.note(),
                missions(entry, words),
                RoadmapChart.after(entry, numbers));
    }

    /** The dimension of a recommended move. */
    private static String kind(Entry entry, Wording words) {
        return entry.subject() instanceof Entry.Subject.Practice(var recommendation)
                ? recommendation.aim().result().dimension().shortName()
                : words.say("roadmap.structural");
    }

    private static String missions(Entry entry, Wording words) {
        return entry.subject() instanceof Entry.Subject.Practice
                ? words.say("roadmap.missions.all")
                : entry.missions().isEmpty() ? Amount.NONE : words.list(entry.missions().stream().sorted().toList());
    }
}
