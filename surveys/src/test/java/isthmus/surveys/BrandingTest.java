package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How reports look: kept through API and page, printed on reports. */
class BrandingTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"><rect x=\"10\" y=\"10\" width=\"80\" height=\"80\" fill=\"#aa3300\"/></svg>";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        SCRIPT.json("PUT", "/api/v1/branding", Map.of());
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static String organization(String name) {
        return SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsReadCanBeSentBackAndOthersLookAsBefore() {
        var client = organization("Sent Back");
        var path = "/api/v1/organizations/" + client + "/branding";
        var kept = SCRIPT.json("PUT", path, Map.of("name", "Sent & Back", "accent", "#7A1F2B", "cover", "Confidential", "logo", base64(SVG)));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().path("accent").asText()).isEqualTo("#7a1f2b");
        assertThat(kept.json().path("logo").asText()).startsWith("data:image/svg+xml;base64,");
        assertThat(SCRIPT.get(path).json()).isEqualTo(kept.json());
        assertThat(SCRIPT.json("PUT", path, kept.json()).json()).isEqualTo(kept.json());
        assertThat(SCRIPT.get("/api/v1/organizations/" + organization("Neighbour") + "/branding").json().path("name").asText()).isEmpty();
        assertThat(SCRIPT.json("PUT", path, Map.of("name", "Sent")).json().path("logo").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "accent|#ffdd00|contrast",
        "accent|red;} body{|no colour",
        "name|a\u0007b|signs",
        "footer|'two\nlines'|signs",
        "logo|not base 64 !|PNG",
        "logo|aGVsbG8=|PNG",
        "colour|#000000|not known",
    })
    void everyFaultIsToldWithItsPlaceAndNothingIsKept(String field, String value, String what) {
        var path = "/api/v1/organizations/" + organization("Faulty") + "/branding";
        SCRIPT.json("PUT", path, Map.of("name", "Before"));
        var refused = SCRIPT.json("PUT", path, Map.of(field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).path("where").asText()).isEqualTo(field);
        assertThat(refused.json().path("problems").get(0).toString()).contains(what);
        assertThat(SCRIPT.get(path).json().path("name").asText()).isEqualTo("Before");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script><rect width='9' height='9'/></svg>",
        "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&e;</text></svg>",
        "GIF89a<script>alert(1)</script>",
    })
    void aHostileLogoIsRefusedAndNotServed(String file) {
        var path = "/api/v1/organizations/" + organization("Hostile") + "/branding";

        assertThat(SCRIPT.json("PUT", path, Map.of("logo", "data:image/png;base64," + base64(file))).status()).isEqualTo(422);
        assertThat(SCRIPT.get(path).json().path("logo").isNull()).isTrue();
    }

    @Test
    void aConsultancysLogoNeedsANameToBeReadOut() {
        var refused = SCRIPT.json("PUT", "/api/v1/branding", Map.of("logo", base64(SVG)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).path("where").asText()).isEqualTo("name");
    }

    @Test
    void reportsLookLikeTheirMakersAndTheirClients() {
        var client = organization("Looked At");
        SCRIPT.json("PUT", "/api/v1/branding", Map.of("name", "Ash & Elm", "accent", "#5a1e6e", "footer", "1 Quay Street", "logo", base64(SVG)));
        SCRIPT.json("PUT", "/api/v1/organizations/" + client + "/branding", Map.of("accent", "#7a1f2b", "cover", "For the board"));
        var campaign = SCRIPT.json("POST", "/api/v1/organizations/" + client + "/campaigns", Map.of("name", "Round")).json().path("id").asText();
        var html = SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.html").text();

        assertThat(html).contains("#7a1f2b", "For the board", "1 Quay Street", "aria-label=\"Ash &amp; Elm\"").doesNotContain("color: #0a5a70");
        var pdf = SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        var tag = pdf.header("ETag");
        assertThat(SCRIPT.with("If-None-Match", tag).get("/api/v1/campaigns/" + campaign + "/report.pdf").status()).isEqualTo(304);
        SCRIPT.json("PUT", "/api/v1/organizations/" + client + "/branding", Map.of("accent", "#1f2b7a"));
        assertThat(SCRIPT.with("If-None-Match", tag).get("/api/v1/campaigns/" + campaign + "/report.pdf").status()).isEqualTo(200);
    }

    @Test
    void thePressIsSeenInTheMetrics() {
        SCRIPT.get("/api/v1/campaigns/spring-2026/report.pdf");

        assertThat(Service.running().nobody().get("/observe/metrics").text()).contains("reports_printed", "reports_waiting", "reports_served");
    }

    @Test
    void aFormWithoutScriptKeepsWhatWasTypedUntilItIsMended() {
        var client = organization("Typed");
        var page = browser.window(1280, 900, false);
        Browser.signIn(page);
        page.navigate("/organizations/" + client + "/branding");
        page.locator("#name").fill("Typed plc");
        page.locator("#accent").fill("#ffff00");
        page.locator("main form button").click();
        assertThat(page.locator("#faults")).containsText("contrast of 1.1 to 1");
        assertThat(page.locator("#name")).hasValue("Typed plc");
        page.locator("#accent").fill("#7a1f2b");
        page.locator("#logo").setInputFiles(new FilePayload("evil.png", "image/png", SVG.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();

        assertThat(page.locator("p[role=status].good")).containsText("Kept");
        assertThat(page.locator("figure svg svg[aria-label='Typed plc']")).hasCount(1);
        page.locator("input[name=remove]").check();
        page.locator("main form button").click();
        assertThat(page.locator("figure svg svg")).hasCount(0);
        assertThat(SCRIPT.get("/api/v1/organizations/" + client + "/branding").json().path("name").asText()).isEqualTo("Typed plc");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesAreForEverybody(int width) {
        var client = organization("For " + width);
        var page = browser.window(width, 800, true);
        Browser.signIn(page);
        page.navigate("/organizations/" + client);
        page.getByText("Branding").last().click();
        assertThat(page.locator("h1")).hasText("How the client looks");
        page.locator("#accent").focus();
        page.keyboard().type("#ffff00");
        assertThat(page.locator("#contrast.poor strong")).hasText("1.1");
        page.locator("#accent").fill("");
        page.keyboard().type("#5A1E6E");
        assertThat(page.locator("#accent-pick")).hasValue("#5a1e6e");
        page.keyboard().press("Tab");
        assertThat(page.locator("#accent-pick")).isFocused();
        page.locator("#logo").setInputFiles(new FilePayload("logo.svg", "image/svg+xml", SVG.getBytes(StandardCharsets.UTF_8)));
        page.locator("#accent").press("Enter");
        assertThat(page.locator("p[role=status].good")).containsText("Kept");

        assertThat(Browser.faults(page, "branding-client")).isEmpty();
        page.locator("#accent").fill("#ffff00");
        page.locator("main form button").click();
        assertThat(Browser.faults(page, "branding-faults")).isEmpty();
        page.navigate("/branding");
        assertThat(Browser.faults(page, "branding-consultancy")).isEmpty();
    }

    @Test
    void whoMayNotSeeTheClientMayNotSeeItsLooks() {
        var client = organization("Hidden Looks");
        var outsider = People.of("looks-outsider", "consultant", "meridian-mutual");

        assertThat(List.of("/organizations/" + client + "/branding", "/api/v1/organizations/" + client + "/branding"))
                .allSatisfy(path -> assertThat(outsider.get(path).status()).isEqualTo(404));
        assertThat(outsider.get("/branding").status()).isEqualTo(403);
        assertThat(outsider.get("/organizations/meridian-mutual/branding").status()).isEqualTo(200);
    }
}
