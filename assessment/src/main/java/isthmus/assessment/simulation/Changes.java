package isthmus.assessment.simulation;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves that can be made together, by the team that they change, so that every tie and step finds what happens to it.
 *
 * @param proposals in the order of their ids: sums of decimals depend on their order
 * @param guardrails residual by approver
 * @param selfServices residual by provider
 * @param embeds residual by receiving team, by the team that gives
 * @param shares of a team's people that work in each team afterwards, by team; only for teams that people leave
 * @param dissolves by the team that ends
 * @param merges by each of the two teams
 */
record Changes(
        Structure structure,
        List<Proposal> proposals,
        Map<String, Double> guardrails,
        Map<String, Double> selfServices,
        Map<String, Map<String, Double>> embeds,
        Map<String, Map<String, Double>> shares,
        Map<String, Ending> dissolves,
        Map<String, Merge> merges) {

    /** @param residual of what the receivers asked of the team */
    record Ending(Dissolve dissolve, double residual) {}

    /** Less than this share of a team is nobody, only what decimals leave over. */
    private static final double NOBODY = 1e-12;

    static Changes of(Structure structure, List<Proposal> moves) {
        var sorted = moves.stream().sorted(Comparator.comparing(Proposal::id)).toList();
        var changes = new Changes(
                structure, sorted, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        var teams = new HashMap<String, Team>();
        structure.teams().forEach(team -> teams.put(team.name(), team));
        for (var proposal : sorted) {
            switch (proposal.move()) {
                case Guardrail guardrail -> changes.guardrails.put(guardrail.approver(), proposal.residual());
                case SelfService selfService -> changes.selfServices.put(selfService.provider(), proposal.residual());
                case Embed embed -> changes.add(embed, proposal.residual(), teams);
                case Dissolve dissolve -> changes.add(dissolve, proposal.residual());
                case Merge merge -> merge.teams().forEach(team -> changes.merges.put(team, merge));
            }
        }
        return changes;
    }

    private void add(Embed embed, double residual, Map<String, Team> teams) {
        embeds.computeIfAbsent(embed.from(), team -> new HashMap<>()).put(embed.into(), residual);
        double share = embed.people() / teams.get(embed.from()).headcount();
        var staying = shares.computeIfAbsent(embed.from(), team -> new LinkedHashMap<>(Map.of(team, 1.0)));
        staying.put(embed.into(), share);
        staying.computeIfPresent(embed.from(), (team, rest) -> rest - share > NOBODY ? rest - share : null);
    }

    private void add(Dissolve dissolve, double residual) {
        dissolves.put(dissolve.team(), new Ending(dissolve, residual));
        var leaving = new LinkedHashMap<String, Double>();
        dissolve.into().keySet().forEach(receiver -> leaving.put(receiver, dissolve.share(receiver)));
        shares.put(dissolve.team(), leaving);
    }

    /** Where the people of a team work afterwards, before mergers. */
    Map<String, Double> whereabouts(String team) {
        return shares.getOrDefault(team, Map.of(team, 1.0));
    }

    /** The name of a team afterwards. */
    String renamed(String team) {
        var merge = merges.get(team);
        return merge == null ? team : merge.name();
    }
}
