package isthmus.reports.pdf.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What is to be read and in which order, from the document alone. Every text, figure and link of it has one place here;
 * what has none is furniture of the page.
 */
final class StructureTree {
    /** Tags whose loose text is a paragraph of its own. */
    private static final Set<String> GROUPS = Set.of("/Document", "/Sect", "/Div", "/BlockQuote");
    /** Tags between whose kids no white space counts. */
    private static final Set<String> FRAMES = Set.of("/Table", "/THead", "/TBody", "/TFoot", "/TR", "/L", "/TOC", "/TOCI");

    private final Predicate<Element> furniture;
    private final Predicate<Element> broken;
    private final Map<Node, PdfStructureElement> places = new HashMap<>();
    private final Map<Node, Integer> turns = new HashMap<>();
    private final Map<PdfStructureElement, List<Integer>> marks = new IdentityHashMap<>();
    /** The wrapper of the text that is being read, when it stands beside tags. */
    private @Nullable PdfStructureElement run;

    /**
     * @param writer of a file that is open, and that was marked as tagged before
     * @param furniture whether an element is not to be read, with all that is in it
     * @param broken whether a link leads nowhere
     */
    StructureTree(Element body, PdfWriter writer, Predicate<Element> furniture, Predicate<Element> broken) throws IOException {
        this.furniture = furniture;
        this.broken = broken;
        walk(body, new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")), false);
        var headers = new TableHeaders(places);
        headers.connect(body, writer);
    }

    /** Where a text, a figure or a link belongs; null for furniture. */
    @Nullable PdfStructureElement place(@Nullable Node node) {
        return places.get(node);
    }

    /** When it is a text's turn to be read; consecutive numbers for consecutive texts. What styles add comes last. */
    int turn(@Nullable Node text) {
        return turns.getOrDefault(text, Integer.MAX_VALUE);
    }

    /** To be said of every mark that an element gets, in the order of painting. */
    void mark(PdfStructureElement element, int turn) {
        marks.computeIfAbsent(element, e -> new ArrayList<>()).add(turn);
    }

    /** Puts the marks of each element in reading order: words within words of a line are painted after those around them. */
    void sort() {
        marks.forEach((element, painted) -> {
            if (element.get(PdfName.K) instanceof PdfArray kids && painted.size() > 1) {
                var places = IntStream.range(0, kids.size()).filter(i -> isMark(kids.getPdfObject(i))).boxed().toList();
                var read = IntStream.range(0, painted.size()).boxed().sorted(Comparator.comparing(painted::get))
                        .map(i -> kids.getPdfObject(places.get(i))).toList();
                IntStream.range(0, read.size()).forEach(i -> kids.set(places.get(i), read.get(i)));
            }
        });
    }

    private static boolean isMark(PdfObject kid) {
        return kid.isNumber() || kid instanceof PdfDictionary reference && PdfName.MCR.equals(reference.get(PdfName.TYPE));
    }

    /** @param leaf whether no tag is below this one, so that text goes into it without a wrapper */
    private void walk(Element element, PdfStructureElement tag, boolean leaf) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                text(text, tag, leaf);
            } else if (child instanceof Element inner && !furniture.test(inner)) {
                boolean apart = Role.isBlock(inner) || role(inner) != null;
                run = apart ? null : run;
                element(inner, tag, leaf);
                run = apart ? null : run;
            }
        }
    }

    private void element(Element element, PdfStructureElement parent, boolean leaf) {
        String role = role(element);
        if (role == null) {
            walk(element, parent, leaf);
            return;
        }
        if (role.equals("Lbl")) {
            return;
        }
        var above = role.equals("Link") && is(parent, "/TOCI") ? new PdfStructureElement(parent, new PdfName("Reference")) : parent;
        var tag = new PdfStructureElement(above, new PdfName(role));
        places.put(element, tag);
        describe(element, role, tag);
        if (role.equals("Figure")) {
            return;
        }
        walk(element, role.equals("LI") ? body(element, tag) : tag, isLeaf(element));
    }

    private PdfStructureElement body(Element item, PdfStructureElement tag) {
        if (item.getFirstChild() instanceof Element marker && TagPreparation.isMarker(marker)) {
            walk(marker, new PdfStructureElement(tag, new PdfName("Lbl")), true);
        }
        return new PdfStructureElement(tag, new PdfName("LBody"));
    }

    private void text(Text text, PdfStructureElement tag, boolean leaf) {
        turns.put(text, turns.size());
        if (leaf) {
            places.put(text, tag);
            return;
        }
        boolean counts = !text.getData().isBlank() || !FRAMES.contains(kind(tag)) && isBetweenWords(text);
        if (run == null && counts) {
            run = new PdfStructureElement(tag, new PdfName(GROUPS.contains(kind(tag)) ? "P" : "Span"));
        }
        if (run != null) {
            places.put(text, run);
        }
    }

    private static boolean isBetweenWords(Text text) {
        return isOfALine(text.getPreviousSibling()) && isOfALine(text.getNextSibling());
    }

    private static boolean isOfALine(@Nullable Node node) {
        return node instanceof Text || node instanceof Element element && !Role.isBlock(element);
    }

    private void describe(Element element, String role, PdfStructureElement tag) {
        if (element.hasAttribute("lang") && !role.equals("Figure")) {
            tag.put(PdfName.LANG, new PdfString(element.getAttribute("lang")));
        }
        switch (role) {
            case "Figure" -> tag.put(PdfName.ALT, new PdfString(alternative(element), PdfObject.TEXT_UNICODE));
            case "L" -> attributes(tag, "List")
                    .put(new PdfName("ListNumbering"), new PdfName(TagPreparation.name(element).equals("ol") ? "Decimal" : "Disc"));
            default -> {}
        }
    }

    static PdfDictionary attributes(PdfStructureElement tag, String owner) {
        if (tag.get(PdfName.A) instanceof PdfDictionary there) {
            return there;
        }
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        tag.put(PdfName.A, attributes);
        return attributes;
    }

    private static String alternative(Element picture) {
        if (picture.hasAttribute("alt")) {
            return picture.getAttribute("alt");
        }
        String title = textOf(picture, "title");
        String description = textOf(picture, "desc");
        return description.isEmpty() ? title : description;
    }

    private static String textOf(Element picture, String name) {
        var found = picture.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private @Nullable String role(Element element) {
        String role = Role.of(element);
        return "Link".equals(role) && broken.test(element) ? null : role;
    }

    private boolean isLeaf(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !furniture.test(inner)) {
                String role = role(inner);
                if (role == null ? Role.isBlock(inner) || !isLeaf(inner) : !role.equals("Lbl")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean is(PdfStructureElement tag, String kind) {
        return kind.equals(kind(tag));
    }

    private static String kind(PdfStructureElement tag) {
        return String.valueOf(tag.get(PdfName.S));
    }
}
