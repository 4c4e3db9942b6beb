package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.assessment.report.Form;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class HtmlReportTest {

    private static final List<Assessment> ASSESSMENTS = Stream.concat(
                    Stream.of(Sample.large(), Sample.small().synthetic(), Sample.small().open(), Sample.teams(2), Sample.teams(90)),
                    Arrays.stream(Spelling.values()).map(s -> Sample.small().synthetic().spelt(s)))
            .map(Sample::assess)
            .toList();

    static List<Assessment> assessments() {
        return ASSESSMENTS;
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void theFileIsWellFormedAndStatesLanguageAndTitle(Assessment assessment) {
        String html = Reports.html(assessment, Sample.DATE);
        assertThat(html).startsWith("<!DOCTYPE html>");
        var root = read(html);
        assertThat(root.getAttribute("lang")).isEqualTo("en");
        assertThat(Xml.all(root, "title").getFirst().getTextContent()).contains("separation assessment");
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void nothingInTheFileNeedsMoreThanItsOneHashedStyle(Assessment assessment) throws Exception {
        var root = read(Reports.html(assessment, Sample.DATE));
        assertThat(Xml.all(root)).extracting(Element::getLocalName)
                .doesNotContainAnyElementsOf(List.of("script", "link", "img", "iframe", "object", "embed", "base", "form", "use", "image"));
        for (var element : Xml.all(root)) {
            assertThat(Xml.attributes(element)).extracting(a -> a.getName()).noneMatch(n -> n.equals("style") || n.startsWith("on"));
        }
        var style = Xml.all(root, "style");
        assertThat(style).hasSize(1);
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getFirst().getTextContent().getBytes(StandardCharsets.UTF_8));
        assertThat(HtmlReport.styleSource(Galley.of(Reports.dossier(assessment, Outlooks.full(assessment), Sample.DATE), new Form.Full()))).isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        assertThat(style.getFirst().getTextContent()).doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void idsAreUniqueAndEveryLinkLeadsToOne(Assessment assessment) {
        var root = read(Reports.html(assessment, Sample.DATE));
        var ids = Xml.all(root).stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        var links = Xml.all(root, "a").stream().map(a -> a.getAttribute("href")).toList();
        assertThat(links).hasSizeGreaterThan(15).allMatch(l -> l.startsWith("#") && ids.contains(l.substring(1)));
        for (var element : Xml.all(root)) {
            var labelled = element.getAttribute("aria-labelledby");
            if (!labelled.isEmpty()) {
                assertThat(ids).contains(labelled.split(" "));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void headingsNest(Assessment assessment) {
        var levels = Xml.all(read(Reports.html(assessment, Sample.DATE))).stream()
                .map(Element::getLocalName)
                .filter(n -> n.matches("h[1-6]"))
                .map(n -> n.charAt(1) - '0')
                .toList();
        assertThat(levels).startsWith(1, 2).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void everySentenceGotItsFiguresAndNoTemplateShowsThrough() {
        var ordinary = ASSESSMENTS.stream().filter(a -> !a.organization().name().startsWith(Spelling.PATTERNS.apply(""))).toList();
        assertThat(ordinary).hasSize(ASSESSMENTS.size() - 1).allSatisfy(assessment -> {
            var body = Xml.all(read(Reports.html(assessment, Sample.DATE)), "body").getFirst().getTextContent();
            assertThat(body).doesNotContainPattern("\\{\\d").doesNotContain("${", "<#", "null", "NaN", "Infinity");
        });
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void namesStandAsTheyWereWritten(Spelling spelling) {
        var root = read(Reports.html(Sample.small().spelt(spelling).assess(), Sample.DATE));
        var readable = spelling.apply("North Bank").codePoints()
                .map(c -> c < 0x20 || c == 0xffff || c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Xml.all(root, "h1").getFirst().getTextContent()).isEqualTo(readable);
        // What an embedding turns in its reading direction must not turn what stands beside it.
        assertThat(Xml.all(root, "bdi")).extracting(Element::getTextContent).contains(readable);
    }

    @Test
    void madeUpOrganizationsAreCalledSyntheticAndRealOnesAreNot() {
        var banner = "Synthetic: this organization, its people and their answers are made up.";
        assertThat(Reports.html(Sample.small().synthetic().assess(), Sample.DATE)).contains(banner);
        assertThat(Reports.html(Sample.small().assess(), Sample.DATE)).doesNotContainIgnoringCase("synthetic");
    }

    @Test
    void theInstrumentIsCalledADraftThatIsNotValidated() {
        var html = Reports.html(Sample.small().assess(), Sample.DATE);
        assertThat(html).contains("Example, version 0.3.1 (draft, not validated)", "draft: not validated.");
        assertThat(Pattern.compile("(?<!not )validated").matcher(html).results().map(r -> r.group())).isEmpty();
    }

    @Test
    void anOpenCampaignSaysSoAndShowsNoFigure() {
        // A plan rests on the team graph and not on answers, so that it has figures at any time.
        var open = Sample.small().open().assess();
        var root = read(Reports.html(open, Outlooks.plain(open), Sample.DATE));
        assertThat(root.getTextContent()).contains("This campaign is still open. Figures appear when it is closed.");
        // Rules and ranges of the instrument are printed in any case; results are not.
        var results = Set.of("summary-section", "turnout-section", "profile-section", "units-section", "sides-section", "dimensions-section",
                "patterns-section");
        assertThat(Xml.all(root, "section").stream().filter(s -> results.contains(s.getAttribute("id"))))
                .hasSize(results.size())
                .allSatisfy(s -> assertThat(s.getTextContent()).doesNotContainPattern("\\d\\.\\d"));
    }

    @Test
    void theSameAssessmentAndDateGiveTheSameFile() {
        var assessment = Sample.small().assess();
        assertThat(Reports.html(assessment, Sample.DATE)).isEqualTo(Reports.html(Sample.small().assess(), Sample.DATE));
        var changed = Reports.html(assessment, Sample.DATE.plusDays(1)).lines().collect(Collectors.toSet());
        assertThat(Reports.html(assessment, Sample.DATE).lines().filter(l -> !changed.contains(l)))
                .hasSize(2).allMatch(l -> l.contains("2 March 2026"));
    }

    private static Element read(String html) {
        return Xml.parse(html.substring("<!DOCTYPE html>".length()));
    }
}
