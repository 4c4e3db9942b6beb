package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreeing and withdrawing in a real browser; screenshots are left to look at. */
class AgreementScreensTest {

    private static final Caller SCRIPT = Service.running().administrator();
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

    @ParameterizedTest
    @ValueSource(ints = {360, Browser.DESK})
    void aSponsorAgreesAndWithdraws(int width) {
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Screened Pottery at " + width)).json().path("id").asText();
        var structure = SCRIPT.get("/api/v1/organizations/meridian-mutual/structure");
        assertThat(SCRIPT.send("PUT", "/api/v1/organizations/" + id + "/structure", "application/json", structure.bytes()).status()).isEqualTo(200);
        var username = "screened-" + width;
        People.of(username, "sponsor", id);
        var faults = new ArrayList<String>();
        var page = browser.window(width, 800, true);
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator("main button").click();
        page.navigate("/organizations/" + id);
        page.locator("a[href$='/research']").click();
        faults.addAll(Browser.faults(page, "agreement-before"));

        assertThat(page.locator("#agree input[name=structureAsItIs]").isChecked()).isFalse();
        page.locator("#agree .option").nth(1).click();
        page.locator("#agree button").click();
        assertThat(page.locator(".good").textContent()).contains("Screened Pottery at " + width + " agrees.");
        faults.addAll(Browser.faults(page, "agreement-stands"));

        page.locator("#agree summary").click();
        page.locator("#agree input[name=structureAsItIs]").check();
        page.locator("#agree button").click();
        faults.addAll(Browser.faults(page, "agreement-structure"));
        page.locator("#structure button").click();
        assertThat(page.locator(".good").textContent()).contains("never published as it is");

        page.locator("#withdraw button").click();
        assertThat(page.locator(".lead").first().textContent()).contains("does not agree");
        faults.addAll(Browser.faults(page, "agreement-withdrawn"));
        assertThat(faults).isEmpty();
    }
}
