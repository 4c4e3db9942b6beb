package isthmus.assessment.release;

import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Strength;
import isthmus.assessment.release.Shape.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One made-up shape in the place of all of a class: as many teams and ties as they have on average, roles and degrees spread as
 * theirs are together, and ties drawn at random within that.
 */
final class Composite {

    /** Tries for each tie to bring the two sides together as they are in the class. */
    private static final int SWAPS = 20;

    private final List<Shape> members;
    private final RandomGenerator random;

    private Composite(List<Shape> members, RandomGenerator random) {
        this.members = members;
        this.random = random;
    }

    /** @param members at least one */
    static Shape of(List<Shape> members, RandomGenerator random) {
        return new Composite(members, random).drawn();
    }

    /** What a team has to do with others. */
    private record Place(Role role, int out, int in) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::role, Role.ORDER).thenComparingInt(p -> p.out() + p.in()).thenComparingInt(Place::out);
    }

    private record Sides(Side from, Side to) {
        static final Comparator<Sides> ORDER = Comparator.comparing(Sides::from).thenComparing(Sides::to);
    }

    private record Label(KindGroup kind, Strength strength) {
        static final Comparator<Label> ORDER = Comparator.comparing(Label::kind).thenComparing(Label::strength);
    }

    private Shape drawn() {
        var places = spread(members.stream().flatMap(Composite::places).sorted(Place.ORDER).toList(), teams());
        int ties = ties(places.size());
        var pairs = new Wiring(places.stream().mapToInt(Place::out).toArray(), places.stream().mapToInt(Place::in).toArray(), ties, random).pairs();
        var roles = places.stream().map(Place::role).toList();
        mix(pairs, roles);
        return new Shape(roles, labelled(pairs, roles));
    }

    private static Stream<Place> places(Shape shape) {
        var out = shape.outDegrees();
        var in = shape.inDegrees();
        return IntStream.range(0, shape.teams()).mapToObj(i -> new Place(shape.roles().get(i), out[i], in[i]));
    }

    /** So many that the pairs of teams, of which ties are some, are as many as on average. */
    private int teams() {
        double pairs = members.stream().mapToLong(Shape::pairs).average().orElseThrow();
        double most = members.stream().mapToInt(Shape::teams).max().orElseThrow();
        return (int) Math.min(most, Math.round((1 + Math.sqrt(1 + 4 * pairs)) / 2));
    }

    private int ties(int teams) {
        double mean = members.stream().mapToInt(s -> s.ties().size()).average().orElseThrow();
        return (int) Math.min(Math.round(mean), (long) teams * (teams - 1));
    }

    /** Evenly out of a sorted list, so that what is often in it is as often among those taken. */
    private static <T> List<T> spread(List<T> sorted, int wanted) {
        return IntStream.range(0, wanted)
                .mapToObj(i -> sorted.get((int) ((2L * i + 1) * sorted.size() / (2L * wanted))))
                .toList();
    }

    /** Swaps the ends of ties, which leaves all degrees as they are, while that brings the sides nearer to how the class mixes them. */
    private void mix(List<int[]> pairs, List<Role> roles) {
        if (pairs.size() < 2) {
            return;
        }
        var missing = new double[Side.values().length][Side.values().length];
        double all = members.stream().mapToInt(s -> s.ties().size()).sum();
        members.forEach(s -> s.ties().forEach(t ->
                missing[s.roles().get(t.from()).side().ordinal()][s.roles().get(t.to()).side().ordinal()] += pairs.size() / all));
        var side = roles.stream().mapToInt(r -> r.side().ordinal()).toArray();
        pairs.forEach(p -> missing[side[p[0]]][side[p[1]]]--);
        Set<Long> taken = pairs.stream().map(p -> Wiring.key(p[0], p[1])).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < SWAPS * pairs.size(); i++) {
            var one = pairs.get(random.nextInt(pairs.size()));
            var other = pairs.get(random.nextInt(pairs.size()));
            if (one[0] == other[1] || other[0] == one[1] || taken.contains(Wiring.key(one[0], other[1])) || taken.contains(Wiring.key(other[0], one[1]))) {
                continue;
            }
            int a = side[one[0]];
            int b = side[one[1]];
            int c = side[other[0]];
            int d = side[other[1]];
            // The sum of squares changes by this when each of four cells gains or loses one.
            double gain = a == c || b == d ? 0 : missing[a][d] + missing[c][b] - missing[a][b] - missing[c][d] - 2;
            if (gain < 0) {
                continue;
            }
            if (a != c && b != d) {
                missing[a][d]--;
                missing[c][b]--;
                missing[a][b]++;
                missing[c][d]++;
            }
            taken.remove(Wiring.key(one[0], one[1]));
            taken.remove(Wiring.key(other[0], other[1]));
            int end = one[1];
            one[1] = other[1];
            other[1] = end;
            taken.add(Wiring.key(one[0], one[1]));
            taken.add(Wiring.key(other[0], other[1]));
        }
    }

    /** Kind and strength spread over the ties between each two sides as in the class, in random order. */
    private List<Tie> labelled(List<int[]> pairs, List<Role> roles) {
        Map<Sides, List<Label>> labels = new TreeMap<>(Sides.ORDER);
        var every = new ArrayList<Label>();
        members.forEach(s -> s.ties().forEach(t -> {
            var label = new Label(t.kind(), t.strength());
            every.add(label);
            labels.computeIfAbsent(new Sides(s.roles().get(t.from()).side(), s.roles().get(t.to()).side()), between -> new ArrayList<>()).add(label);
        }));
        Map<Sides, List<int[]>> between = new TreeMap<>(Sides.ORDER);
        pairs.forEach(p -> between.computeIfAbsent(new Sides(roles.get(p[0]).side(), roles.get(p[1]).side()), sides -> new ArrayList<>()).add(p));
        var ties = new ArrayList<Tie>();
        between.forEach((sides, these) -> {
            var given = new ArrayList<>(spread(labels.getOrDefault(sides, every).stream().sorted(Label.ORDER).toList(), these.size()));
            for (int i = given.size() - 1; i >= 0; i--) {
                var label = given.set(random.nextInt(i + 1), given.get(i));
                ties.add(new Tie(these.get(i)[0], these.get(i)[1], label.kind(), label.strength()));
            }
        });
        return ties;
    }
}
