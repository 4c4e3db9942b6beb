package isthmus.assessment.roadmap;

import isthmus.assessment.move.Move;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Track;
import isthmus.assessment.recommendation.Recommendation;
import isthmus.assessment.recommendation.Recommendations;
import isthmus.assessment.wording.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves in the order in which they can be done. A move begins after what it requires is over, and in no quarter do more moves begin for
 * one mission than the pace allows. Moves of the team graph keep the quarter their scenario gives them where the pace lets them; those
 * of the instrument follow by rank.
 *
 * @param start first day of the first quarter
 * @param entries by quarter, within one in the order in which they were placed
 * @param waiting moves that nothing makes room for, with why
 * @param dropped moves that were given up
 */
public record Roadmap(LocalDate start, List<Entry> entries, List<Waiting> waiting, List<Entry> dropped) {

    /** How far ahead anything is placed. */
    public static final int QUARTERS = 12;

    private static final Sentence FULL = Sentence.of(
            "waiting.full", "In the next three years every quarter already begins as many moves as the pace allows.");

    private static final Map<String, Integer> LENGTHS = Map.of("90d", 1, "6m", 2, "12m", 4, "ongoing", 0);

    /** @param why a full sentence for the reader */
    public record Waiting(Entry.Subject subject, Sentence why) {}

    public Roadmap {
        entries = List.copyOf(entries);
        waiting = List.copyOf(waiting);
        dropped = List.copyOf(dropped);
    }

    /**
     * @param scenario the one agreed on, or null while there is none
     * @param tracks what became of moves, in any order
     */
    public static Roadmap of(
            LocalDate start, Structure structure, @Nullable Scenario scenario, Recommendations recommendations, List<Track> tracks) {
        return new Drawing(structure, scenario, recommendations, tracks).roadmap(start);
    }

    public int quarters() {
        return entries.stream().mapToInt(Entry::over).max().orElse(0);
    }

    public LocalDate begins(Entry entry) {
        return start.plusMonths(3L * entry.quarter());
    }

    /** The last day of a move; for one that goes on, that of its first quarter. */
    public LocalDate ends(Entry entry) {
        return start.plusMonths(3L * entry.over()).minusDays(1);
    }

    private static final class Drawing {

        private final Structure structure;
        private final @Nullable Scenario scenario;
        private final Recommendations recommendations;
        private final Map<String, Track> tracks;
        private final int pace;
        private final Map<String, int[]> begun = new HashMap<>();
        private final Map<String, Entry> placed = new LinkedHashMap<>();
        private final List<Waiting> waiting = new ArrayList<>();
        private final List<Entry> dropped = new ArrayList<>();

        Drawing(Structure structure, @Nullable Scenario scenario, Recommendations recommendations, List<Track> tracks) {
            this.structure = structure;
            this.scenario = scenario;
            this.recommendations = recommendations;
            this.tracks = tracks.stream().collect(Collectors.toMap(Track::move, t -> t, (a, b) -> b));
            this.pace = scenario == null ? Settings.ORDINARY.pace() : scenario.settings().pace();
            // Without missions the organization counts as one.
            structure.missions().forEach(m -> begun.put(m.name(), new int[QUARTERS]));
            if (begun.isEmpty()) {
                begun.put("", new int[QUARTERS]);
            }
        }

        Roadmap roadmap(LocalDate start) {
            if (scenario != null) {
                scenario.chosen().forEach(this::structural);
            }
            practices();
            var entries = placed.values().stream().sorted(Comparator.comparingInt(Entry::quarter)).toList();
            return new Roadmap(start, entries, waiting, dropped);
        }

        private void structural(Choice choice) {
            var subject = new Entry.Subject.Structural(choice);
            var touched = structure.missions().isEmpty() ? begun.keySet() : missions(choice.proposal().move());
            place(subject, choice.phase(), 1, touched, List.copyOf(choice.proposal().requires()));
        }

        private Set<String> missions(Move move) {
            return structure.missions().stream().filter(move::touches).map(Mission::name).collect(Collectors.toSet());
        }

        /** In rank order, again and again, since a move that waits for one of a lower rank can be placed once that one is. */
        private void practices() {
            var open = new ArrayList<>(recommendations.list());
            boolean moved = true;
            while (moved) {
                moved = open.removeIf(this::practice);
            }
            open.forEach(r -> waiting.add(new Waiting(new Entry.Subject.Practice(r), why(r))));
        }

        private boolean practice(Recommendation recommendation) {
            var after = new ArrayList<String>();
            for (var missing : recommendation.missing().entrySet()) {
                var lifting = lifting(missing.getKey(), missing.getValue());
                if (lifting.isEmpty() || !placed.keySet().containsAll(lifting)) {
                    return false;
                }
                after.addAll(lifting);
            }
            int length = LENGTHS.getOrDefault(recommendation.move().horizon(), 1);
            return place(new Entry.Subject.Practice(recommendation), 0, length, begun.keySet(), after);
        }

        /** Moves that lift a dimension whose target is high enough, given-up ones left out. */
        private List<String> lifting(String dimension, int level) {
            return recommendations.list().stream()
                    .filter(r -> r.aim().result().dimension().id().equals(dimension) && r.aim().target() >= level)
                    .map(r -> r.move().id())
                    .filter(id -> track(id).state() != Track.State.DROPPED)
                    .sorted()
                    .toList();
        }

        private Sentence why(Recommendation recommendation) {
            if (recommendation.missing().isEmpty()) {
                return FULL;
            }
            var wants = recommendation.missing().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> Sentence.of("waiting.level", "{0} at level {1}", name(e.getKey()), e.getValue()))
                    .toList();
            return Sentence.of("waiting.needs", "It needs {0} first, and no move on this roadmap that can be made leads there.", wants);
        }

        private String name(String dimension) {
            return recommendations.aims().stream()
                    .filter(a -> a.result().dimension().id().equals(dimension))
                    .map(a -> a.result().dimension().shortName())
                    .findFirst()
                    .orElse(dimension);
        }

        private Track track(String move) {
            return tracks.getOrDefault(move, Track.open(move));
        }

        private boolean place(Entry.Subject subject, int earliest, int quarters, Set<String> touched, List<String> after) {
            var track = track(subject.id());
            var missions = touched.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
            if (track.state() == Track.State.DROPPED) {
                dropped.add(new Entry(subject, earliest, quarters, missions, after, track));
                return true;
            }
            int first = earliest;
            for (var id : after) {
                var before = placed.get(id);
                first = Math.max(first, before == null ? 0 : before.over());
            }
            var counts = touched.stream().map(begun::get).toList();
            for (int quarter = first; quarter < QUARTERS; quarter++) {
                int at = quarter;
                if (counts.stream().allMatch(c -> c[at] < pace)) {
                    counts.forEach(c -> c[at]++);
                    placed.put(subject.id(), new Entry(subject, quarter, quarters, missions, after, track));
                    return true;
                }
            }
            if (subject instanceof Entry.Subject.Structural) {
                waiting.add(new Waiting(subject, FULL));
            }
            return false;
        }
    }
}
