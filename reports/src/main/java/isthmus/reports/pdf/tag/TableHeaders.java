package isthmus.reports.pdf.tag;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says which header cells a cell has: by the scope of the headers, and by name where headers speak for groups of rows. */
final class TableHeaders {
    private static final PdfName ID = new PdfName("ID");

    private final Map<Node, PdfStructureElement> places;
    private final Map<String, PdfIndirectReference> names = new LinkedHashMap<>();

    TableHeaders(Map<Node, PdfStructureElement> places) {
        this.places = places;
    }

    void connect(Element body, PdfWriter writer) throws IOException {
        for (Element cell : below(body, "th", "td")) {
            var tag = places.get(cell);
            if (tag != null) {
                span(cell, tag);
            }
        }
        for (Element table : below(body, "table")) {
            if (below(table, "th").stream().anyMatch(th -> th.getAttribute("scope").equals("rowgroup"))) {
                name(table);
            }
        }
        if (!names.isEmpty()) {
            writer.getStructureTreeRoot()
                    .put(new PdfName("IDTree"), writer.addToBody(PdfNameTree.writeTree(names, writer)).getIndirectReference());
        }
    }

    private static void span(Element cell, PdfStructureElement tag) {
        String scope = switch (cell.getAttribute("scope")) {
            case "col", "colgroup" -> "Column";
            case "row", "rowgroup" -> "Row";
            default -> "";
        };
        if (!scope.isEmpty() && cell.getLocalName().equals("th")) {
            StructureTree.attributes(tag, "Table").put(new PdfName("Scope"), new PdfName(scope));
        }
        for (var kind : List.of("ColSpan", "RowSpan")) {
            int width = width(cell, kind);
            if (width > 1) {
                StructureTree.attributes(tag, "Table").put(new PdfName(kind), new PdfNumber(width));
            }
        }
    }

    private void name(Element table) {
        var columns = new HashMap<Integer, String>();
        @Nullable String group = null;
        @Nullable Node section = null;
        for (Element row : below(table, "tr")) {
            group = row.getParentNode() == section ? group : null;
            section = row.getParentNode();
            @Nullable String head = null;
            int column = 0;
            for (Element cell : below(row, "th", "td")) {
                var tag = places.get(cell);
                if (tag == null) {
                    continue;
                }
                @Nullable String own = cell.getLocalName().equals("th") ? named(tag) : null;
                switch (own == null ? "" : cell.getAttribute("scope")) {
                    case "col" -> columns.put(column, Objects.requireNonNull(own));
                    case "rowgroup" -> group = own;
                    case "row" -> {
                        head = own;
                        headers(tag, Stream.of(columns.get(column), group));
                    }
                    default -> headers(tag, Stream.of(columns.get(column), group, head));
                }
                column += width(cell, "ColSpan");
            }
        }
    }

    private String named(PdfStructureElement tag) {
        String name = "header-" + (names.size() + 1);
        names.put(name, tag.getReference());
        tag.put(ID, new PdfString(name));
        return name;
    }

    private static void headers(PdfStructureElement tag, Stream<@Nullable String> names) {
        var list = new PdfArray();
        names.filter(Objects::nonNull).forEach(n -> list.add(new PdfString(n)));
        if (!list.isEmpty()) {
            StructureTree.attributes(tag, "Table").put(new PdfName("Headers"), list);
        }
    }

    private static int width(Element cell, String kind) {
        String width = cell.getAttribute(kind.toLowerCase(java.util.Locale.ROOT));
        return width.isEmpty() ? 1 : Integer.parseInt(width);
    }

    private static List<Element> below(Element element, String... names) {
        var all = element.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(e -> List.of(names).contains(e.getLocalName())).toList();
    }
}
