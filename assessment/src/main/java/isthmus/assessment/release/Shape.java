package isthmus.assessment.release;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A structure without names, units, headcounts and waits: the roles of its teams, and who depends on whom.
 *
 * @param roles one a team; ties name teams by their place here
 * @param ties at most one from a team to another, none to itself
 */
public record Shape(List<Role> roles, List<Tie> ties) {

    /** A team is of one side from this share of its people on. */
    private static final double OF_ONE_SIDE = 0.8;

    public Shape {
        roles = List.copyOf(roles);
        ties = List.copyOf(ties);
    }

    public enum Side {
        TECHNOLOGY,
        BUSINESS,
        MIXED;

        static Side of(Team team) {
            double share = team.technologyShare();
            return share >= OF_ONE_SIDE ? TECHNOLOGY : share <= 1 - OF_ONE_SIDE ? BUSINESS : MIXED;
        }
    }

    /** Bands of headcount: up to 6, up to 12, above. */
    public enum Size {
        SMALL(6),
        MEDIUM(12),
        LARGE(Double.POSITIVE_INFINITY);

        private final double most;

        Size(double most) {
            this.most = most;
        }

        static Size of(double headcount) {
            return headcount <= SMALL.most ? SMALL : headcount <= MEDIUM.most ? MEDIUM : LARGE;
        }
    }

    public record Role(Side side, Size size) {
        static final Comparator<Role> ORDER = Comparator.comparing(Role::side).thenComparing(Role::size);
    }

    /** Kinds of dependencies in groups: what is passed on or let pass, what is provided, what is done together. */
    public enum KindGroup {
        HANDOVER,
        SERVICE,
        COLLABORATION;

        static KindGroup of(Dependency.Kind kind) {
            return switch (kind) {
                case HANDOFF, APPROVAL -> HANDOVER;
                case SERVICE -> SERVICE;
                case COLLABORATION -> COLLABORATION;
            };
        }
    }

    /** Bands of how often: less than once a week, up to daily, more. */
    public enum Strength {
        SELDOM(4),
        OFTEN(20),
        CONSTANT(Double.POSITIVE_INFINITY);

        private final double below;

        Strength(double below) {
            this.below = below;
        }

        static Strength of(double perMonth) {
            return perMonth < SELDOM.below ? SELDOM : perMonth < OFTEN.below ? OFTEN : CONSTANT;
        }
    }

    public record Tie(int from, int to, KindGroup kind, Strength strength) {}

    /** Dependencies of one team on another become one tie, of the group that is needed most often. */
    public static Shape of(Structure structure) {
        var places = new HashMap<String, Integer>();
        structure.teams().forEach(team -> places.put(team.name(), places.size()));
        record Pair(int from, int to) {}
        var frequencies = new LinkedHashMap<Pair, Map<KindGroup, Double>>();
        structure.dependencies().stream()
                .filter(d -> !d.from().equals(d.to()))
                .forEach(d -> frequencies
                        .computeIfAbsent(new Pair(places.get(d.from()), places.get(d.to())), pair -> new EnumMap<>(KindGroup.class))
                        .merge(KindGroup.of(d.kind()), d.perMonth(), Double::sum));
        return new Shape(
                structure.teams().stream().map(team -> new Role(Side.of(team), Size.of(team.headcount()))).toList(),
                frequencies.entrySet().stream()
                        .map(e -> new Tie(
                                e.getKey().from(),
                                e.getKey().to(),
                                e.getValue().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey(),
                                Strength.of(e.getValue().values().stream().mapToDouble(f -> f).sum())))
                        .toList());
    }

    public int teams() {
        return roles.size();
    }

    /**
     * The same with its teams in another order.
     *
     * @param order which team comes first, second and so on
     */
    public Shape inOrder(List<Integer> order) {
        var place = new int[order.size()];
        IntStream.range(0, place.length).forEach(i -> place[order.get(i)] = i);
        return new Shape(
                order.stream().map(roles::get).toList(),
                ties.stream()
                        .map(t -> new Tie(place[t.from()], place[t.to()], t.kind(), t.strength()))
                        .sorted(Comparator.comparingInt(Tie::from).thenComparingInt(Tie::to))
                        .toList());
    }

    /** How many teams could depend on another: ordered pairs. */
    long pairs() {
        return (long) teams() * (teams() - 1);
    }

    /** @return of each team, on how many it depends */
    public int[] outDegrees() {
        var degrees = new int[teams()];
        ties.forEach(tie -> degrees[tie.from()]++);
        return degrees;
    }

    /** @return of each team, how many depend on it */
    public int[] inDegrees() {
        var degrees = new int[teams()];
        ties.forEach(tie -> degrees[tie.to()]++);
        return degrees;
    }

    /** The share of ties between teams of which one is of technology and the other is not, from 0 to 1; 0 without ties. */
    public double acrossBorder() {
        return ties.stream()
                .mapToInt(tie -> roles.get(tie.from()).side() == Side.TECHNOLOGY ^ roles.get(tie.to()).side() == Side.TECHNOLOGY ? 1 : 0)
                .average()
                .orElse(0);
    }

    double share(Side side) {
        return roles.stream().mapToInt(role -> role.side() == side ? 1 : 0).average().orElse(0);
    }

    double share(KindGroup kind) {
        return ties.stream().mapToInt(tie -> tie.kind() == kind ? 1 : 0).average().orElse(0);
    }
}
