package isthmus.reports.research;

import isthmus.reports.research.DataDictionary.Entity;
import isthmus.reports.research.DataDictionary.Form;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All that a release has of one label, type or table.
 *
 * @param rows made anew each time, a text for each property: never all of them at once
 */
record Sheet(Entity entity, Supplier<Stream<List<String>>> rows) {

    boolean isOfNodes() {
        return entity.form() instanceof Form.Node;
    }

    boolean isOfRelationships() {
        return entity.form() instanceof Form.Relationship;
    }
}
