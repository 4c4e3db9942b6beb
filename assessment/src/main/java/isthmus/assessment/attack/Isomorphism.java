package isthmus.assessment.attack;

import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.isomorphism.VF2GraphIsomorphismInspector;
import org.jgrapht.graph.SimpleDirectedGraph;

/** Whether shapes are the same but for the order of their teams; roles, kinds and strengths count. */
final class Isomorphism {

    /** A shape whose teams are told apart as far as what they have to do with each other allows (Weisfeiler and Lehman 1968). */
    private record Coloured(Shape shape, long[] colours) {

        static Coloured of(Shape shape) {
            return new Coloured(shape, shape.roles().stream().mapToLong(r -> mixed(r.side().ordinal() * 31L + r.size().ordinal())).toArray()).refined();
        }

        private Coloured refined() {
            var now = colours;
            for (long before = 0, distinct = distinct(now); distinct > before; ) {
                before = distinct;
                var next = new long[now.length];
                for (int i = 0; i < next.length; i++) {
                    next[i] = mixed(now[i]);
                }
                // A sum does not depend on the order of the ties.
                for (var tie : shape.ties()) {
                    long label = tie.kind().ordinal() * 31L + tie.strength().ordinal();
                    next[tie.from()] += mixed(now[tie.to()] + mixed(label + 1));
                    next[tie.to()] += mixed(now[tie.from()] + mixed(-label - 1));
                }
                now = next;
                distinct = distinct(now);
            }
            return new Coloured(shape, now);
        }

        Graph<Place, Tie> graph() {
            var graph = new SimpleDirectedGraph<Place, Tie>(Tie.class);
            var places = IntStream.range(0, colours.length).mapToObj(i -> new Place(i, colours[i])).toList();
            places.forEach(graph::addVertex);
            shape.ties().forEach(t -> graph.addEdge(places.get(t.from()), places.get(t.to()), t));
            return graph;
        }

        long invariant() {
            return Arrays.stream(sorted()).reduce(shape.ties().size(), (all, colour) -> mixed(all + colour));
        }

        long[] sorted() {
            var sorted = colours.clone();
            Arrays.sort(sorted);
            return sorted;
        }

        private static long distinct(long[] colours) {
            return Arrays.stream(colours).distinct().count();
        }
    }

    private record Place(int team, long colour) {}

    private Isomorphism() {}

    /** The largest chance to name a shape among others: 1 over those that are isomorphic to it. */
    static double alone(List<Shape> shapes) {
        return groups(shapes).values().stream().flatMap(List::stream).mapToDouble(g -> 1.0 / g.size()).max().orElse(0);
    }

    /**
     * Who can be named by a structure that too few records have.
     *
     * @return of each organization 1 over the records with its own structure or that of its class, of which there are fewer; 0 where there
     *     are none
     */
    static List<Success> alone(List<OrganizationClass> classes, List<Shape> records) {
        var groups = groups(records);
        return classes.stream()
                .flatMap(c -> c.members().stream().map(m -> new Success(
                        m.organization(), Math.max(chance(groups, Coloured.of(c.shape())), chance(groups, Coloured.of(m.shape()))))))
                .toList();
    }

    private static double chance(Map<Long, List<List<Coloured>>> groups, Coloured of) {
        return groups.getOrDefault(of.invariant(), List.of()).stream().filter(g -> holds(g.getFirst(), of)).mapToDouble(g -> 1.0 / g.size()).findFirst().orElse(0);
    }

    private static Map<Long, List<List<Coloured>>> groups(List<Shape> shapes) {
        var groups = new HashMap<Long, List<List<Coloured>>>();
        shapes.stream().map(Coloured::of).forEach(shape -> {
            var like = groups.computeIfAbsent(shape.invariant(), i -> new ArrayList<>());
            like.stream().filter(g -> holds(g.getFirst(), shape)).findFirst().ifPresentOrElse(g -> g.add(shape), () -> like.add(new ArrayList<>(List.of(shape))));
        });
        return groups;
    }

    /** The same for all that are isomorphic, and hardly ever for others. */
    static long invariant(Shape shape) {
        return Coloured.of(shape).invariant();
    }

    static boolean holds(Shape a, Shape b) {
        return holds(Coloured.of(a), Coloured.of(b));
    }

    private static boolean holds(Coloured one, Coloured other) {
        return Arrays.equals(one.sorted(), other.sorted())
                && new VF2GraphIsomorphismInspector<>(
                                one.graph(), other.graph(), Comparator.comparingLong(Place::colour), Comparator.comparing(Tie::kind).thenComparing(Tie::strength))
                        .isomorphismExists();
    }

    /** The finalizer of MurmurHash3 (Appleby), so that sums of colours do not meet by chance. */
    private static long mixed(long x) {
        long z = (x + 0x9E3779B97F4A7C15L) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
