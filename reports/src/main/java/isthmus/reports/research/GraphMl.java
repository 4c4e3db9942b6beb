package isthmus.reports.research;

import isthmus.assessment.publication.Publication;
import isthmus.reports.research.DataDictionary.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** GraphML 1.0 (Brandes et al. 2002) with typed attributes. */
final class GraphMl {

    private GraphMl() {}

    static void write(Contents contents, OutputStream out) throws IOException {
        var graph = Graph.of(contents);
        var nodeKeys = Graph.numbered(graph.nodeAttributes(), "n");
        var edgeKeys = Graph.numbered(graph.edgeAttributes(), "e");
        var about = about(contents);
        var xml = XmlFile.to(out);
        xml.element(
                "graphml",
                () -> {
                    xml.text("desc", contents.about().description());
                    int number = 0;
                    for (var name : about.keySet()) {
                        key(xml, "g" + number++, "graph", name, Type.TEXT);
                    }
                    for (var a : graph.nodeAttributes().entrySet()) {
                        key(xml, nodeKeys.get(a.getKey()), "node", a.getKey(), a.getValue());
                    }
                    for (var a : graph.edgeAttributes().entrySet()) {
                        key(xml, edgeKeys.get(a.getKey()), "edge", a.getKey(), a.getValue());
                    }
                    xml.element("graph", () -> graph(xml, graph, about, nodeKeys, edgeKeys), "id", "release", "edgedefault", "directed");
                },
                "xmlns", "http://graphml.graphdrawing.org/xmlns");
        xml.end();
    }

    private static void key(XmlFile xml, String id, String of, String name, Type type) throws IOException {
        var word = switch (type) {
            case TEXT -> "string";
            case INTEGER -> "int";
            case NUMBER -> "double";
        };
        xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", word);
    }

    private static Map<String, String> about(Contents contents) {
        var publication = contents.publication();
        var about = new LinkedHashMap<String, String>();
        about.put("title", contents.about().title());
        about.put("release", publication.id());
        about.put("month", publication.month().toString());
        about.put("policy", contents.about().policy());
        about.put("licence", Publication.LICENCE);
        about.put("citation", contents.about().citation());
        about.put("questionnaire", contents.about().questionnaire());
        about.put("synthetic", contents.about().isSynthetic() ? DataDictionary.YES : DataDictionary.NO);
        about.put("representative", contents.about().representative());
        about.put("realStructures", String.valueOf(publication.realStructures()));
        about.put("source", contents.about().source());
        return about;
    }

    private static void graph(XmlFile xml, Graph graph, Map<String, String> about, Map<String, String> nodeKeys, Map<String, String> edgeKeys)
            throws IOException {
        int number = 0;
        for (var value : about.values()) {
            xml.text("data", value, "key", "g" + number++);
        }
        Graph.each(graph.nodes(), (sheet, values) -> xml.element(
                "node",
                () -> Graph.attributes(sheet, values, 1, (name, value) -> xml.text("data", value, "key", nodeKeys.get(name))),
                "id", values.get(0)));
        Graph.each(graph.edges(), (sheet, values) -> xml.element(
                "edge",
                () -> Graph.attributes(sheet, values, 2, (name, value) -> xml.text("data", value, "key", edgeKeys.get(name))),
                "source", values.get(0), "target", values.get(1)));
    }
}
