package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where somebody who knows all of an organization's structure takes it to be.
 *
 * @param own place of the class that it is in
 * @param found places of the classes that come nearest, its own first where that is alone in it
 * @param without the same, had the organization not taken part: a class of it alone would not be there
 */
record Sought(Contribution organization, int own, List<Integer> found, List<Integer> without) {

    /** @return of each member, in the order of classes */
    static List<Sought> of(List<OrganizationClass> classes) {
        var figures = classes.stream().map(c -> Knowledge.COMPONENT.of(c.shape())).toList();
        return IntStream.range(0, classes.size())
                .parallel()
                .boxed()
                .flatMap(own -> classes.get(own).members().stream().map(m -> of(figures, classes.get(own), own, m)))
                .toList();
    }

    private static List<List<int[]>> with(Shape shape, int place, List<List<int[]>> figures) {
        var others = new ArrayList<>(figures);
        others.set(place, Knowledge.COMPONENT.of(shape));
        return others;
    }

    private static Sought of(List<List<int[]>> figures, OrganizationClass in, int own, Contribution member) {
        var known = Knowledge.COMPONENT.of(member.shape());
        if (in.size() > 1) {
            var found = Knowledge.nearest(figures, known);
            return new Sought(member, own, found, in.without(member).map(shape -> Knowledge.nearest(with(shape, own, figures), known)).orElse(found));
        }
        var others = Knowledge.nearestBut(own, figures, known);
        if (others.isEmpty()) {
            return new Sought(member, own, List.of(own), List.of());
        }
        // Of one of the others and its own class, which is nearer.
        var nearer = Knowledge.nearest(List.of(figures.get(own), figures.get(others.getFirst())), known);
        var found = new ArrayList<Integer>(nearer.contains(0) ? List.of(own) : List.of());
        found.addAll(nearer.contains(1) ? others : List.of());
        return new Sought(member, own, List.copyOf(found), others);
    }
}
