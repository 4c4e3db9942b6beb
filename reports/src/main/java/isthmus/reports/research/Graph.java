package isthmus.reports.research;

import isthmus.reports.research.DataDictionary.Property;
import isthmus.reports.research.DataDictionary.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The labels and relationships of a release as formats see them that know one kind of node with typed attributes: a number that is
 * missing is left out, and the attribute of its name with {@code _missing} says why. There are no booleans, since igraph reads a missing
 * one as false.
 */
record Graph(List<Sheet> nodes, List<Sheet> edges) {

    static final String TYPE = "type";
    private static final String MISSING = "_missing";

    /** Takes an attribute of a row. */
    interface Attribute {
        void write(String name, String value) throws IOException;
    }

    /** Takes a row. */
    interface Row {
        void write(Sheet sheet, List<String> values) throws IOException;
    }

    static Graph of(Contents contents) {
        return new Graph(
                contents.sheets().stream().filter(Sheet::isOfNodes).toList(),
                contents.sheets().stream().filter(Sheet::isOfRelationships).toList());
    }

    /** Names and types, that of the label or relationship first. */
    private static SequencedMap<String, Type> attributes(List<Sheet> sheets, int ids) {
        var attributes = new LinkedHashMap<String, Type>();
        attributes.put(TYPE, Type.TEXT);
        for (var sheet : sheets) {
            for (var property : own(sheet, ids)) {
                attributes.merge(property.name(), property.type(), (a, b) -> a == b ? a : Type.TEXT);
                if (marks(property)) {
                    attributes.put(property.name() + MISSING, Type.TEXT);
                }
            }
        }
        return attributes;
    }

    SequencedMap<String, Type> nodeAttributes() {
        return attributes(nodes, 1);
    }

    SequencedMap<String, Type> edgeAttributes() {
        return attributes(edges, 2);
    }

    private static List<Property> own(Sheet sheet, int ids) {
        return sheet.entity().properties().subList(ids, sheet.entity().properties().size());
    }

    private static boolean marks(Property property) {
        return property.type() != Type.TEXT && !property.missing().isEmpty();
    }

    static void each(List<Sheet> sheets, Row row) throws IOException {
        for (var sheet : sheets) {
            try (var rows = sheet.rows().get()) {
                for (var values : (Iterable<List<String>>) rows::iterator) {
                    row.write(sheet, values);
                }
            }
        }
    }

    static void attributes(Sheet sheet, List<String> values, int ids, Attribute attribute) throws IOException {
        attribute.write(TYPE, sheet.entity().name());
        for (int i = ids; i < values.size(); i++) {
            var property = sheet.entity().properties().get(i);
            var value = values.get(i);
            boolean missing = marks(property) && property.isMissing(value);
            attribute.write(missing ? property.name() + MISSING : property.name(), value);
        }
    }

    /** What stands for attributes in a file, by their names. */
    static Map<String, String> numbered(SequencedMap<String, Type> attributes, String prefix) {
        var numbers = new LinkedHashMap<String, String>();
        attributes.keySet().forEach(name -> numbers.put(name, prefix + numbers.size()));
        return numbers;
    }

    /** A short name to read: its own, or its label. */
    static String label(Sheet sheet, List<String> values) {
        var names = new ArrayList<String>();
        sheet.entity().properties().forEach(p -> names.add(p.name()));
        int at = Math.max(names.indexOf("name"), names.indexOf("text"));
        return at < 0 ? sheet.entity().name() : values.get(at);
    }
}
