package isthmus.reports.logo;

import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The style elements of a drawing, as far as drawing programs write them: rules for classes, ids and element names. */
final class Sheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    private static final Pattern SELECTOR = Pattern.compile("[.#]?[A-Za-z_][\\w-]{0,80}");
    private static final int MOST_RULES = 500;

    private static final Sentence ATTRIBUTES =
            Sentence.of("drawing.styles.mend", "Export the drawing with “presentation attributes” in place of styles.");

    private record Rule(String selector, Map<String, String> properties) {}

    private final List<Rule> rules = new ArrayList<>();

    /** Adds the rules of a style element. */
    void add(String css) throws Unfit {
        var text = COMMENT.matcher(css).replaceAll(" ");
        if (text.indexOf('@') >= 0 || text.indexOf('\\') >= 0) {
            throw new Unfit(Sentence.of("drawing.styles.other", "Its styles load or depend on something else."), ATTRIBUTES);
        }
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            var properties = properties(text.substring(open + 1, close));
            for (var selector : text.substring(at, open).split(",")) {
                if (!SELECTOR.matcher(selector.strip()).matches() || rules.size() == MOST_RULES) {
                    throw new Unfit(Sentence.of("drawing.styles", "Its styles are more than plain classes."), ATTRIBUTES);
                }
                rules.add(new Rule(selector.strip(), properties));
            }
            at = close + 1;
        }
    }

    /** Declarations of a style element or attribute. */
    static Map<String, String> properties(String declarations) {
        var properties = new LinkedHashMap<String, String>();
        for (var declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                properties.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).replace("!important", "").strip());
            }
        }
        return properties;
    }

    /** The element's own style over the sheet's over its attributes: element names first, then classes, then its id. */
    Map<String, String> of(Element e) {
        // In the order of the alphabet, a colour comes before the opacity that may take it away.
        var said = new TreeMap<String, String>();
        var attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (attribute.getNamespaceURI() == null) {
                said.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        said.remove("style");
        var classes = List.of(e.getAttribute("class").strip().split("\\s+"));
        rules.stream().filter(r -> r.selector().equals(e.getLocalName())).forEach(r -> said.putAll(r.properties()));
        rules.stream().filter(r -> r.selector().startsWith(".") && classes.contains(r.selector().substring(1))).forEach(r -> said.putAll(r.properties()));
        rules.stream().filter(r -> r.selector().equals("#" + e.getAttribute("id"))).forEach(r -> said.putAll(r.properties()));
        said.putAll(properties(e.getAttribute("style")));
        return said;
    }
}
