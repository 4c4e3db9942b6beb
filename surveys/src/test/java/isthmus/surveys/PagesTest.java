package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in a real browser at three widths: nothing overflows, axe finds nothing on a phone and a desk, a screenshot is left to look at. */
class PagesTest {

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

    private static String link(boolean shared) {
        return "/s/"
                + SCRIPT.json(
                                "POST",
                                "/api/v1/campaigns/autumn-2026/invitations",
                                Map.of("team", "Digital Direct", "perspective", "tech", "count", 1, "shared", shared))
                        .json()
                        .path("links")
                        .get(0)
                        .path("token")
                        .asText();
    }

    private static Map<String, String> respondentPages() {
        var pages = new LinkedHashMap<String, String>();
        var personal = link(false);
        pages.put("survey-start", personal);
        pages.put("survey-section", personal + "/1");
        pages.put("survey-ties", personal + "/ties?rows=10");
        pages.put("survey-check", personal + "/check");
        pages.put("survey-shared", link(true));
        pages.put("survey-privacy", personal + "/privacy");
        pages.put("survey-unknown", "/s/no-such-link");
        var done = link(false);
        SCRIPT.json("POST", "/api/v1/survey/" + done.substring(3) + "/submit", Map.of("answers", Map.of("STR1", 2)));
        pages.put("survey-receipt", done);
        return pages;
    }

    @ParameterizedTest
    @ValueSource(ints = {360, Browser.MIDDLE, Browser.DESK})
    void axeFindsNothingOnTheRespondentsPages(int width) {
        var faults = new ArrayList<String>();
        var page = browser.window(width, 800, true);
        respondentPages().forEach((name, path) -> {
            page.navigate(path);
            faults.addAll(Browser.faults(page, name));
            if (name.equals("survey-check")) {
                page.locator("form button").click();
                faults.addAll(Browser.faults(page, "survey-check-empty"));
            }
            if (name.equals("survey-ties")) {
                page.locator("#tie-2-team").fill("Nowhere");
                page.locator(".go button[value=on]").click();
                faults.addAll(Browser.faults(page, "survey-ties-faults"));
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, Browser.DESK})
    void axeFindsNothingInTheDark(int width) {
        var faults = new ArrayList<String>();
        var page = browser.window(width, 800, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        respondentPages().forEach((name, path) -> {
            page.navigate(path);
            faults.addAll(Browser.faults(page, name + "-dark"));
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, Browser.MIDDLE, Browser.DESK})
    void axeFindsNothingOnTheConsultantsPages(int width) {
        var faults = new ArrayList<String>();
        var page = browser.window(width, 800, true);
        page.navigate("/");
        faults.addAll(Browser.faults(page, "home"));
        page.navigate("/sign-in");
        faults.addAll(Browser.faults(page, "sign-in"));
        Browser.signIn(page);
        var empty = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Empty at " + width)).json().path("id").asText();
        for (var path : List.of(
                "/organizations", "/organizations/new", "/organizations/meridian-mutual", "/organizations/meridian-mutual/edit",
                "/organizations/" + empty, "/organizations/" + empty + "/structure",
                "/organizations/meridian-mutual/structure", "/organizations/meridian-mutual/structure/import",
                "/organizations/meridian-mutual/structure/edit",
                "/organizations/meridian-mutual/campaigns/new", "/campaigns/autumn-2026", "/campaigns/spring-2026",
                "/organizations/meridian-mutual/island", "/organizations/meridian-mutual/map", "/organizations/meridian-mutual/island/team?name=Integration",
                "/organizations/meridian-mutual/island/unit?name=Information%20Technology", "/organizations/meridian-mutual/island/mission?name=New%20motor%20tariff",
                "/organizations/" + empty + "/island", "/campaigns/autumn-2026/compare",
                "/campaigns/spring-2026/scorecard", "/campaigns/autumn-2026/scorecard", "/campaigns/spring-2026/method",
                "/campaigns/spring-2026/ties", "/campaigns/autumn-2026/ties",
                "/campaigns/spring-2026/targets", "/campaigns/autumn-2026/recommendations", "/campaigns/spring-2026/recommendations",
                "/campaigns/spring-2026/plan", "/campaigns/autumn-2026/plan", "/campaigns/spring-2026/plan/both-within-three-quarters",
                "/campaigns/spring-2026/plan/both-within-three-quarters/move?id=guardrail%3AProject+Office",
                "/campaigns/spring-2026/roadmap", "/campaigns/autumn-2026/roadmap",
                "/campaigns/spring-2026/report", "/campaigns/autumn-2026/report", "/api/v1/campaigns/spring-2026/report.html", "/account", "/accounts", "/audit?check=1", "/backups", "/privacy",
                "/organizations/meridian-mutual/privacy", "/organizations/meridian-mutual/research", "/research", "/campaigns/autumn-2026/consent", "/no-such-page")) {
            page.navigate(path);
            page.locator("details").all().forEach(d -> d.evaluate("d => { d.open = true }"));
            faults.addAll(Browser.faults(page, path.substring(1).replaceFirst("[?].*", "").replace('/', '-').replace(empty, "empty")));
        }
        faults.addAll(formsWithFaults(page));
        assertThat(faults).isEmpty();
    }

    private static List<String> formsWithFaults(Page page) {
        var faults = new ArrayList<String>();
        page.navigate("/organizations/meridian-mutual/structure/import");
        page.locator("textarea").fill("team,unit,parent_unit,business,tech\nNorth,Works,,many,5\n");
        page.locator("main form button").click();
        faults.addAll(Browser.faults(page, "import-faults"));
        page.navigate("/organizations/meridian-mutual/structure/import");
        page.locator("input[value=posts]").check();
        page.locator("textarea").fill("unit,profession,fte\nClaims,Information Technology,3\nClaims,Operational Delivery,7\n");
        page.locator("main form button").click();
        faults.addAll(Browser.faults(page, "import-check"));
        return faults;
    }
}
