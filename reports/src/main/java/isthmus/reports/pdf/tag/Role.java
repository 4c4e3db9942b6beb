package isthmus.reports.pdf.tag;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which tag an element of XHTML gets. Elements without one, such as {@code div} and {@code span}, leave theirs to what is in them. */
final class Role {
    private static final Set<String> BLOCKS = Set.of("div", "dl", "pre", "hr");

    private Role() {}

    static @Nullable String of(Element element) {
        String name = TagPreparation.name(element);
        return switch (name) {
            case "section" -> "Sect";
            case "figure" -> "Div";
            case "blockquote" -> "BlockQuote";
            case "figcaption", "caption" -> "Caption";
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "H" + name.charAt(1);
            case "p", "dt", "dd" -> "P";
            case "ul", "ol" -> isContents(element) ? "TOC" : "L";
            case "li" -> isContents(element) ? "TOCI" : "LI";
            case "table" -> "Table";
            case "thead" -> "THead";
            case "tbody" -> "TBody";
            case "tfoot" -> "TFoot";
            case "tr", "th", "td" -> name.toUpperCase(java.util.Locale.ROOT);
            case "svg", "img" -> "Figure";
            case "a" -> element.hasAttribute("href") ? "Link" : null;
            case "span" -> TagPreparation.isMarker(element) ? "Lbl" : null;
            default -> null;
        };
    }

    /** Whether text before and after an element are apart. */
    static boolean isBlock(Element element) {
        String role = of(element);
        return role == null ? BLOCKS.contains(TagPreparation.name(element)) : !role.equals("Link") && !role.equals("Lbl");
    }

    private static boolean isContents(Element list) {
        for (Node node = list; node instanceof Element element; node = node.getParentNode()) {
            if (element.getAttribute("role").equals("doc-toc")) {
                return true;
            }
        }
        return false;
    }
}
