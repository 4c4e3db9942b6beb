package isthmus.assessment.move;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.move.TieIndex.Arrival;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which waits a proposal shortens. For every set of moves that do not exclude each other, the days a month that are saved
 * are the sum over ties of days × (1 - product of the residuals that the moves of the set have on the tie); a simulation
 * comes to the same days. The days of a step are shortened by the product of its residuals in the same way.
 *
 * <p>A step's wait counts as waiting of the team before for the team of the step. A guardrail shortens it when the one
 * asks the other for approvals; self-service when it asks for handoffs or services, or for nothing that anybody noted; an
 * embedding always; a merger and a dissolution when the work no longer changes teams by it.
 *
 * @param ties that are waited for and shortened, in the order of the index that was asked
 * @param steps that are waited for and shortened
 */
public record Reach(List<Tie> ties, List<Step> steps) {

    /**
     * @param dependency place in the dependencies of the structure
     * @param residual share of its days that is left: from 0 to less than 1
     */
    public record Tie(int dependency, double residual) {}

    /**
     * @param mission place in the missions of the structure
     * @param step place in the steps of the mission
     * @param residual share of its wait that is left: from 0 to less than 1
     */
    public record Step(int mission, int step, double residual) {}

    private static final Set<Kind> APPROVALS = EnumSet.of(Kind.APPROVAL);
    private static final Set<Kind> REQUESTS = EnumSet.of(Kind.HANDOFF, Kind.SERVICE);

    public Reach {
        ties = List.copyOf(ties);
        steps = List.copyOf(steps);
    }

    public static Reach of(TieIndex index, Proposal proposal) {
        var reach = new Found(index, proposal.residual(), new ArrayList<>(), new ArrayList<>());
        switch (proposal.move()) {
            case Embed embed -> reach.embed(embed);
            case Guardrail guardrail -> reach.automate(guardrail.approver(), APPROVALS, false);
            case SelfService selfService -> reach.automate(selfService.provider(), REQUESTS, true);
            case Merge merge -> reach.merge(merge);
            case Dissolve dissolve -> reach.dissolve(dissolve);
        }
        return new Reach(reach.ties, reach.steps);
    }

    /** In the order of the proposals. */
    public static List<Reach> of(Structure structure, List<Proposal> proposals) {
        var index = TieIndex.of(structure);
        return proposals.stream().map(proposal -> of(index, proposal)).toList();
    }

    /** Days a month that the proposal saves alone. */
    public double savedDays(Structure structure) {
        double saved = 0;
        for (var tie : ties) {
            saved += structure.dependencies().get(tie.dependency()).daysPerMonth() * (1 - tie.residual());
        }
        return saved;
    }

    /** Days that the proposal saves alone on one passage through every mission. */
    public double savedStepDays(Structure structure) {
        double saved = 0;
        for (var step : steps) {
            saved += structure.missions().get(step.mission()).steps().get(step.step()).waitDays() * (1 - step.residual());
        }
        return saved;
    }

    private record Found(TieIndex index, double residual, List<Tie> ties, List<Step> steps) {

        void embed(Embed embed) {
            known(embed);
            index.between(embed.into(), embed.from()).forEach(tie -> tie(tie, residual));
            index.arrivals(embed.into(), embed.from()).forEach(this::step);
        }

        void automate(String provider, Set<Kind> kinds, boolean unnoted) {
            for (int tie : index.asked(provider)) {
                if (kinds.contains(index.dependency(tie).kind())) {
                    tie(tie, residual);
                }
            }
            for (var arrival : index.arrivals(provider)) {
                var asked = index.between(index.teamAt(arrival.mission(), arrival.step() - 1), provider);
                if (asked.isEmpty() ? unnoted : asked.stream().anyMatch(tie -> kinds.contains(index.dependency(tie).kind()))) {
                    step(arrival);
                }
            }
        }

        /** A tie within one team is none, whatever the residual says; that is left to the steps. */
        void merge(Merge merge) {
            known(merge);
            index.between(merge.first(), merge.second()).forEach(tie -> tie(tie, 0));
            index.between(merge.second(), merge.first()).forEach(tie -> tie(tie, 0));
            index.arrivals(merge.first(), merge.second()).forEach(this::step);
            index.arrivals(merge.second(), merge.first()).forEach(this::step);
        }

        void dissolve(Dissolve dissolve) {
            known(dissolve);
            var into = dissolve.into();
            for (int tie : index.asked(dissolve.team())) {
                if (into.containsKey(index.dependency(tie).from())) {
                    tie(tie, into.size() == 1 ? 0 : residual);
                }
            }
            for (int tie : index.asking(dissolve.team())) {
                tie(tie, 1 - dissolve.share(index.dependency(tie).to()));
            }
            for (var arrival : index.arrivals(dissolve.team())) {
                if (into.containsKey(index.teamAt(arrival.mission(), arrival.step() - 1))) {
                    step(arrival);
                }
            }
            for (var arrival : index.departures(dissolve.team())) {
                if (dissolve.heir(before(arrival, dissolve.team())).equals(index.teamAt(arrival.mission(), arrival.step()))) {
                    step(arrival);
                }
            }
        }

        /** From whom the team had the work that it passes on here. */
        private @Nullable String before(Arrival departure, String team) {
            int step = departure.step() - 1;
            while (step >= 0 && index.teamAt(departure.mission(), step).equals(team)) {
                step--;
            }
            return step < 0 ? null : index.teamAt(departure.mission(), step);
        }

        private void known(Move move) {
            move.teams().forEach(index::team);
        }

        private void tie(int tie, double left) {
            if (left < 1 && index.dependency(tie).daysPerMonth() > 0) {
                ties.add(new Tie(tie, left));
            }
        }

        private void step(Arrival at) {
            if (residual < 1 && index.waitDays(at) > 0) {
                steps.add(new Step(at.mission(), at.step(), residual));
            }
        }
    }
}
