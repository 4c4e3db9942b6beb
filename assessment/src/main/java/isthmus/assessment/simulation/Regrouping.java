package isthmus.assessment.simulation;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who works where: nobody is lost and nobody is hired. A team that ends has nobody embedded, so both add up in any order. */
record Regrouping(Changes changes) {

    List<Team> teams() {
        var teams = new LinkedHashMap<String, Team>();
        changes.structure().teams().forEach(team -> teams.put(team.name(), team));
        var before = Map.copyOf(teams);
        for (var proposal : changes.proposals()) {
            if (proposal.move() instanceof Embed embed) {
                teams.computeIfPresent(embed.from(), (name, team) -> more(team, 0, -embed.people()));
                teams.computeIfPresent(embed.into(), (name, team) -> more(team, 0, embed.people()));
            } else if (proposal.move() instanceof Dissolve dissolve) {
                dissolve(dissolve, teams);
            }
        }
        var merged = new ArrayList<Team>();
        teams.forEach((name, team) -> {
            var merge = changes.merges().get(name);
            if (merge == null) {
                merged.add(team);
            } else if (merged.stream().noneMatch(t -> t.name().equals(merge.name()))) {
                merged.add(merge(merge, teams, before));
            }
        });
        return merged;
    }

    private static void dissolve(Dissolve dissolve, Map<String, Team> teams) {
        var ended = Objects.requireNonNull(teams.remove(dissolve.team()));
        dissolve.into().keySet().forEach(receiver -> {
            double share = dissolve.share(receiver);
            teams.computeIfPresent(receiver, (name, team) -> more(team, share * ended.business(), share * ended.technology()));
        });
    }

    private static Team merge(Merge merge, Map<String, Team> teams, Map<String, Team> before) {
        var first = teams.get(merge.first());
        var second = teams.get(merge.second());
        boolean secondIsHome =
                before.get(merge.second()).technologyShare() < before.get(merge.first()).technologyShare();
        return new Team(
                merge.name(),
                secondIsHome ? second.unit() : first.unit(),
                first.business() + second.business(),
                first.technology() + second.technology());
    }

    /** Not below nobody: the last thirds of a team may leave it a rounding error short. */
    private static Team more(Team team, double business, double technology) {
        return new Team(
                team.name(), team.unit(), team.business() + business, Math.max(0, team.technology() + technology));
    }
}
