package isthmus.assessment.tie;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.tie.TieReport.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All ties of a campaign that may be shown, beside the dependencies of its structure. What fewer than three people of one
 * end named is not in it, nor in any count. What came after a reopening counts once there are at least three more for the
 * same end of the same tie, so that the figures of before and after never tell on fewer.
 *
 * @param ties where the ends disagree first, then the most days of waiting a month first
 */
public record ReportedTies(List<ReportedTie> ties) {

    public static final ReportedTies NONE = new ReportedTies(List.of());

    public ReportedTies {
        ties = List.copyOf(ties);
    }

    private record Key(String from, String to, Dependency.Kind kind) {}

    /** @param imported the dependencies of the structure the campaign surveyed */
    public static ReportedTies of(List<TieReport> reports, List<Dependency> imported) {
        var kept = new LinkedHashMap<Key, Dependency>();
        imported.forEach(d -> kept.put(new Key(d.from(), d.to(), d.kind()), d));
        var askers = views(reports, Direction.NEEDS);
        var providers = views(reports, Direction.IS_NEEDED_BY);
        var named = new LinkedHashSet<>(askers.keySet());
        named.addAll(providers.keySet());
        return new ReportedTies(named.stream()
                .map(k -> new ReportedTie(k.from(), k.to(), k.kind(), askers.get(k), providers.get(k), kept.get(k)))
                .sorted(Comparator.comparing(ReportedTie::disagrees)
                        .thenComparingDouble(t -> t.merged().daysPerMonth())
                        .reversed()
                        .thenComparing(ReportedTie::from)
                        .thenComparing(ReportedTie::to)
                        .thenComparing(ReportedTie::kind))
                .toList());
    }

    private static Map<Key, TieView> views(List<TieReport> reports, Direction direction) {
        var groups = new LinkedHashMap<Key, List<TieReport>>();
        reports.stream()
                .filter(r -> r.direction() == direction)
                .sorted(Comparator.comparingInt(TieReport::wave))
                .forEach(r -> groups.computeIfAbsent(new Key(r.from(), r.to(), r.kind()), k -> new ArrayList<>()).add(r));
        var views = new LinkedHashMap<Key, TieView>();
        groups.forEach((key, group) -> {
            var counted = counted(group);
            if (!counted.isEmpty()) {
                views.put(key, TieView.of(counted));
            }
        });
        return views;
    }

    /** The reports of one end of one tie, wave by wave, as far as they come in batches of at least three. */
    private static List<TieReport> counted(List<TieReport> inOrder) {
        var counted = new ArrayList<TieReport>();
        var waiting = new ArrayList<TieReport>();
        for (int i = 0; i < inOrder.size(); i++) {
            waiting.add(inOrder.get(i));
            boolean waveEnds = i + 1 == inOrder.size() || inOrder.get(i + 1).wave() != inOrder.get(i).wave();
            if (waveEnds && waiting.size() >= TieView.LEAST) {
                counted.addAll(waiting);
                waiting.clear();
            }
        }
        return counted;
    }

    public List<ReportedTie> disagreements() {
        return ties.stream().filter(ReportedTie::disagrees).toList();
    }

    /** What the survey found beyond the structure, merged. */
    public List<Dependency> added() {
        return ties.stream().filter(t -> t.imported() == null).map(ReportedTie::merged).toList();
    }

    /**
     * The structure with the ties it lacked. Its own dependencies stay as they are: somebody answers for them, and what
     * people report is shown beside.
     */
    public Structure merged(Structure structure) {
        return new Structure(
                structure.units(),
                structure.teams(),
                structure.missions(),
                Stream.concat(structure.dependencies().stream(), added().stream()).toList());
    }
}
