package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultants work on a report, release it, correct it; everybody else reads it. */
class ReportTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final List<String> STORY = List.of("summary", "reading", "turnout", "profile", "units", "sides", "dimensions", "island", "patterns",
            "outlook", "change", "benchmark", "method");
    private static Browser browser;
    private static String organization;

    private String campaign;
    private String api;
    private String page;

    @BeforeAll
    static void anOrganizationWithoutAReport() {
        browser = new Browser();
        organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Paper Mill")).json().path("id").asText();
        var structure = Map.of("teams", List.of(Map.of("name", "Pulp", "business", 9, "technology", 1), Map.of("name", "Presses", "business", 0, "technology", 8)));
        assertThat(SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", structure).status()).isEqualTo(200);
    }

    @AfterAll
    static void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    @BeforeEach
    void aClosedCampaign() {
        campaign = opened();
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());
        api = "/api/v1/campaigns/" + campaign;
        page = "/campaigns/" + campaign + "/report";
    }

    private static String opened() {
        return SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Round")).json().path("id").asText();
    }

    private static Map<String, Object> manuscript(int revision, List<String> sections, Map<String, String> notes) {
        return Map.of("revision", revision, "sections", sections, "notes", notes);
    }

    private void write(String note) {
        int revision = SCRIPT.get(api + "/manuscript").json().path("revision").asInt();
        var put = SCRIPT.json("PUT", api + "/manuscript", manuscript(revision, STORY, Map.of("summary", note)));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    private JsonNode release(String change) {
        var posted = SCRIPT.json("POST", api + "/editions", Map.of("change", change));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        return posted.json();
    }

    private List<JsonNode> editions() {
        var all = new ArrayList<JsonNode>();
        SCRIPT.get(api + "/editions").json().path("editions").forEach(all::add);
        return all;
    }

    private Page at(String path, int width, boolean javaScript) {
        var window = browser.window(width, 900, javaScript);
        // A page that glides to its focus is never still enough to be clicked.
        window.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Browser.signIn(window);
        window.navigate(path);
        return window;
    }

    private static List<String> order(Page window) {
        return window.locator(".desk h3").allTextContents();
    }

    @Test
    void aManuscriptIsSavedAndPrinted() {
        var blank = SCRIPT.get(api + "/manuscript").json();
        assertThat(blank.path("revision").asInt()).isZero();
        assertThat(Stream.iterate(0, i -> i + 1).limit(blank.path("sections").size()).map(i -> blank.path("sections").get(i).asText())).containsExactlyElementsOf(STORY);

        var saved = SCRIPT.json("PUT", api + "/manuscript", manuscript(0, List.of("method", "turnout", "summary"), Map.of("summary", "We *recommend* patience.", "island", "Left out")));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().path("revision").asInt()).isEqualTo(1);
        assertThat(SCRIPT.get(api + "/manuscript").json()).isEqualTo(saved.json());
        var html = SCRIPT.get(api + "/report.html").text();
        assertThat(html).contains("We <em>recommend</em> patience.").doesNotContain("Left out", "id=\"island\"");
        assertThat(html.indexOf("id=\"method\"")).isLessThan(html.indexOf("id=\"turnout\"")).isPositive();
        assertThat(html.indexOf("id=\"turnout\"")).isLessThan(html.indexOf("id=\"summary\""));
    }

    @Test
    void whoSavesOverWhatTheyHaveNotSeenIsRefused() {
        write("First");
        var late = SCRIPT.json("PUT", api + "/manuscript", manuscript(0, STORY, Map.of("summary", "Second")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText()).contains("operator saved revision 1");
        assertThat(SCRIPT.get(api + "/manuscript").json().at("/notes/summary").asText()).isEqualTo("First");
    }

    @Test
    void everyFaultOfAManuscriptIsNamedAndNothingIsSaved() {
        var bad = SCRIPT.json("PUT", api + "/manuscript", Map.of(
                "revision", 0, "sections", List.of("summary", "nonsense", "summary"), "notes", Map.of("island", "x".repeat(12_001), "nowhere", "y", "units", 3)));
        assertThat(bad.status()).isEqualTo(422);
        var where = new ArrayList<String>();
        bad.json().path("problems").forEach(p -> where.add(p.path("where").asText()));
        assertThat(where).contains("sections[1]", "sections", "notes.island", "notes.nowhere", "notes.units");
        assertThat(SCRIPT.json("PUT", api + "/manuscript", Map.of("revision", 0, "sections", "summary")).status()).isEqualTo(422);
        assertThat(SCRIPT.json("PUT", api + "/manuscript", Map.of("sections", STORY)).status()).isEqualTo(422);
        assertThat(SCRIPT.get(api + "/manuscript?language=xx").status()).isEqualTo(422);
        assertThat(SCRIPT.get(api + "/manuscript").json().path("revision").asInt()).isZero();
    }

    @Test
    void theDraftIsServedUntilThereIsAnEditionAndThenTheLatest() {
        assertThat(SCRIPT.get(api + "/report.html").text()).contains("has not been released");
        assertThat(SCRIPT.get(api + "/report.pdf").header("Content-Disposition")).contains("-draft.pdf");
        assertThat(SCRIPT.get(api + "/report.html?edition=1").status()).isEqualTo(404);

        release("");
        write("Corrected");
        assertThat(SCRIPT.get(api + "/report.html").text()).contains("Edition 1, ").doesNotContain("Corrected", "has not been released");
        assertThat(SCRIPT.get(api + "/report.html?edition=draft").text()).contains("Corrected", "has not been released");

        release("A note was added");
        assertThat(SCRIPT.get(api + "/report.html").text()).contains("Edition 2, ", "A note was added", "Corrected");
        assertThat(SCRIPT.get(api + "/report.pdf").header("Content-Disposition")).contains("-edition-2.pdf");
        assertThat(SCRIPT.get(api + "/report.html?edition=1").text()).contains("Edition 1, ").doesNotContain("A note was added");
        assertThat(SCRIPT.get(api + "/report.html?edition=1&form=brief").text()).contains("Edition 1, ").isNotEqualTo(SCRIPT.get(api + "/report.html?edition=1").text());
        assertThat(SCRIPT.get(api + "/report.html?edition=3").status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        for (var query : List.of("edition=0", "edition=-1", "edition=latest", "edition=99999999", "form=long", "form=team", "form=team&team=Pulp&edition=1", "language=xx")) {
            assertThat(SCRIPT.get(api + "/report.pdf?" + query).status()).as(query).isEqualTo(422);
        }
        assertThat(SCRIPT.get(api + "/report.pdf?form=team&team=Nowhere").status()).isEqualTo(404);
        assertThat(SCRIPT.get(api + "/report.pdf?form=team&team=Pulp").header("Content-Disposition")).contains("-Pulp-en-draft.pdf");
    }

    @Test
    void anEditionStaysByteForByteAndItsFingerprintIsThatOfWhatIsKept() throws Exception {
        write("Written in haste");
        var first = release("");
        byte[] pdf = SCRIPT.get(api + "/report.pdf?edition=1").bytes();
        byte[] brief = SCRIPT.get(api + "/report.html?edition=1&form=brief").bytes();
        var html = SCRIPT.get(api + "/report.html?edition=1").text();

        write("Thought over");
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization, Map.of("name", "Paper Mill, renamed"));
        SCRIPT.json("POST", api + "/reopen", Map.of());
        var link = SCRIPT.json("POST", api + "/invitations", Map.of("team", "Pulp", "perspective", "business", "count", 1)).json().path("links").get(0).path("token").asText();
        assertThat(SCRIPT.json("POST", "/api/v1/survey/" + link + "/submit", Map.of("answers", Map.of("STR1", 2))).status()).isEqualTo(200);
        SCRIPT.json("POST", api + "/close", Map.of());
        var second = release("Answers came in");
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization, Map.of("name", "Paper Mill"));

        assertThat(SCRIPT.get(api + "/report.pdf?edition=1").bytes()).isEqualTo(pdf);
        assertThat(SCRIPT.get(api + "/report.html?edition=1&form=brief").bytes()).isEqualTo(brief);
        assertThat(SCRIPT.get(api + "/report.html?edition=1").text()).isEqualTo(html).contains("Written in haste").doesNotContain("Thought over", "renamed");
        assertThat(SCRIPT.get(api + "/report.html?edition=2").text()).contains("Thought over", "renamed");
        assertThat(first.path("hash").asText()).matches("[0-9a-f]{64}").isNotEqualTo(second.path("hash").asText());
        assertThat(editions()).containsExactly(second, first);
    }

    @Test
    void theSameReleaseTwiceMakesOneEdition() {
        var once = SCRIPT.with("Idempotency-Key", "k-1");
        var first = once.json("POST", api + "/editions", Map.of());
        var again = once.json("POST", api + "/editions", Map.of());
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(editions()).hasSize(1);
    }

    @Test
    void anOpenCampaignCannotBeReleased() {
        var open = opened();
        var refused = SCRIPT.json("POST", "/api/v1/campaigns/" + open + "/editions", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("still open");
        assertThat(People.ada().get("/campaigns/" + open + "/report").text()).contains("It cannot be released yet.").doesNotContain("Look at what would be released");
        assertThat(People.ada().form("/campaigns/" + open + "/report/release", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aCorrectionSaysWhatChanged() {
        release("");
        var silent = SCRIPT.json("POST", api + "/editions", Map.of("change", "  "));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().at("/problems/0/where").asText()).isEqualTo("change");
        assertThat(SCRIPT.json("POST", api + "/editions", Map.of("change", "x".repeat(501))).status()).isEqualTo(422);
        assertThat(People.ada().form(page + "/release", Map.of("change", "")).status()).isEqualTo(422);
        assertThat(editions()).hasSize(1);
    }

    @Test
    void aSponsorReadsEditionsAndWritesNothing() {
        write("For the summary");
        release("");
        var sponsor = People.of("paper-sponsor", "sponsor", organization);
        var shown = sponsor.get(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("edition 1 of", editions().getFirst().path("hash").asText()).doesNotContain("<textarea", "Look at what would be released");
        assertThat(sponsor.get(api + "/report.pdf?edition=1").status()).isEqualTo(200);
        assertThat(sponsor.get(api + "/editions").status()).isEqualTo(200);
        assertThat(sponsor.get(api + "/manuscript").status()).isEqualTo(403);
        assertThat(sponsor.form(page, Map.of("do", "save")).status()).isEqualTo(403);
        assertThat(sponsor.form(page + "/release", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aHostileNoteReachesNothing() {
        var note = "<script>alert(1)</script> ![x](file:///etc/passwd) [a](javascript:alert(1)) [b](//evil.example) <img src=x onerror=alert(1)>\n\n"
                + "${report.cover} <#include \"/etc/passwd\"> [c]: data:text/html,x\n\n" + ">".repeat(3_000) + "[".repeat(3_000);
        write(note);
        release("");
        for (var form : List.of(SCRIPT.get(api + "/report.html").text(), SCRIPT.get(api + "/report.html?edition=draft").text(),
                People.ada().form(page + "/preview", Map.of("note", note)).text(), People.ada().get(page).text().replaceAll("(?s)<textarea.*?</textarea>", ""))) {
            assertThat(form).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert", "<img src=x", "href=\"javascript", "href=\"//evil", "file:///");
        }
        assertThat(SCRIPT.get(api + "/report.pdf").status()).isEqualTo(200);
        assertThat(People.ada().form(page + "/preview", Map.of("note", "x".repeat(12_001))).status()).isEqualTo(422);
    }

    @Test
    void aPreviewIsThePieceThatIsPrinted() {
        var preview = People.ada().form(page + "/preview", Map.of("note", "We *recommend* [this](https://example.org).\r\n\r\n- patience"));
        assertThat(preview.text()).isEqualTo("<p>We <em>recommend</em> <a href=\"https://example.org\">this</a><span class=\"address\"> (https://example.org)</span>.</p>"
                + "<ul><li>patience</li></ul>");
        write("We *recommend* [this](https://example.org).\n\n- patience");
        assertThat(SCRIPT.get(api + "/report.html").text()).contains(preview.text());
    }

    @Test
    void sectionsAreMovedAndNotesWrittenByKeyboardAlone() {
        var window = at(page, 1280, true);
        window.locator("#section-island [data-move='-1']").focus();
        window.keyboard().press("Enter");
        window.keyboard().press("Enter");
        assertThat(order(window).indexOf("The island")).isEqualTo(STORY.indexOf("island") - 2);
        assertThat(window.locator("#section-island [data-move='-1']")).isFocused();
        assertThat(window.locator("#moved")).hasText("The island is number 6 of 13.");
        window.locator("input[name=print-reading]").focus();
        window.keyboard().press("Space");
        window.locator("#section-summary summary").focus();
        window.keyboard().press("Enter");
        window.keyboard().press("Tab");
        window.keyboard().type("We **recommend** patience.");
        assertThat(window.locator("#section-summary [data-shown] strong")).hasText("recommend");
        assertThat(window.locator("#section-summary [data-count]")).hasText("26");
        window.locator("#desk > button:last-child").focus();
        window.keyboard().press("Enter");
        assertThat(window.locator("[role=status].good")).hasText("The manuscript is saved.");

        var saved = SCRIPT.get(api + "/manuscript").json();
        var expected = new ArrayList<>(STORY);
        expected.remove("island");
        expected.add(5, "island");
        expected.remove("reading");
        var sections = new ArrayList<String>();
        saved.path("sections").forEach(s -> sections.add(s.asText()));
        assertThat(sections).isEqualTo(expected);
        assertThat(saved.at("/notes/summary").asText()).isEqualTo("We **recommend** patience.");
        assertThat(saved.path("by").asText()).isEqualTo("ada");
    }

    @Test
    void everythingWorksWithoutScriptAndNothingTypedIsLost() {
        var window = at(page, 1280, false);
        window.locator("#section-summary summary").click();
        window.locator("#note-summary").fill("Typed *first*.");
        window.locator("#section-method [data-move='-1']").click();
        assertThat(order(window).indexOf("Method and limits")).isEqualTo(11);
        assertThat(window.locator("#note-summary")).hasValue("Typed *first*.");
        assertThat(window.locator("#section-method [data-move='-1']")).isFocused();
        window.locator("#section-summary button[value='preview:summary']").click();
        assertThat(window.locator("#section-summary [data-shown] em")).hasText("first");
        assertThat(SCRIPT.get(api + "/manuscript").json().path("revision").asInt()).isZero();
        window.locator("#desk > button:last-child").click();
        assertThat(SCRIPT.get(api + "/manuscript").json().at("/notes/summary").asText()).isEqualTo("Typed *first*.");
        assertThat(SCRIPT.get(api + "/manuscript").json().at("/sections/11").asText()).isEqualTo("method");
    }

    @Test
    void twoWhoWriteAtOnceSeeEachOthersTextAndLoseNothing() {
        var window = at(page, 1280, true);
        var other = SCRIPT.json("PUT", api + "/manuscript", manuscript(0, STORY.subList(0, 13), Map.of("summary", "Theirs on the summary", "method", "Theirs on the method")));
        assertThat(other.status()).isEqualTo(200);
        window.locator("#section-summary summary").click();
        window.locator("#note-summary").fill("Mine on the summary");
        window.locator("#section-island summary").click();
        window.locator("#note-island").fill("Mine on the island");
        window.locator("#desk > button:last-child").click();

        assertThat(window.locator("#faults")).containsText("operator saved this manuscript while you worked on it");
        assertThat(window.locator("#faults")).isFocused();
        assertThat(window.locator("#note-summary")).hasValue("Mine on the summary");
        assertThat(window.locator("#section-summary .theirs")).hasText("Theirs on the summary");
        assertThat(window.locator("#note-method")).hasValue("Theirs on the method");
        assertThat(window.locator("#note-island")).hasValue("Mine on the island");
        assertThat(Browser.faults(window, "report-conflict")).isEmpty();
        assertThat(SCRIPT.get(api + "/manuscript").json().path("revision").asInt()).isEqualTo(1);

        window.locator("#note-summary").fill("Theirs and mine");
        window.locator("#desk > button:last-child").click();
        assertThat(window.locator("[role=status].good")).hasText("The manuscript is saved.");
        var notes = SCRIPT.get(api + "/manuscript").json().path("notes");
        assertThat(List.of(notes.path("summary").asText(), notes.path("method").asText(), notes.path("island").asText()))
                .containsExactly("Theirs and mine", "Theirs on the method", "Mine on the island");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aReportIsReleasedAfterSeeingWhatIsFrozenAndCorrectedWithAReason(int width) {
        write("A note");
        var window = at(page, width, true);
        var faults = new ArrayList<>(Browser.faults(window, "report"));
        window.locator("section[aria-labelledby=release] button").click();
        assertThat(window.locator("h1")).hasText("Release edition 1?");
        assertThat(window.locator("dl")).containsText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(window.locator("dl")).containsText(Pattern.compile("\\d+ pages"));
        faults.addAll(Browser.faults(window, "report-release"));
        var hash = window.locator("dl code").textContent();
        window.locator("main form button").click();
        assertThat(window.locator("[role=status].good")).containsText("The report is released.");
        assertThat(window.locator(".editions code")).hasText(hash);
        assertThat(editions().getFirst().path("hash").asText()).isEqualTo(hash);

        window.locator("#change").fill("A number was wrong");
        window.locator("section[aria-labelledby=release] button").click();
        assertThat(window.locator("dl")).containsText("A number was wrong");
        window.locator("main form button").click();
        assertThat(window.locator(".editions > li")).hasCount(2);
        faults.addAll(Browser.faults(window, "report-editions"));
        assertThat(faults).isEmpty();
        assertThat(editions().getFirst().path("by").asText()).isEqualTo("ada");
    }

    @Test
    void whatWasSeenIsWhatIsFrozenAndAButtonPressedTwiceReleasesOnce() {
        var ada = People.ada();
        var seen = fields(ada.form(page + "/release", Map.of()).text());
        write("Changed since");
        var refused = ada.form(page + "/release", seen);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("The report changed since you looked at it");
        assertThat(editions()).isEmpty();

        var again = fields(refused.text());
        assertThat(ada.form(page + "/release", again).status()).isEqualTo(303);
        assertThat(ada.form(page + "/release", again).status()).isEqualTo(303);
        assertThat(editions()).hasSize(1);
    }

    private static Map<String, String> fields(String html) {
        var fields = new HashMap<String, String>();
        Pattern.compile("name=\"(change|hash|key)\" value=\"([^\"]*)\"").matcher(html).results().forEach(m -> fields.put(m.group(1), m.group(2)));
        assertThat(fields).hasSize(3);
        return fields;
    }

    @Test
    void theDemonstrationHasACommentaryAndIsADraft() {
        var html = SCRIPT.get("/api/v1/campaigns/spring-2026/report.html").text();
        assertThat(html).contains("The consultant’s view", "<strong>The wait is made at the border.</strong>", "has not been released");
    }
}
