package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.reports.pdf.Pdf;
import isthmus.reports.pdf.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a consultant decides about a report, as it is printed. */
class HandTest {

    private static final Assessment ASSESSMENT = Sample.small().assess();
    private static final Imprint DRAFT = new Imprint.Draft(Sample.DATE);
    private static final String NOTE = "Two teams **already** show how.\n\n- [the study](https://example.org/study)\n- <script>alert(1)</script>\n\n"
            + "## Why now\n\n> We wait for each other.\n\n![a bridge](file:///etc/passwd) [x](javascript:alert(1))";

    private static Galley galley(Manuscript manuscript, Imprint imprint) {
        return Galley.of(Reports.dossier(ASSESSMENT, manuscript, imprint), new Form.Full());
    }

    private static Manuscript with(List<Section> sections, String note) {
        var notes = new java.util.EnumMap<Section, String>(Section.class);
        sections.forEach(s -> notes.put(s, note));
        return new Manuscript(sections, notes);
    }

    private static Element screen(Galley galley) {
        return Xml.parse(galley.screen().substring("<!DOCTYPE html>".length()));
    }

    @Test
    void everyPageOfADraftSaysSoAndNoPageOfAnEditionDoes() throws IOException {
        byte[] bytes = PdfReport.render(galley(Manuscript.BLANK, DRAFT));
        Files.write(Path.of("target/report-draft.pdf"), bytes);
        var draft = new Pdf(bytes);
        var marks = new Tags(bytes);
        assertThat(IntStream.rangeClosed(1, draft.pages()).mapToObj(p -> marks.furniture(p) + draft.text(p))).hasSizeGreaterThan(10).allSatisfy(t -> assertThat(t).contains("Draft"));

        byte[] edition = PdfReport.render(galley(Manuscript.BLANK, new Imprint.Released(1, Sample.DATE, "")));
        var released = new Pdf(edition);
        var plain = new Tags(edition);
        assertThat(IntStream.rangeClosed(1, released.pages()).mapToObj(p -> plain.furniture(p) + released.text(p))).allSatisfy(t -> assertThat(t).doesNotContain("Draft"));
        assertThat(released.pages()).isEqualTo(draft.pages());
    }

    @Test
    void aDraftHasABannerOnTheScreenAndAnEditionItsNumberAndDay() {
        assertThat(galley(Manuscript.BLANK, DRAFT).screen()).contains("has not been released").doesNotContain("Edition");
        var first = galley(Manuscript.BLANK, new Imprint.Released(1, Sample.DATE, ""));
        assertThat(first.screen()).contains("Edition 1, 2 March 2026").doesNotContain("has not been released", "What changed");
        assertThat(first.paper()).contains("Edition 1, 2 March 2026").doesNotContain("What changed");
    }

    @Test
    void aCorrectionSaysOnItsCoverWhatChanged() {
        var second = galley(Manuscript.BLANK, new Imprint.Released(2, Sample.DATE, "The headcount of <Claims> was wrong"));
        assertThat(new Pdf(PdfReport.render(second)).text(1)).contains("Edition 2, 2 March 2026", "What changed", "The headcount of <Claims> was wrong");
        assertThat(screen(second).getTextContent()).contains("Edition 2, 2 March 2026", "The headcount of <Claims> was wrong");
    }

    @Test
    void sectionsStandInTheOrderOfTheManuscriptAndOnlyThese() {
        var order = List.of(Section.METHOD, Section.ISLAND, Section.SUMMARY, Section.DIMENSIONS, Section.TURNOUT, Section.OUTLOOK);
        var galley = galley(new Manuscript(order, Map.of()), DRAFT);
        var ids = Xml.all(screen(galley)).stream().map(e -> e.getAttribute("id")).toList();
        var expected = List.of("method", "glossary", "references", "island", "summary", "dimensions", "turnout", "outlook", "every");
        assertThat(ids.stream().filter(expected::contains).toList()).isEqualTo(expected);
        assertThat(ids).doesNotContain("reading", "profile", "units", "sides", "patterns");
        assertThat(contents(galley)).extracting(a -> a.getAttribute("href")).isEqualTo(expected.stream().map(id -> "#" + id).toList());

        var outline = new Pdf(PdfReport.render(galley)).bookmarks().stream().filter(b -> b.depth() == 0).toList();
        // The appendix of every team is in the web form alone.
        assertThat(outline).extracting(Pdf.Bookmark::title).isEqualTo(contents(galley).stream().map(Element::getTextContent).filter(t -> !t.equals("Every team")).toList());
        assertThat(outline).extracting(Pdf.Bookmark::page).isSorted().first().isEqualTo(3);
        // What it cites follows the method where it ends; everything else begins a page.
        assertThat(outline.stream().filter(b -> !List.of("Glossary", "References").contains(b.title()))).extracting(Pdf.Bookmark::page).doesNotHaveDuplicates();
    }

    /** The links of the first level. */
    private static List<Element> contents(Galley galley) {
        var list = Xml.all(screen(galley), "ol").stream().filter(e -> e.getAttribute("class").equals("contents")).findFirst().orElseThrow();
        var links = new ArrayList<Element>();
        for (var item = list.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (item instanceof Element li) {
                links.add(Xml.all(li, "a").getFirst());
            }
        }
        return links;
    }

    @Test
    void everyOrderGivesAReportWithoutEmptyPagesAndWithUniqueIds() throws IOException {
        var reversed = new ArrayList<>(List.of(Section.values()));
        Collections.reverse(reversed);
        var galley = galley(with(reversed, NOTE), DRAFT);
        byte[] bytes = PdfReport.render(galley);
        Files.write(Path.of("target/report-hand.pdf"), bytes);
        var pdf = new Pdf(bytes);
        assertThat(IntStream.rangeClosed(3, pdf.pages()).mapToObj(pdf::text)).allSatisfy(t -> assertThat(t.length()).isGreaterThan(60));
        var ids = Xml.all(screen(galley)).stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aNoteStandsBelowTheHeadingOfItsSection() {
        var sections = List.of(Section.values()).stream().filter(s -> s != Section.CHANGE && s != Section.BENCHMARK).toList();
        var galley = galley(with(sections, NOTE), DRAFT);
        var root = screen(galley);
        assertThat(Xml.all(root, "div").stream().filter(e -> e.getAttribute("class").startsWith("note"))).hasSize(sections.size()).allSatisfy(note -> {
            assertThat(Xml.all(note, "h3").getFirst().getTextContent()).isEqualTo("The consultant’s view");
            assertThat(Xml.all(note, "strong")).hasSize(1);
        });
        assertThat(galley(Manuscript.BLANK, DRAFT).screen()).doesNotContain("The consultant’s view");
        assertThat(galley(new Manuscript(List.of(Section.SUMMARY), Map.of(Section.ISLAND, NOTE)), DRAFT).screen()).doesNotContain("The consultant’s view");
    }

    @Test
    void aHostileNoteReachesNothing() {
        var galley = galley(with(List.of(Section.SUMMARY, Section.TURNOUT, Section.METHOD), NOTE), DRAFT);
        for (var form : List.of(galley.paper(), galley.screen().substring("<!DOCTYPE html>".length()))) {
            var root = Xml.parse(form);
            assertThat(Xml.all(root)).extracting(Element::getLocalName).doesNotContain("script", "img");
            assertThat(Xml.all(root, "a")).extracting(a -> a.getAttribute("href")).allMatch(h -> h.startsWith("#") || h.equals("https://example.org/study"));
            assertThat(root.getTextContent()).contains("<script>alert(1)</script>", "a bridge").doesNotContain("passwd", "javascript:");
        }
        var pdf = new Pdf(PdfReport.render(galley));
        var text = IntStream.rangeClosed(1, pdf.pages()).mapToObj(pdf::text).reduce("", String::concat);
        assertThat(text).contains("<script>alert(1)</script>", "a bridge", "(https://example.org/study)").doesNotContain("passwd", "javascript:");
    }
}
