package isthmus.assessment.attack;

import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What an attacker knows of the structure of the organization they look for, from little to everything. */
public enum Knowledge {
    /** How many teams and how many ties there are. */
    COUNTS(shape -> List.of(new int[] {shape.teams()}, new int[] {shape.ties().size()})),

    /** With how many others each team has to do. */
    DEGREES(shape -> List.of(sorted(sum(shape.outDegrees(), shape.inDegrees())))),

    /** On how many each team depends, and how many depend on it. */
    IN_AND_OUT_DEGREES(shape -> List.of(sorted(shape.outDegrees()), sorted(shape.inDegrees()))),

    /** What the team with most ties has to do with: the degrees of its neighbours. */
    NEIGHBOURHOOD(shape -> {
        var degrees = sum(shape.outDegrees(), shape.inDegrees());
        int hub = IntStream.range(0, degrees.length).reduce(0, (a, b) -> degrees[b] > degrees[a] ? b : a);
        return List.of(sorted(shape.ties().stream()
                .filter(t -> t.from() == hub || t.to() == hub)
                .mapToInt(t -> degrees[t.from() == hub ? t.to() : t.from()])
                .toArray()));
    }),

    /** All of it: degrees of the teams of each side, and what is between the sides. */
    COMPONENT(shape -> {
        var out = shape.outDegrees();
        var in = shape.inDegrees();
        var parts = new ArrayList<int[]>();
        for (var side : Side.values()) {
            var of = IntStream.range(0, shape.teams()).filter(i -> shape.roles().get(i).side() == side).toArray();
            parts.add(sorted(Arrays.stream(of).map(i -> out[i]).toArray()));
            parts.add(sorted(Arrays.stream(of).map(i -> in[i]).toArray()));
        }
        for (var from : Side.values()) {
            for (var kind : KindGroup.values()) {
                parts.add(new int[] {(int) shape.ties().stream()
                        .filter(t -> t.kind() == kind && shape.roles().get(t.from()).side() == from)
                        .count()});
            }
        }
        return parts;
    });

    private final Function<Shape, List<int[]>> figures;

    Knowledge(Function<Shape, List<int[]>> figures) {
        this.figures = figures;
    }

    /** Lists of figures, each from the largest down. */
    List<int[]> of(Shape shape) {
        return figures.apply(shape);
    }

    /**
     * Those of some that come nearest to what is known.
     *
     * @param figures one list each
     * @return their places, the first first
     */
    static List<Integer> nearest(List<List<int[]>> figures, List<int[]> known) {
        return nearestBut(-1, figures, known);
    }

    /** @param left place of the one that is not looked at; -1 for none */
    static List<Integer> nearestBut(int left, List<List<int[]>> figures, List<int[]> known) {
        long nearest = Long.MAX_VALUE;
        var places = new ArrayList<Integer>();
        for (int i = 0; i < figures.size(); i++) {
            if (i == left) {
                continue;
            }
            long distance = distance(figures.get(i), known, nearest);
            if (distance < nearest) {
                nearest = distance;
                places.clear();
            }
            if (distance == nearest) {
                places.add(i);
            }
        }
        return places;
    }

    private static int[] sum(int[] a, int[] b) {
        return IntStream.range(0, a.length).map(i -> a[i] + b[i]).toArray();
    }

    private static int[] sorted(int[] figures) {
        return Arrays.stream(figures).map(f -> -f).sorted().map(f -> -f).toArray();
    }

    /**
     * How far two are apart: of all figures in turn, a missing one is 0; and by how many there are.
     *
     * @param limit from which on it does not matter any more how much farther
     */
    private static long distance(List<int[]> a, List<int[]> b, long limit) {
        long distance = 0;
        for (int part = 0; part < a.size() && distance <= limit; part++) {
            var x = a.get(part);
            var y = b.get(part);
            for (int i = 0; i < Math.max(x.length, y.length); i++) {
                distance += Math.abs((i < x.length ? x[i] : 0) - (i < y.length ? y[i] : 0));
            }
            distance += Math.abs(x.length - y.length);
        }
        return distance;
    }
}
