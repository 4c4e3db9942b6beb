package isthmus.assessment.simulation;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Dependency.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the ties.
 *
 * <p>Waits become shorter by the residuals of the moves. The ties of a team that ends go to its receivers in proportion to
 * the people they get, and what a receiver asked of it is asked of the other receivers. Collaboration goes where the people
 * go. What would be a tie of a team to itself is none any more. Ties of one kind between the same teams become one, with
 * their times and their days added.
 */
record Rewiring(Changes changes) {

    private record Ends(String from, String to, Kind kind) {}

    List<Dependency> dependencies() {
        var ties = new LinkedHashMap<Ends, Dependency>();
        for (var d : changes.structure().dependencies()) {
            for (var part : d.kind() == Kind.COLLABORATION ? collaboration(d) : waiting(d)) {
                if (!part.from().equals(part.to())) {
                    ties.merge(new Ends(part.from(), part.to(), part.kind()), part, Rewiring::together);
                }
            }
        }
        return List.copyOf(ties.values());
    }

    private List<Dependency> collaboration(Dependency d) {
        return parts(d, d.waitDays(), d.blocking(), changes.whereabouts(d.from()), changes.whereabouts(d.to()));
    }

    private List<Dependency> waiting(Dependency d) {
        double wait = d.waitDays();
        var blocking = d.blocking();
        var automatic = d.kind() == Kind.APPROVAL ? changes.guardrails() : changes.selfServices();
        var left = automatic.get(d.to());
        if (left != null) {
            wait *= left;
            blocking = d.kind() == Kind.APPROVAL ? Hindrance.OK : eased(blocking);
        }
        wait *= changes.embeds().getOrDefault(d.to(), Map.of()).getOrDefault(d.from(), 1.0);
        var asking = changes.dissolves().get(d.from());
        var from = asking == null ? Map.of(d.from(), 1.0) : changes.whereabouts(d.from());
        var ending = changes.dissolves().get(d.to());
        if (ending == null) {
            return parts(d, wait, blocking, from, Map.of(d.to(), 1.0));
        }
        if (ending.dissolve().into().containsKey(d.from())) {
            return parts(d, wait * ending.residual(), blocking, from, others(ending.dissolve(), d.from()));
        }
        return parts(d, wait, blocking, from, changes.whereabouts(d.to()));
    }

    private static Hindrance eased(Hindrance blocking) {
        return blocking == Hindrance.BLOCKING ? Hindrance.SLOWING : blocking;
    }

    /** The receivers beside one of them, with their shares of what that one did not get; none when it got everything. */
    private static Map<String, Double> others(Dissolve dissolve, String receiver) {
        var others = new LinkedHashMap<>(dissolve.into());
        others.remove(receiver);
        double people = others.values().stream().mapToDouble(Double::doubleValue).sum();
        others.replaceAll((team, got) -> got / people);
        return others;
    }

    private List<Dependency> parts(
            Dependency d, double waitDays, Hindrance blocking, Map<String, Double> from, Map<String, Double> to) {
        var parts = new ArrayList<Dependency>(from.size() * to.size());
        from.forEach((asker, askerShare) -> to.forEach((provider, providerShare) -> parts.add(new Dependency(
                changes.renamed(asker),
                changes.renamed(provider),
                d.kind(),
                d.perMonth() * askerShare * providerShare,
                waitDays,
                blocking,
                d.source()))));
        return parts;
    }

    private static Dependency together(Dependency a, Dependency b) {
        double perMonth = a.perMonth() + b.perMonth();
        double waitDays = perMonth == 0
                ? Math.max(a.waitDays(), b.waitDays())
                : (a.daysPerMonth() + b.daysPerMonth()) / perMonth;
        var worst = a.blocking().compareTo(b.blocking()) <= 0 ? a.blocking() : b.blocking();
        var source = a.source() == b.source() ? a.source() : Source.HAND;
        return new Dependency(a.from(), a.to(), a.kind(), perMonth, waitDays, worst, source);
    }
}
