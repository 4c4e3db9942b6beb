package isthmus.cypher.release;

import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Role;
import isthmus.assessment.release.Shape.Side;
import isthmus.assessment.release.Shape.Size;
import isthmus.assessment.release.Shape.Strength;
import isthmus.assessment.release.Shape.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A shape in three properties, for a thousand nodes each would be a slow way to keep what is only ever read as a whole.
 *
 * @param roles two letters a team, the first of its side and of its size
 * @param ends two places a tie, from and to
 * @param labels two letters a tie, the first of its kind and of its strength
 */
record PackedShape(String roles, List<Integer> ends, String labels) {

    static PackedShape of(Shape shape) {
        var roles = new StringBuilder();
        shape.roles().forEach(r -> roles.append(first(r.side())).append(first(r.size())));
        var ends = new ArrayList<Integer>(2 * shape.ties().size());
        var labels = new StringBuilder();
        shape.ties().forEach(t -> {
            ends.add(t.from());
            ends.add(t.to());
            labels.append(first(t.kind())).append(first(t.strength()));
        });
        return new PackedShape(roles.toString(), ends, labels.toString());
    }

    static PackedShape of(Map<String, Object> properties) {
        var ends = ((List<?>) properties.get("ends")).stream().map(end -> ((Number) end).intValue()).toList();
        return new PackedShape((String) properties.get("roles"), ends, (String) properties.get("labels"));
    }

    void into(Map<String, Object> properties) {
        properties.put("roles", roles);
        properties.put("ends", ends);
        properties.put("labels", labels);
    }

    Shape shape() {
        var teams = new ArrayList<Role>();
        for (int i = 0; i < roles.length(); i += 2) {
            teams.add(new Role(named(Side.values(), roles.charAt(i)), named(Size.values(), roles.charAt(i + 1))));
        }
        var ties = new ArrayList<Tie>();
        for (int i = 0; i < labels.length(); i += 2) {
            ties.add(new Tie(ends.get(i), ends.get(i + 1), named(KindGroup.values(), labels.charAt(i)), named(Strength.values(), labels.charAt(i + 1))));
        }
        return new Shape(teams, ties);
    }

    private static char first(Enum<?> constant) {
        return constant.name().charAt(0);
    }

    private static <E extends Enum<E>> E named(E[] constants, char first) {
        for (var constant : constants) {
            if (first(constant) == first) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant begins with " + first);
    }
}
