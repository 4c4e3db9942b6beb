package isthmus.assessment.island;

import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How unevenly technology people are spread over teams: the correlation ratio eta², corrected for what chance alone gives
 * (Carrington &amp; Troske 1997).
 *
 * @param eta2 share of the variance of "works on technology" that lies between teams, 0 to 1
 * @param expected eta² when people are spread at random: (K - 1)/(N - 1)
 * @param value (eta² - expected)/(1 - expected), clipped to 0 to 1: 1 when no team holds people of both sides
 */
public record Segregation(Metric eta2, Metric expected, Metric value) {

    static Segregation of(Sides sides) {
        double people = sides.headcount();
        double share = sides.technologyHeadcount() / people;
        if (people == 0) {
            return undefined(Sentence.of("metric.people.headcounts", "Separation of people needs headcounts, and no team has one."));
        }
        if (share == 0 || share == 1) {
            return undefined(Sentence.of("metric.people.sides", "Separation of people needs people of both sides."));
        }
        if (sides.size() < 2) {
            return undefined(Sentence.of("metric.people.teams", "Separation of people needs at least two teams."));
        }
        if (people <= sides.size()) {
            return undefined(Sentence.of("metric.people.more", "Separation of people needs more people than teams."));
        }
        double between = 0;
        for (Team team : sides.teams()) {
            between += team.headcount() * (team.technologyShare() - share) * (team.technologyShare() - share);
        }
        double eta2 = between / (people * share * (1 - share));
        double expected = expected(sides.size(), people);
        return new Segregation(
                Metric.of(eta2), Metric.of(expected), Metric.of(corrected(eta2, sides.size(), people)));
    }

    /** Without what chance alone gives. */
    public static double corrected(double eta2, double teams, double people) {
        double expected = expected(teams, people);
        return Math.clamp((eta2 - expected) / (1 - expected), 0, 1);
    }

    private static double expected(double teams, double people) {
        return (teams - 1) / (people - 1);
    }

    /** Of units in the place of teams, for comparison with those who publish no teams; teams without a unit stand alone. */
    public static Segregation ofUnits(Structure structure) {
        var units = new LinkedHashMap<String, Team>();
        for (var team : structure.teams()) {
            var key = team.unit() == null ? "team " + team.name() : "unit " + team.unit();
            units.merge(key, team, (a, b) ->
                    new Team(a.name(), a.unit(), a.business() + b.business(), a.technology() + b.technology()));
        }
        return of(new Sides(List.copyOf(units.values()), Sides.MAJORITY));
    }

    private static Segregation undefined(Sentence why) {
        var none = Metric.undefined(why);
        return new Segregation(none, none, none);
    }
}
