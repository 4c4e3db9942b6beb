package isthmus.reports.research;

import isthmus.reports.research.DataDictionary.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** GEXF 1.2draft: networkx does not read 1.3. */
final class Gexf {

    private Gexf() {}

    static void write(Contents contents, OutputStream out) throws IOException {
        var graph = Graph.of(contents);
        var xml = XmlFile.to(out);
        xml.element(
                "gexf",
                () -> {
                    xml.element("meta", () -> {
                        xml.text("creator", About.CREATOR);
                        xml.text("keywords", String.join(", ", contents.about().keywords()));
                        xml.text("description", contents.about().title() + ". " + contents.about().description() + " Licence: " + About.LICENCE_TITLE + ".");
                    });
                    xml.element("graph", () -> graph(xml, graph), "mode", "static", "defaultedgetype", "directed");
                },
                "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
        xml.end();
    }

    private static void graph(XmlFile xml, Graph graph) throws IOException {
        var nodeKeys = Graph.numbered(graph.nodeAttributes(), "n");
        var edgeKeys = Graph.numbered(graph.edgeAttributes(), "e");
        attributes(xml, "node", graph.nodeAttributes(), nodeKeys);
        attributes(xml, "edge", graph.edgeAttributes(), edgeKeys);
        xml.element("nodes", () -> Graph.each(graph.nodes(), (sheet, values) -> xml.element(
                "node",
                () -> xml.element("attvalues", () -> Graph.attributes(sheet, values, 1, (name, value) -> value(xml, nodeKeys.get(name), value))),
                "id", values.get(0), "label", Graph.label(sheet, values))));
        var number = new AtomicInteger();
        xml.element("edges", () -> Graph.each(graph.edges(), (sheet, values) -> xml.element(
                "edge",
                () -> xml.element("attvalues", () -> Graph.attributes(sheet, values, 2, (name, value) -> value(xml, edgeKeys.get(name), value))),
                "id", String.valueOf(number.getAndIncrement()), "source", values.get(0), "target", values.get(1))));
    }

    private static void attributes(XmlFile xml, String of, Map<String, Type> attributes, Map<String, String> keys) throws IOException {
        xml.element(
                "attributes",
                () -> {
                    for (var a : attributes.entrySet()) {
                        var word = switch (a.getValue()) {
                            case TEXT -> "string";
                            case INTEGER -> "integer";
                            case NUMBER -> "double";
                        };
                        xml.empty("attribute", "id", keys.get(a.getKey()), "title", a.getKey(), "type", word);
                    }
                },
                "class", of, "mode", "static");
    }

    private static void value(XmlFile xml, String key, String value) throws IOException {
        xml.empty("attvalue", "for", key, "value", value);
    }
}
