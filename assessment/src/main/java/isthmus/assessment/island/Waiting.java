package isthmus.assessment.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Days waited a month, by those who ask and because of those who provide. Collaboration is no waiting and is left out.
 *
 * @param days all of them: per month times wait days
 * @param crossingDays those between teams of different sides
 * @param byKind in the order of the kinds, those without any left out
 * @param providers by days they let others wait, the longest first
 * @param askers by days they wait, the longest first
 * @param approvalsPerChange approvals a month over handoffs a month
 * @param blockedBusinessDays days that business teams are blocked
 * @param blockedByTechnologyDays of these, by technology teams
 */
public record Waiting(
        double days,
        double crossingDays,
        Map<Kind, Double> byKind,
        List<TeamDays> providers,
        List<TeamDays> askers,
        Metric approvalsPerChange,
        double blockedBusinessDays,
        double blockedByTechnologyDays) {

    public record TeamDays(String team, double days) {}

    public Waiting {
        byKind = java.util.Collections.unmodifiableMap(new EnumMap<>(byKind));
        providers = List.copyOf(providers);
        askers = List.copyOf(askers);
    }

    static Waiting of(Structure structure, Sides sides) {
        var numbers = sides.numbers();
        var byKind = new EnumMap<Kind, Double>(Kind.class);
        var providers = new LinkedHashMap<String, Double>();
        var askers = new LinkedHashMap<String, Double>();
        var times = new EnumMap<Kind, Double>(Kind.class);
        double days = 0;
        double crossing = 0;
        double blocked = 0;
        double blockedByTechnology = 0;
        for (var d : structure.dependencies()) {
            if (d.kind() == Kind.COLLABORATION) {
                continue;
            }
            double waits = d.daysPerMonth();
            int from = numbers.get(d.from());
            int to = numbers.get(d.to());
            days += waits;
            crossing += sides.crosses(from, to) ? waits : 0;
            byKind.merge(d.kind(), waits, Double::sum);
            times.merge(d.kind(), d.perMonth(), Double::sum);
            providers.merge(d.to(), waits, Double::sum);
            askers.merge(d.from(), waits, Double::sum);
            if (d.blocking() == Dependency.Hindrance.BLOCKING && !sides.technology(from)) {
                blocked += waits;
                blockedByTechnology += sides.technology(to) ? waits : 0;
            }
        }
        double changes = times.getOrDefault(Kind.HANDOFF, 0.0);
        return new Waiting(
                days,
                crossing,
                byKind,
                longestFirst(providers),
                longestFirst(askers),
                changes == 0
                        ? Metric.undefined(Sentence.of("metric.approvals", "Approvals per change need handoffs to count changes by."))
                        : Metric.of(times.getOrDefault(Kind.APPROVAL, 0.0) / changes),
                blocked,
                blockedByTechnology);
    }

    private static List<TeamDays> longestFirst(Map<String, Double> days) {
        return days.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> new TeamDays(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(TeamDays::days).reversed().thenComparing(TeamDays::team))
                .toList();
    }

    /** The share of all waiting that one provider causes. */
    public Metric busiestShare() {
        return days == 0
                ? Metric.undefined(Sentence.of("metric.waits", "Nobody waits for anybody."))
                : Metric.of(providers.getFirst().days() / days);
    }
}
