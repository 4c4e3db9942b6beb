package isthmus.reports;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads what was written, strictly. */
public final class Xml {
    private Xml() {}

    /** @throws AssertionError when the text is not well-formed */
    public static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /** The element itself and everything below it, in the order of the text. */
    public static List<Element> all(Element root) {
        var found = new ArrayList<Element>();
        found.add(root);
        var below = root.getElementsByTagName("*");
        IntStream.range(0, below.getLength()).mapToObj(i -> (Element) below.item(i)).forEach(found::add);
        return found;
    }

    public static List<Element> all(Element root, String name) {
        return all(root).stream().filter(e -> e.getLocalName().equals(name)).toList();
    }

    public static List<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i)).toList();
    }
}
