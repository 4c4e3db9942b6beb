package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.report.Form;
import isthmus.reports.Galley;
import isthmus.reports.Outlooks;
import isthmus.reports.PdfReport;
import isthmus.reports.Reports;
import isthmus.reports.Sample;
import isthmus.reports.Xml;
import isthmus.reports.pdf.Tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The tags say what the document says, in its order, and nothing else; no validator can know that. */
class StructureTreeTest {
    private static final Galley GALLEY = galley();
    private static final Element BODY = Xml.all(Xml.parse(GALLEY.paper()), "body").getFirst();
    private static final Tags TAGS = new Tags(PdfReport.render(GALLEY));
    private static final Tag ROOT = TAGS.root();

    private static Galley galley() {
        var assessment = Sample.large().synthetic().assess();
        return Galley.of(Reports.dossier(assessment, Outlooks.full(assessment), Sample.DATE), new Form.Full());
    }

    @Test
    void everyWordIsReadOnceInTheOrderOfTheDocument() {
        var read = words(ROOT);
        var written = words(BODY);
        assertThat(written).hasSizeGreaterThan(3000);
        for (int i = 0; i < written.size(); i++) {
            assertThat(read.subList(i, Math.min(i + 1, read.size()))).as("after %s", written.subList(Math.max(0, i - 12), i))
                    .containsExactly(written.get(i));
        }
        assertThat(read).hasSameSizeAs(written);
        assertThat(TAGS.unclaimed()).isEmpty();
    }

    @Test
    void headingsAreReadInOrderAndSkipNoLevel() {
        var levels = new String[] {"H1", "H2", "H3", "H4"};
        var read = ROOT.all(levels).map(t -> t.kind() + " " + t.words()).toList();
        assertThat(read).hasSizeGreaterThan(50).isEqualTo(elements(BODY, "h1", "h2", "h3", "h4")
                .map(e -> e.getLocalName().toUpperCase(java.util.Locale.ROOT) + " " + Tags.evened(e.getTextContent())).toList());
        var depths = ROOT.all(levels).map(t -> t.kind().charAt(1) - '0').toList();
        assertThat(depths.getFirst()).isEqualTo(1);
        assertThat(depths.stream().filter(d -> d == 1)).hasSize(1);
        for (int i = 1; i < depths.size(); i++) {
            assertThat(depths.get(i)).as("heading after %s", read.get(i - 1)).isLessThanOrEqualTo(depths.get(i - 1) + 1);
        }
    }

    @Test
    void everyTableHasItsRowsItsCellsAndTheScopeOfItsHeaders() {
        var read = ROOT.all("Table").map(table -> table.all("TR")
                .map(row -> row.kids().stream().map(c -> c.kind() + scope(c.attribute("Scope")) + c.words()).toList()).toList()).toList();
        var written = elements(BODY, "table").map(table -> elements(table, "tr").map(row -> elements(row, "th", "td")
                .map(c -> c.getLocalName().toUpperCase(java.util.Locale.ROOT) + scope(switch (c.getAttribute("scope")) {
                    case "col" -> "Column";
                    case "row", "rowgroup" -> "Row";
                    default -> null;
                }) + spaced(c)).toList()).toList()).toList();
        assertThat(read).hasSizeGreaterThan(40).isEqualTo(written);
        assertThat(read).allSatisfy(table -> assertThat(table).allSatisfy(
                row -> assertThat(row).filteredOn(c -> c.startsWith("TH") && !c.startsWith("TH[")).isEmpty()));
    }

    private static String scope(String scope) {
        return scope == null ? " " : "[" + scope + "] ";
    }

    @Test
    void aHeaderOfSeveralRowsIsNamedByTheirCells() {
        var phases = ROOT.all("Table").filter(t -> t.all("TR").anyMatch(r -> r.kids().size() == 1 && r.kids().getFirst().kind().equals("TH")))
                .findFirst().orElseThrow();
        var names = phases.all("TH").collect(Collectors.toMap(t -> t.dictionary().getString(COSName.ID), Tag::words));
        var bodies = phases.kids().stream().filter(k -> k.kind().equals("TBody")).toList();
        assertThat(bodies).hasSizeGreaterThan(1);
        for (var body : bodies) {
            var group = body.kids().getFirst().kids().getFirst();
            assertThat(((org.apache.pdfbox.cos.COSDictionary) group.dictionary().getDictionaryObject(COSName.A)).getInt("ColSpan")).isEqualTo(5);
            for (var row : body.kids().subList(1, body.kids().size())) {
                var last = row.kids().getLast();
                var headers = (COSArray) ((org.apache.pdfbox.cos.COSDictionary) last.dictionary().getDictionaryObject(COSName.A)).getDictionaryObject("Headers");
                assertThat(headers.toList().stream().map(h -> names.get(((COSString) h).getString())))
                        .contains(group.words());
            }
        }
    }

    @Test
    void everyChartIsAFigureWithTheChartsOwnAlternative() {
        var figures = ROOT.all("Figure").toList();
        assertThat(figures).hasSizeGreaterThan(20).extracting(f -> f.dictionary().getString(COSName.getPDFName("Alt")))
                .isEqualTo(elements(BODY, "svg").filter(e -> !e.getAttribute("role").equals("presentation"))
                        .map(e -> elements(e, "desc").findFirst().orElseThrow().getTextContent().strip()).toList())
                .doesNotContain("");
        assertThat(figures).allSatisfy(f -> {
            assertThat(f.words()).isNotBlank();
            assertThat(f.pages()).hasSize(1);
            var box = ((COSArray) ((org.apache.pdfbox.cos.COSDictionary) f.dictionary().getDictionaryObject(COSName.A)).getDictionaryObject("BBox")).toFloatArray();
            assertThat(box[0]).isBetween(50f, box[2] - 100);
            assertThat(box[1]).isBetween(50f, box[3] - 20);
            assertThat(box[3]).isLessThan(842);
        });
    }

    @Test
    void markersOfListsAreLabels() {
        var lists = ROOT.all("L").toList();
        var written = elements(BODY, "ul", "ol").filter(e -> !inContents(e)).toList();
        assertThat(lists).hasSameSizeAs(written).hasSizeGreaterThan(10);
        for (int i = 0; i < lists.size(); i++) {
            boolean numbered = written.get(i).getLocalName().equals("ol");
            var items = elements(written.get(i), "li").map(StructureTreeTest::spaced).toList();
            assertThat(lists.get(i).attribute("ListNumbering")).isEqualTo(numbered ? "Decimal" : "Disc");
            assertThat(lists.get(i).kids()).allSatisfy(
                    item -> assertThat(item.kids()).extracting(Tag::kind).containsExactly("Lbl", "LBody"));
            assertThat(lists.get(i).kids()).extracting(item -> item.kids().getLast().words()).isEqualTo(items);
            assertThat(lists.get(i).kids()).extracting(item -> item.kids().getFirst().words()).isEqualTo(
                    IntStream.rangeClosed(1, items.size()).mapToObj(n -> numbered ? n + "." : "•").toList());
        }
    }

    @Test
    void everyLinkHasItsTextItsPlaceOnThePageAndWhatItLeadsTo() {
        var links = ROOT.all("Link").toList();
        var written = elements(BODY, "a").toList();
        assertThat(links).hasSameSizeAs(written).hasSizeGreaterThan(25);
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            assertThat(link.words()).startsWith(Tags.evened(written.get(i).getTextContent()));
            assertThat(link.annotations()).hasSameSizeAs(link.pages().stream().distinct().toList());
            var id = written.get(i).getAttribute("href").substring(1);
            var target = Xml.all(BODY).stream().filter(e -> e.getAttribute("id").equals(id)).findFirst().orElseThrow();
            assertThat(link.annotations().getFirst().getContents()).startsWith(
                    Tags.evened(target.getTextContent()).substring(0, Math.min(100, Tags.evened(target.getTextContent()).length())));
        }
    }

    @Test
    void theContentsNameEverySectionWithItsPage() {
        var entries = ROOT.all("TOCI").map(t -> t.all("Link").findFirst().orElseThrow().words()).toList();
        assertThat(entries).hasSizeGreaterThan(20).allMatch(e -> e.matches(".* \\d+"));
        assertThat(entries).startsWith("Summary 3");
        assertThat(ROOT.all("TOC")).allSatisfy(t -> assertThat(t.kids()).extracting(Tag::kind).containsOnly("TOCI"));
        assertThat(ROOT.all("TOC").count()).isEqualTo(3);
    }

    @Test
    void headsAndFeetOfPagesAreFurnitureAndNotRead() {
        assertThat(ROOT.words()).doesNotContain("Page 2 of");
        for (int page = 2; page <= TAGS.pages(); page++) {
            // Page numbers are painted after the words around them.
            assertThat(TAGS.furniture(page)).contains("Page of " + page + TAGS.pages());
            int number = page;
            assertThat(TAGS.furniture()).filteredOn(f -> f.page() == number && f.kind().equals("Pagination/Header"))
                    .extracting(Tags.Furniture::text).asString().contains("North Bank");
            assertThat(TAGS.furniture()).filteredOn(f -> f.page() == number && f.kind().equals("Pagination/Footer"))
                    .extracting(Tags.Furniture::text).asString().contains("Spring round").contains("Page");
        }
        assertThat(TAGS.furniture()).filteredOn(f -> f.page() == 1).isNotEmpty().allMatch(f -> f.text().isBlank());
    }

    @Test
    void aTableOverPagesIsOneTableAndItsRepeatedHeadIsFurniture() {
        var rows = IntStream.rangeClosed(1, 120).mapToObj(i -> "<tr><th scope=\"row\">row " + i + "</th><td>figure</td></tr>").collect(Collectors.joining());
        var tags = print("<table><caption>Over pages</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Value</th></tr></thead><tbody>" + rows + "</tbody></table>");
        assertThat(tags.pages()).isGreaterThan(2);
        assertThat(tags.root().kids()).extracting(Tag::kind).containsExactly("Table");
        assertThat(tags.root().kids().getFirst().kids()).extracting(Tag::kind).containsExactly("Caption", "THead", "TBody");
        assertThat(tags.root().all("TR")).hasSize(121);
        assertThat(tags.root().all("THead").flatMap(Tag::all).flatMap(t -> t.pages().stream())).containsOnly(1);
        for (int page = 2; page <= tags.pages(); page++) {
            assertThat(tags.furniture(page)).isEqualTo("NameValue");
        }
        assertThat(tags.furniture(1)).isEmpty();
    }

    @Test
    void aParagraphOverPagesIsOneParagraph() {
        var text = IntStream.rangeClosed(1, 2500).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        var tags = print("<h1>One</h1><p>" + text + "</p>");
        assertThat(tags.pages()).isGreaterThan(1);
        assertThat(tags.root().kids()).extracting(Tag::kind).containsExactly("H1", "P");
        assertThat(tags.root().kids().getLast().words()).isEqualTo(text);
        assertThat(tags.root().kids().getLast().pages()).contains(1, 2);
    }

    @Test
    void textBesideALinkIsReadBeforeAndAfterIt() {
        var tags = print("<h1 id=\"one\">One</h1><p>See <a href=\"#one\"><em>the</em> first</a> and <a href=\"https://example.org/\">another</a>.</p>"
                + "<p>one <em>two <strong>three</strong> four</em> five</p><p><a href=\"#nowhere\">Lost</a> and <a href=\"javascript:x()\">unsafe</a></p>");
        var paragraph = tags.root().kids().get(1);
        assertThat(paragraph.kids()).extracting(k -> k.kind() + ":" + k.text()).containsExactly("Span:See ", "Link:the first", "Span: and ", "Link:another", "Span:.");
        assertThat(tags.root().kids().get(2).kids()).isEmpty();
        assertThat(tags.root().kids().get(2).text()).isEqualTo("one two three four five");
        assertThat(tags.root().kids().get(3).kids()).isEmpty();
        assertThat(tags.root().kids().get(3).text()).isEqualTo("Lost and unsafe");
        assertThat(tags.root().all("Link").flatMap(t -> t.annotations().stream()).map(a -> a.getContents())).containsExactly("One", "https://example.org/");
    }

    @Test
    void whatIsHiddenOrOnlyDecorationIsNotRead() {
        var tags = print("<h1>One</h1><p style=\"display: none\">gone</p><div aria-hidden=\"true\"><p>quiet</p></div><p role=\"presentation\">pretty</p>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\" role=\"presentation\"><rect x=\"0\" y=\"0\" width=\"9\" height=\"9\" fill=\"#ff0000\"/></svg>");
        assertThat(tags.root().kids()).extracting(Tag::kind).containsExactly("H1");
        assertThat(tags.furniture(1)).isEqualTo("quietpretty");
    }

    private static Tags print(String body) {
        return new Tags(Paper.print("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>Test</title><style>"
                + "@page { size: A4; margin: 20mm } table { -fs-table-paginate: paginate } thead { display: table-header-group }"
                + "</style></head><body>" + body + "</body></html>", Sample.DATE));
    }

    /** Words that are read, without markers of lists, page numbers of the contents, and words of drawings. */
    private static List<String> words(Tag tag) {
        return words(reading(tag));
    }

    private static String reading(Tag tag) {
        if (tag.kind().equals("Figure") || tag.kind().equals("Lbl")) {
            return " ";
        }
        if (tag.kind().equals("Reference")) {
            return " " + tag.words().replaceAll(" \\d+$", " ");
        }
        if (tag.kids().isEmpty()) {
            return tag.kind().equals("Span") ? tag.text() : " " + tag.text() + " ";
        }
        return tag.kids().stream().map(k -> k.kind().equals("Link") ? k.text() : reading(k)).collect(Collectors.joining("", " ", " "));
    }

    private static List<String> words(Element element) {
        return words(spaced(element));
    }

    private static List<String> words(String text) {
        return Arrays.stream(Tags.evened(text).split(" ")).filter(w -> !w.isEmpty()).toList();
    }

    /** The text of an element as its words are parted on the page. */
    private static String spaced(Element element) {
        var text = new StringBuilder();
        collect(element, text);
        return Tags.evened(text.toString());
    }

    private static void collect(Node node, StringBuilder into) {
        if (node instanceof Text text) {
            into.append(text.getData());
        } else if (node instanceof Element element && !isFurniture(element)) {
            boolean parts = !List.of("span", "strong", "em", "a").contains(element.getLocalName());
            into.append(parts ? " " : "");
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child, into);
            }
            into.append(parts ? " " : "");
        }
    }

    private static boolean isFurniture(Element element) {
        return element.getLocalName().equals("svg") || element.getAttribute("id").startsWith("running-");
    }

    private static boolean inContents(Element element) {
        return Stream.iterate((Node) element, n -> n instanceof Element, Node::getParentNode).anyMatch(n -> ((Element) n).getAttribute("id").equals("contents"));
    }

    private static Stream<Element> elements(Element root, String... names) {
        var found = new ArrayList<>(Xml.all(root));
        found.removeFirst();
        return found.stream().filter(e -> List.of(names).contains(e.getLocalName()));
    }
}
