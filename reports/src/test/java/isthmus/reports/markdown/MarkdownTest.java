package isthmus.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.report.Manuscript;
import isthmus.reports.Xml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class MarkdownTest {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of()), Map.entry("h4", Set.of()), Map.entry("blockquote", Set.of()), Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")), Map.entry("li", Set.of()), Map.entry("pre", Set.of()), Map.entry("em", Set.of()),
            Map.entry("strong", Set.of()), Map.entry("code", Set.of()), Map.entry("a", Set.of("href")), Map.entry("br", Set.of()),
            Map.entry("span", Set.of("class")));

    private static String html(String note) {
        return Markdown.render(note).xhtml();
    }

    private static Element parsed(String note) {
        return Xml.parse("<div>" + html(note) + "</div>");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "One *word* and **two** => <p>One <em>word</em> and <strong>two</strong></p>",
        "'First\nline\n\nSecond' => '<p>First\nline</p><p>Second</p>'",
        "'a  \nb' => '<p>a<br/>\nb</p>'",
        "'- a\n- b' => <ul><li>a</li><li>b</li></ul>",
        "'- a\n\n- b' => <ul><li><p>a</p></li><li><p>b</p></li></ul>",
        "'3. a\n4. b' => '<ol start=\"3\"><li>a</li><li>b</li></ol>'",
        "'1. a' => <ol><li>a</li></ol>",
        "'- a\n  - b' => '<ul><li>a<ul><li>b</li></ul></li></ul>'",
        "'> said\n> so' => '<blockquote><p>said\nso</p></blockquote>'",
        "'# One\n###### Six' => <h4>One</h4><h4>Six</h4>",
        "'`a < b` & c' => <p><code>a &lt; b</code> &amp; c</p>",
        "'```\n<b>\n```' => <pre>&lt;b&gt;</pre>",
        "'##' => ''",
        "'' => ''"})
    void theSafePartIsRead(String note, String xhtml) {
        assertThat(html(note)).isEqualTo(xhtml);
    }

    @Test
    void aLinkSaysWhereItLeadsUnlessItsWordsDo() {
        assertThat(html("[the study](https://example.org/a?b=1&c=2)")).isEqualTo("<p><a href=\"https://example.org/a?b=1&amp;c=2\">the study</a>"
                + "<span class=\"address\"> (https://example.org/a?b=1&amp;c=2)</span></p>");
        assertThat(html("<https://example.org>")).isEqualTo("<p><a href=\"https://example.org\">https://example.org</a></p>");
        assertThat(html("[Ada](mailto:ada@example.org)"))
                .isEqualTo("<p><a href=\"mailto:ada@example.org\">Ada</a><span class=\"address\"> (ada@example.org)</span></p>");
        assertThat(html("[](https://example.org)")).isEqualTo("<p><a href=\"https://example.org\">https://example.org</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "javascript&colon;alert(1)",
        "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd", "//example.org/x", "/etc/passwd", "#summary", "\\\\host\\share",
        "https:example.org", "https:///example.org", "https://user@example.org", "https://bank.example@evil.example/", "https://exa&#x202e;mple.org",
        "mailto:", "mailto:a@b.org?bcc=c@d.org", "mailto:a@b.org%0abcc:c@d.org", "jar:file:///x!/y", "ftp://example.org",
        "https://[::1", "https://exämple.org"})
    void anAddressThatLeadsAnywhereElseIsNoLink(String address) {
        for (var note : List.of("[words](" + address + ")", "[words](<" + address + ">)", "[words][x]\n\n[x]: " + address,
                "[words]\n\n[words]: <" + address + ">", "<" + address + ">", "[![words](" + address + ")](" + address + ")")) {
            var read = parsed(note);
            assertThat(Xml.all(read, "a")).as(note).isEmpty();
            if (note.contains("words")) {
                assertThat(read.getTextContent()).as(note).contains("words");
            }
        }
    }

    @Test
    void htmlIsTextAndAPictureIsItsAlternative() {
        var hostile = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> and <b onclick='x'>bold</b> <!-- hidden -->";
        var read = parsed(hostile);
        assertThat(Xml.all(read)).extracting(Element::getLocalName).containsOnly("div", "p");
        assertThat(read.getTextContent()).contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick='x'>", "<!-- hidden -->");
        assertThat(html("![A bridge](https://example.org/bridge.png) stands")).isEqualTo("<p>A bridge stands</p>");
        assertThat(html("[![out](https://a.org/x) [in](https://b.org)](https://c.org)")).doesNotContain("<img");
    }

    @Test
    void nothingThatIsWrittenIsHidden() {
        assertThat(parsed("Seen.\n\n[comment]: # (This would vanish)").getTextContent()).contains("Seen.", "comment", "This would vanish");
        assertThat(parsed("---\n\ntext\n\n***").getTextContent()).contains("---", "text", "***");
    }

    @Test
    void charactersThatXmlForbidsOrThatTurnTheReadingDirectionAreLeftOut() {
        assertThat(html("a\u0007b\u202ec\u2066d\ud800e\uffff")).isEqualTo("<p>abcde</p>");
        assertThat(html("a&#x7;b&#x202e;c")).isEqualTo("<p>abc</p>");
        assertThat(html("[a](https://example.org/&#0;)")).isEqualTo("<p>a</p>");
        assertThat(html("ä 日本 😀")).isEqualTo("<p>ä 日本 😀</p>");
    }

    static List<String> longest() {
        return List.of(
                        ">", "[", "![", "*", "_", "**a ", "*a **b ", "_*", "`", "- ", "1. ", "> - ", "[a](", "[a]: b\n", "<", "&", "\\", "(", "![[]()", "*a_b ",
                        "[a]", "<a ", "]", "[](", "\t", "    ", "# ", "~", "```\n", "<!--", "<?", "a\n=\n", "![a](", "> ".repeat(3) + "\n")
                .stream()
                .map(s -> s.repeat(Manuscript.NOTE / s.length()))
                .toList();
    }

    /** The time is there to end what hangs; a note is read in a small part of a second. */
    @ParameterizedTest
    @MethodSource("longest")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void noNoteOfTheGreatestLengthHangsOrExhaustsTheStack(String note) {
        checked(note);
        checked(note + new StringBuilder(note).reverse());
    }

    @Test
    void nestingEndsWhereNobodyFollowsIt() {
        var spans = parsed("*_".repeat(500) + "deep" + "_*".repeat(500));
        assertThat(depth(spans)).isLessThan(20);
        assertThat(spans.getTextContent()).contains("deep");
        assertThat(depth(parsed("> ".repeat(500) + "deep"))).isLessThan(20);
        assertThat(depth(parsed("- ".repeat(500) + "deep"))).isLessThan(30);
    }

    private static int depth(Element element) {
        return 1 + Xml.all(element).stream()
                .filter(e -> e.getParentNode() == element && e != element)
                .mapToInt(MarkdownTest::depth)
                .max()
                .orElse(0);
    }

    private static Element checked(String note) {
        var read = parsed(note);
        for (var element : Xml.all(read)) {
            if (element == read) {
                continue;
            }
            assertThat(ALLOWED).as(note).containsKey(element.getLocalName());
            for (var attribute : Xml.attributes(element)) {
                assertThat(ALLOWED.get(element.getLocalName())).as(note).contains(attribute.getName());
            }
            if (element.getLocalName().equals("a")) {
                assertThat(element.getAttribute("href")).as(note).matches("(https?://|mailto:).+");
                assertThat(element.getTextContent()).as(note).isNotBlank();
                assertThat(Xml.all(element, "a")).as(note).hasSize(1);
            }
        }
        return read;
    }

    @Provide
    Arbitrary<String> hostile() {
        var pieces = Arbitraries.of(
                "*", "**", "_", "`", "```\n", "[", "]", "(", ")", "![", "](", "]: ", "<", ">", "> ", "- ", "1. ", "# ", "\n", "\n\n", "  \n", "    ",
                "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "&lt;", "&#0;", "&#x202e;", "&amp", "javascript:", "https://a.org",
                "data:", "//", "mailto:a@b.org", "\\", "\"", "'", "\u0000", "\u202e", "\ud800", "\udc00", "|", "---", "~~~", "word", "😀", "\u0085", "\ufffe");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5)).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Property(tries = 3_000)
    void whateverIsWrittenIsWellFormedAndHasAllowedElementsOnly(@ForAll("hostile") String note) {
        checked(note);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(9).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 500)
    void everyWordIsKeptInItsOrder(@ForAll("words") List<String> words, @ForAll long seed) {
        var random = new java.util.Random(seed);
        var around = List.of("%s ", "*%s* ", "**%s** ", "\n\n- %s\n\n", "\n\n> %s\n\n", "\n\n## %s\n\n", "`%s` ", "[%s](javascript:x) ", "![%s](x) ", "<%s> ",
                "[%s](https://a.org) ", "\n\n1. %s\n\n", "(%s) ", "\n\n```\n%s\n```\n\n");
        var note = words.stream().map(w -> around.get(random.nextInt(around.size())).formatted(w)).collect(Collectors.joining());
        var read = checked(note).getTextContent();
        int from = 0;
        for (var word : words) {
            int at = read.indexOf(word, from);
            assertThat(at).as(word + " in " + note).isNotNegative();
            from = at + word.length();
        }
    }
}
