package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A consultant's way in a real browser, from an empty organization to the report. */
class ConsultingTest {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static final String TEAMS =
            """
            team,unit,parent_unit,business,tech
            North,Works,,6,6
            South,Works,,6,6
            West,Works,,6,6
            """;

    @Test
    void fromAnEmptyOrganizationToTheReport() throws IOException {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.getByText("Add an organization").click();
        page.locator("input[name=name]").fill("Harbour & Sons");
        page.locator("main form button").first().click();
        assertThat(page.locator("h1")).hasText("Harbour & Sons");

        page.getByText("Look at it").click();
        page.getByText("Import a file").click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("teams.csv", "text/csv", TEAMS.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Check the file").click();
        assertThat(page.locator("main")).containsText("What would change");
        page.locator("button[formaction$='/commit']").click();
        assertThat(page.locator("[role=status]")).containsText("Imported");

        page.locator(".crumbs").getByText("Harbour & Sons").click();
        page.getByText("Open a campaign").click();
        page.locator("input[name=name]").fill("First round");
        page.locator("main form button").click();
        assertThat(page.locator("h1")).containsText("First round");

        var campaign = page.url();
        var links = makeLinks(page);
        assertThat(links).hasSize(36);
        page.navigate(campaign);
        assertThat(page.locator(".facts")).containsText("36");

        answer(links.subList(0, 1));
        assertThat(page.locator(".facts .big")).hasText("1");
        answer(links.subList(1, links.size()));
        page.locator("select[name=perspective]").first().selectOption("exec");
        page.getByText("Make them").click();
        answer(tokens(page));

        page.navigate(campaign);
        page.getByText("Close the campaign and see the results").click();
        page.getByText("Scorecard").click();
        assertThat(page.locator("h1")).hasText("Harbour & Sons: scorecard");
        assertThat(page.locator("#profile-heading")).isVisible();
        page.locator(".dimension summary").first().click();
        assertThat(page.locator(".dimension .move").first()).isVisible();

        var download = page.waitForDownload(() -> page.getByText("Report as PDF").click());
        assertThat(download.suggestedFilename()).isEqualTo("harbour-sons-first-round-en-draft.pdf");
        assertThat(Files.readAllBytes(download.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private static ArrayList<String> makeLinks(Page page) {
        page.getByText("Make the links").click();
        assertThat(page.locator("h1")).hasText("36 new links");
        var csv = page.waitForDownload(() -> page.getByText("Save as CSV").click());
        assertThat(csv.suggestedFilename()).endsWith(".csv");
        return tokens(page);
    }

    private static ArrayList<String> tokens(Page page) {
        var tokens = new ArrayList<String>();
        for (var href : page.locator("td a").all()) {
            tokens.add(href.getAttribute("href").replaceAll(".*/", ""));
        }
        return tokens;
    }

    private static void answer(Iterable<String> tokens) {
        int i = 0;
        for (var token : tokens) {
            var answers = new java.util.HashMap<String, Object>();
            int shift = i++;
            Service.running().nobody().get("/api/v1/survey/" + token).json().path("items")
                    .forEach(item -> answers.put(item.path("id").asText(), 1 + (answers.size() + shift) % 5));
            var done = Service.running().nobody().json("POST", "/api/v1/survey/" + token + "/submit", Map.of("answers", answers));
            assertThat(done.status()).isEqualTo(200);
        }
    }
}
