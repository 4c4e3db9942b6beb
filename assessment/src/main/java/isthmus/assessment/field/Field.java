package isthmus.assessment.field;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Synthetic organizations that could be real ones. How far technology is cut off is drawn for each and shows in its structure:
 * in teams of one side, in ties across the border, in what is passed over it. The same settings give the same field.
 */
public final class Field {

    /**
     * @param organizations how many
     * @param fewestTeams of an organization, at least 3
     * @param mostTeams of an organization
     * @param link how strongly maturity goes down with separation, from 0 to 1: the size of the correlation of the two as they are
     *     drawn. Levels and structure each show them with noise, so that what is measured is weaker.
     * @param dimensions those that each organization has a level of
     * @param year the later of the two years in which they were assessed
     */
    public record Settings(int organizations, int fewestTeams, int mostTeams, double link, List<String> dimensions, int year, long seed) {

        public Settings {
            dimensions = List.copyOf(dimensions);
            if (organizations < 0 || fewestTeams < 3 || mostTeams < fewestTeams || link < 0 || link > 1) {
                throw new IllegalArgumentException("no such field: " + organizations + " organizations of " + fewestTeams + " to "
                        + mostTeams + " teams, link " + link);
            }
        }
    }

    /**
     * @param contribution what it brings to a release; its structure may stand for its class as it is
     * @param structure what the shape was made of
     */
    public record Synthetic(Contribution contribution, Structure structure) {}

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Where one level ends and the next begins, in standard deviations: few organizations are at either end. */
    private static final double[] LEVELS = {-1.3, -0.4, 0.5, 1.4};

    private final Settings settings;

    private Field(Settings settings) {
        this.settings = settings;
    }

    /** Each organization depends on the seed and its number alone, so that a larger field begins with the smaller one. */
    public static Stream<Synthetic> of(Settings settings) {
        var field = new Field(settings);
        return IntStream.range(0, settings.organizations()).mapToObj(field::organization);
    }

    private Synthetic organization(int number) {
        var random = new SplittableRandom(settings.seed() * 0x9E3779B97F4A7C15L + number);
        double separation = random.nextGaussian();
        double cutOff = NORMAL.cumulativeProbability(separation);
        int teams = (int) Math.round(Math.exp(Math.log(settings.fewestTeams())
                + random.nextDouble() * (Math.log(settings.mostTeams()) - Math.log(settings.fewestTeams()))));
        var structure = new Drawing(random, cutOff, teams).structure();
        double maturity = -settings.link() * separation + Math.sqrt(1 - settings.link() * settings.link()) * random.nextGaussian();
        var levels = new HashMap<String, Integer>();
        settings.dimensions().forEach(dimension -> levels.put(dimension, level(0.8 * maturity + 0.6 * random.nextGaussian())));
        var contribution = new Contribution(
                "synthetic-" + (number + 1),
                Sector.values()[random.nextInt(Sector.values().length)],
                settings.year() - random.nextInt(2),
                Shape.of(structure),
                levels,
                true);
        return new Synthetic(contribution, structure);
    }

    private static int level(double maturity) {
        return 1 + (int) Arrays.stream(LEVELS).filter(limit -> maturity > limit).count();
    }

    /** One structure. */
    private static final class Drawing {

        private final SplittableRandom random;
        private final double cutOff;
        private final List<Team> teams = new ArrayList<>();

        Drawing(SplittableRandom random, double cutOff, int teams) {
            this.random = random;
            this.cutOff = cutOff;
            double ofTechnology = 0.2 + 0.2 * random.nextDouble();
            double mixed = 0.02 + 0.5 * (1 - cutOff) * random.nextDouble();
            for (int i = 0; i < teams; i++) {
                this.teams.add(team(i, mixed, ofTechnology));
            }
        }

        private Team team(int i, double mixed, double ofTechnology) {
            double people = Math.max(2, Math.round(Math.exp(2.1 + 0.45 * random.nextGaussian())));
            double drawn = random.nextDouble();
            double share = drawn < mixed ? 0.3 + 0.4 * random.nextDouble() : drawn < mixed + (1 - mixed) * ofTechnology ? 1 : 0;
            double technology = Math.round(people * share * 2) / 2.0;
            return new Team(name(i), share == 1 ? "Technology" : "Business", people - technology, technology);
        }

        Structure structure() {
            var dependencies = new ArrayList<Dependency>();
            Set<Long> taken = new HashSet<>();
            var fame = teams.stream().mapToDouble(t -> Math.exp(0.8 * random.nextGaussian())).toArray();
            for (int from = 0; from < teams.size(); from++) {
                int wanted = (int) Math.min(teams.size() - 1, Math.round(Math.exp(0.9 + 0.6 * random.nextGaussian())));
                for (int i = 0; i < wanted; i++) {
                    int to = other(from, fame);
                    if (to != from && taken.add((long) from << 32 | to)) {
                        dependencies.add(dependency(from, to));
                    }
                }
            }
            return new Structure(
                    List.of(new Unit("Business", null), new Unit("Technology", null)), teams, List.of(), dependencies);
        }

        /** Those many depend on are likelier; the more cut off, the likelier it is across the border, where the work is. */
        private int other(int from, double[] fame) {
            double sum = 0;
            var upTo = new double[fame.length];
            for (int to = 0; to < fame.length; to++) {
                sum += to == from ? 0 : fame[to] * (border(from, to) ? 0.5 + 2 * cutOff : 1);
                upTo[to] = sum;
            }
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            return Math.min(fame.length - 1, at < 0 ? -at - 1 : at + 1);
        }

        private static String name(int team) {
            return "Team " + (team + 1);
        }

        private boolean border(int from, int to) {
            return technology(from) != technology(to);
        }

        private boolean technology(int team) {
            return teams.get(team).technologyShare() == 1;
        }

        private Dependency dependency(int from, int to) {
            double drawn = random.nextDouble();
            double handed = border(from, to) ? 0.2 + 0.6 * cutOff : 0.2;
            var kind = drawn < handed * 0.7 ? Dependency.Kind.HANDOFF
                    : drawn < handed ? Dependency.Kind.APPROVAL
                    : drawn < handed + (1 - handed) / 2 ? Dependency.Kind.SERVICE
                    : Dependency.Kind.COLLABORATION;
            double perMonth = Math.max(0.5, Math.round(Math.exp(1.8 + 0.9 * random.nextGaussian())));
            double waits = border(from, to) ? Math.round(10 * cutOff * random.nextDouble()) : 0;
            return new Dependency(name(from), name(to), kind, perMonth, waits,
                    waits > 5 ? Dependency.Hindrance.BLOCKING : waits > 1 ? Dependency.Hindrance.SLOWING : Dependency.Hindrance.OK);
        }
    }
}
