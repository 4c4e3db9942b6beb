package isthmus.assessment.simulation;

import isthmus.assessment.island.Metric;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What decentralization costs, as far as the structure shows it. To be read before and after: none of these is bad by
 * itself, and each of them gets worse when technology people are spread without care.
 *
 * @param staffed teams that have technology people of their own
 * @param single of these, the ones with less than two: what they know of technology is in one head, a truck factor of one
 *     (Avelino et al. 2016)
 * @param withoutPeer of the single ones, those that have no collaboration tie with another team that has technology people:
 *     nobody of the craft to learn from or to stand in (communities of practice, Wenger 1998)
 * @param homes overlap: the number of teams of equal size over which technology people would be as concentrated as they are,
 *     1 / sum of squared shares (the effective number of Laakso &amp; Taagepera 1979). The more homes technology work has, the more of
 *     it is done more than once
 * @param guardrails share of the approvals a month that hold nobody up, since a rule stands in for the approver
 */
public record Tolls(List<String> staffed, List<String> single, List<String> withoutPeer, Metric homes, Metric guardrails) {

    private static final double ENOUGH_HEADS = 2;

    public Tolls {
        staffed = List.copyOf(staffed);
        single = List.copyOf(single);
        withoutPeer = List.copyOf(withoutPeer);
    }

    public static Tolls of(Structure structure) {
        var staffed = structure.teams().stream().filter(t -> t.technology() > 0).toList();
        var single = names(staffed.stream().filter(t -> t.technology() < ENOUGH_HEADS).toList());
        var peered = peered(structure, Set.copyOf(names(staffed)));
        return new Tolls(
                names(staffed),
                single,
                single.stream().filter(team -> !peered.contains(team)).toList(),
                homes(staffed),
                guardrails(structure));
    }

    private static List<String> names(List<Team> teams) {
        return teams.stream().map(Team::name).toList();
    }

    private static Set<String> peered(Structure structure, Set<String> staffed) {
        return structure.dependencies().stream()
                .filter(d -> d.kind() == Kind.COLLABORATION && d.perMonth() > 0)
                .filter(d -> staffed.contains(d.from()) && staffed.contains(d.to()) && !d.from().equals(d.to()))
                .flatMap(d -> List.of(d.from(), d.to()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Metric homes(List<Team> staffed) {
        double people = staffed.stream().mapToDouble(Team::technology).sum();
        if (people == 0) {
            return Metric.undefined(Sentence.of("metric.homes", "Homes of technology work need technology people."));
        }
        double squares = staffed.stream().mapToDouble(t -> t.technology() / people).map(share -> share * share).sum();
        return Metric.of(1 / squares);
    }

    private static Metric guardrails(Structure structure) {
        double all = 0;
        double automatic = 0;
        for (Dependency d : structure.dependencies()) {
            if (d.kind() == Kind.APPROVAL) {
                all += d.perMonth();
                automatic += d.blocking() == Hindrance.OK ? d.perMonth() : 0;
            }
        }
        return all == 0 ? Metric.undefined(Sentence.of("metric.guardrails", "Coverage by guardrails needs approvals.")) : Metric.of(automatic / all);
    }
}
