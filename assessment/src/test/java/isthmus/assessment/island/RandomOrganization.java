package isthmus.assessment.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up organizations of any size for measuring: teams of ten in units, a quarter of them technology, one tie in ten kept inside. */
final class RandomOrganization {

    private static final int TIES_A_TEAM = 10;
    private static final int TEAMS_A_UNIT = 10;

    private RandomOrganization() {}

    static Structure of(int teams, long seed) {
        var random = new Random(seed);
        var units = new ArrayList<Unit>();
        for (int i = 0; i < teams / TEAMS_A_UNIT; i++) {
            units.add(new Unit("Unit " + i, i < TEAMS_A_UNIT ? null : "Unit " + i / TEAMS_A_UNIT));
        }
        var all = IntStream.range(0, teams)
                .mapToObj(i -> {
                    boolean technology = i % 4 == 0;
                    int few = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
                    int many = 4 + random.nextInt(9);
                    return new Team("Team " + i, "Unit " + i % units.size(), technology ? few : many, technology ? many : few);
                })
                .toList();
        var dependencies = new ArrayList<Dependency>();
        for (int i = 0; i < teams * TIES_A_TEAM; i++) {
            int from = i / TIES_A_TEAM;
            int apart = 1 + random.nextInt(teams - 1);
            int to = (from + (random.nextInt(10) == 0 ? apart + 3 & ~3 : apart)) % teams;
            if (to != from) {
                var kind = random.nextBoolean() ? Kind.COLLABORATION : Kind.values()[random.nextInt(3)];
                dependencies.add(new Dependency(
                        all.get(from).name(), all.get(to).name(), kind, 1, random.nextInt(12), Hindrance.values()[random.nextInt(3)]));
            }
        }
        return new Structure(units, all, List.of(), dependencies);
    }
}
