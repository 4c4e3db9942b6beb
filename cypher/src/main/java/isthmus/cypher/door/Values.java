package isthmus.cypher.door;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** From what the driver gives to what doors hand on. */
final class Values {

    private Values() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Node node -> node(node);
            case Relationship relationship -> relationship(relationship);
            case Path path -> new Entity.Path(
                    StreamSupport.stream(path.nodes().spliterator(), false).map(Values::node).toList(),
                    StreamSupport.stream(path.relationships().spliterator(), false).map(Values::relationship).toList());
            case Point point -> new Entity.Point(point.srid(), point.x(), point.y(), Double.isNaN(point.z()) ? null : point.z());
            case IsoDuration duration -> new Entity.Duration(duration.toString());
            case List<?> list -> list.stream().map(Values::of).toList();
            case Map<?, ?> map -> {
                var values = new HashMap<String, @Nullable Object>();
                map.forEach((key, v) -> values.put(String.valueOf(key), of(v)));
                yield values;
            }
            default -> value;
        };
    }

    private static Entity.Node node(Node node) {
        return new Entity.Node(node.elementId(), StreamSupport.stream(node.labels().spliterator(), false).toList(), properties(node));
    }

    private static Entity.Relationship relationship(Relationship r) {
        return new Entity.Relationship(r.elementId(), r.startNodeElementId(), r.endNodeElementId(), r.type(), properties(r));
    }

    private static Map<String, @Nullable Object> properties(MapAccessor entity) {
        var properties = new HashMap<String, @Nullable Object>();
        entity.asMap().forEach((key, value) -> properties.put(key, of(value)));
        return properties;
    }
}
