package isthmus.cypher.door;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a graph stands in a result. */
public sealed interface Entity {

    record Node(String id, List<String> labels, Map<String, @Nullable Object> properties) implements Entity {}

    /** @param start id of the node where it begins */
    record Relationship(String id, String start, String end, String type, Map<String, @Nullable Object> properties) implements Entity {}

    /** @param relationships one fewer than nodes */
    record Path(List<Node> nodes, List<Relationship> relationships) implements Entity {}

    /** @param z empty on a plane */
    record Point(int srid, double x, double y, @Nullable Double z) implements Entity {}

    /** A length of time; months and days have no fixed one. */
    record Duration(String text) implements Entity {}
}
