package isthmus.assessment.move;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves that the graph suggests, the most days a month for the effort first. */
public final class Proposals {

    private static final Set<Kind> APPROVALS = EnumSet.of(Kind.APPROVAL);
    private static final Set<Kind> REQUESTS = EnumSet.of(Kind.HANDOFF, Kind.SERVICE);

    private Proposals() {}

    public static List<Proposal> of(Structure structure) {
        return of(structure, Rules.USUAL);
    }

    /** Every proposal shortens something, or is required by one that does, which then comes later. */
    public static List<Proposal> of(Structure structure, Rules rules) {
        var index = TieIndex.of(structure);
        var ranked = new Candidates(index, rules)
                .moves().stream()
                        .map(move -> Ranked.of(index, of(index, move)))
                        .sorted(Ranked.BEST_FIRST)
                        .toList();
        var byId = ranked.stream().map(Ranked::proposal).collect(Collectors.toMap(Proposal::id, Function.identity()));
        var chosen = new LinkedHashMap<String, Proposal>();
        for (var candidate : ranked) {
            var proposal = candidate.proposal();
            var together = new ArrayList<Proposal>();
            proposal.requires().stream().filter(id -> !chosen.containsKey(id)).map(byId::get).map(Objects::requireNonNull).forEach(together::add);
            together.add(proposal);
            if (candidate.shortens() && !chosen.containsKey(proposal.id()) && chosen.size() + together.size() <= rules.most()) {
                together.forEach(p -> chosen.put(p.id(), p));
            }
        }
        return List.copyOf(chosen.values());
    }

    /** A move with the cost and the residual that are assumed for it, whoever thought of it. */
    public static Proposal of(TieIndex index, Move move) {
        double size = switch (move) {
            case Embed embed -> embed.people();
            case Guardrail guardrail -> askers(index, guardrail.approver(), APPROVALS);
            case SelfService selfService -> askers(index, selfService.provider(), REQUESTS);
            case Merge merge -> index.team(merge.first()).headcount() + index.team(merge.second()).headcount();
            case Dissolve dissolve -> dissolve.into().size();
        };
        var assumption = Assumption.of(move);
        var requires = move instanceof Dissolve dissolve && askers(index, dissolve.team(), APPROVALS) > 0
                ? Set.of(new Guardrail(dissolve.team()).id())
                : Set.<String>of();
        return new Proposal(move, assumption.cost(size), assumption.residual(size), requires);
    }

    /** How many teams ask a team for something of these kinds. */
    private static long askers(TieIndex index, String team, Set<Kind> kinds) {
        return index.asked(team).stream()
                .map(index::dependency)
                .filter(d -> kinds.contains(d.kind()))
                .map(d -> d.from())
                .distinct()
                .count();
    }

    /** Days of missions only tell apart what saves as many days a month: they are counted per passage, not per month. */
    private record Ranked(Proposal proposal, double days, double stepDays) {

        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::days)
                .thenComparingDouble(Ranked::stepDays)
                .reversed()
                .thenComparing(ranked -> ranked.proposal().id());

        static Ranked of(TieIndex index, Proposal proposal) {
            var reach = Reach.of(index, proposal);
            return new Ranked(
                    proposal,
                    reach.savedDays(index.structure()) / proposal.cost(),
                    reach.savedStepDays(index.structure()) / proposal.cost());
        }

        boolean shortens() {
            return days > 0 || stepDays > 0;
        }
    }
}
