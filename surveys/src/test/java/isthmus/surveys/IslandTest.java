package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The island and its map in a real browser and as JSON. */
class IslandTest {

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

    @Test
    void pageAndJsonSayTheSame() {
        var json = SCRIPT.get("/api/v1/organizations/meridian-mutual/island").json();
        assertThat(json.path("index").asDouble()).isBetween(40.0, 80.0);
        assertThat(json.path("index").asDouble())
                .isCloseTo(100 * (json.at("/parts/people").asDouble() + json.at("/parts/collaboration").asDouble() + json.at("/parts/waiting").asDouble()) / 3, within(1e-9));
        var page = SCRIPT.get("/organizations/meridian-mutual/island").text();
        assertThat(page).contains("Island Index " + Math.round(json.path("index").asDouble()) + " of 100");
        assertThat(page.replaceAll("<[^>]*>", "")).contains("Policy System → Integration → Policy System");
        assertThat(SCRIPT.get("/api/v1/campaigns/spring-2026/report.html").text()).contains("Island Index " + Math.round(json.path("index").asDouble()) + " of 100");
    }

    @Test
    void anOrganizationWithoutTiesSaysWhatIsMissing() {
        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Tieless"));
        SCRIPT.json("PUT", "/api/v1/organizations/tieless/structure", Map.of("teams", List.of(
                Map.of("name", "A", "business", 5, "technology", 0), Map.of("name", "B", "business", 0, "technology", 5))));
        var json = SCRIPT.get("/api/v1/organizations/tieless/island").json();
        assertThat(json.at("/parts/people").asDouble()).isEqualTo(1);
        assertThat(json.at("/parts/collaboration").isNull()).isTrue();
        assertThat(json.at("/undefined/collaboration").asText()).contains("collaboration ties");
        assertThat(json.path("missing").asInt()).isEqualTo(2);
        assertThat(SCRIPT.get("/organizations/tieless/island").text()).contains("no figure");
        assertThat(SCRIPT.get("/organizations/tieless/map").status()).isEqualTo(200);
    }

    @Test
    void everyRankedTeamLeadsBackToItsTies() {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.navigate("/organizations/meridian-mutual/island");
        page.locator("section", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Who lets others wait longest")).last().locator("tbody a").first().click();
        assertThat(page.locator("h2").nth(1)).hasText("What others need from it");
        assertThat(page.locator("table").first()).isVisible();
    }

    @Test
    void theMapFocusesATeamAndFollowsAMission() {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.navigate("/organizations/meridian-mutual/map");
        assertThat(page.locator("#map canvas").first()).isVisible();
        assertThat(page.locator("#map-paper")).isHidden();
        page.locator("#map-search").fill("Business Analysis");
        page.locator("#map-search").press("Enter");
        page.locator("#map-search").dispatchEvent("change");
        assertThat(page.locator("#map-status")).containsText("Business Analysis: waits");
        page.locator("#map-mission").selectOption("Take on a broker");
        assertThat(page.locator("#map-status")).containsText("Broker Partners, then Commercial Underwriting");
        assertThat((Integer) page.evaluate("isthmusMap.edges('.way').length")).isEqualTo(4);
        page.locator("#map-least").fill("30");
        assertThat((Integer) page.evaluate("isthmusMap.edges('.gone').length")).isPositive();
    }

    @Test
    void theMapMovesByKeyboard() {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.navigate("/organizations/meridian-mutual/map");
        assertThat(page.locator("#map canvas").first()).isVisible();
        double zoom = ((Number) page.evaluate("isthmusMap.zoom()")).doubleValue();
        double pan = ((Number) page.evaluate("isthmusMap.pan().x")).doubleValue();
        page.locator("#map").focus();
        page.keyboard().press("+");
        page.keyboard().press("ArrowLeft");
        assertThat(((Number) page.evaluate("isthmusMap.zoom()")).doubleValue()).isGreaterThan(zoom);
        assertThat(((Number) page.evaluate("isthmusMap.pan().x")).doubleValue()).isNotEqualTo(pan);
    }

    @Test
    void withoutJavaScriptTheMapIsADrawingAndATable() {
        var page = browser.window(1280, 900, false);
        People.ada();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill("ada");
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator("main button").click();
        page.navigate("/organizations/meridian-mutual/map");
        assertThat(page.locator("#map-paper svg")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(31);
    }

    @Test
    void theMapStaysTheSameEachTime() {
        assertThat(SCRIPT.get("/organizations/meridian-mutual/map.json").bytes()).isEqualTo(SCRIPT.get("/organizations/meridian-mutual/map.json").bytes());
    }

    @Test
    void roundsOfAnotherOrganizationAreNotCompared() {
        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Foreign Works"));
        var foreign = SCRIPT.json("POST", "/api/v1/organizations/foreign-works/campaigns", Map.of("name", "Foreign round")).json().path("id").asText();
        assertThat(SCRIPT.get("/api/v1/campaigns/spring-2026/comparison?before=" + foreign).status()).isEqualTo(422);
        var own = SCRIPT.get("/api/v1/campaigns/autumn-2026/comparison?before=spring-2026").json();
        assertThat(own.path("before").asText()).isEqualTo("spring-2026");
        assertThat(own.path("dimensions").get(0).path("change").isNull()).isTrue();
        assertThat(SCRIPT.get("/campaigns/autumn-2026/compare").text()).contains("Autumn 2026 is still open");
    }

    @Test
    void aFigureThatMovesOnOneTieIsWithinNoiseAndOnAllIsMore() {
        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Faster Works"));
        var rounds = new ArrayList<String>();
        for (int faster : List.of(0, 1, 12)) {
            assertThat(SCRIPT.json("PUT", "/api/v1/organizations/faster-works/structure", ring(12, faster)).status()).isEqualTo(200);
            rounds.add(SCRIPT.json("POST", "/api/v1/organizations/faster-works/campaigns", Map.of("name", "Round " + faster)).json().path("id").asText());
        }
        for (int round : List.of(1, 2)) {
            var figures = SCRIPT.get("/api/v1/campaigns/" + rounds.get(round) + "/comparison?before=" + rounds.get(0)).json().path("figures");
            assertThat(figures.get(5).path("id").asText()).isEqualTo("waitDays");
            assertThat(figures.get(5).path("change").asDouble()).isNegative();
            assertThat(figures.get(5).path("moreThanNoise").asBoolean()).isEqualTo(round == 2);
            assertThat(figures.get(2).path("moreThanNoise").isNull()).isTrue();
            assertThat(figures.get(2).path("why").asText()).isEqualTo("In one of the two rounds there is no such figure.");
        }
        var page = SCRIPT.get("/campaigns/" + rounds.get(2) + "/compare?with=" + rounds.get(0)).text();
        assertThat(page).contains("<td>more than noise</td>", "<td>cannot tell<span class=\"hint\">In one of the two rounds there is no such figure.</span></td>");
        assertThat(SCRIPT.get("/campaigns/" + rounds.get(1) + "/compare?with=" + rounds.get(0)).text()).doesNotContain("<td>more than noise</td>");
    }

    /** Teams that wait for their neighbours ten days, the first so many only four. */
    private static Map<String, Object> ring(int teams, int faster) {
        return Map.of(
                "teams", IntStream.range(0, teams).mapToObj(i -> Map.of("name", "T" + i, "business", i % 2 * 5, "technology", 5 - i % 2 * 5)).toList(),
                "dependencies", IntStream.range(0, teams).mapToObj(i -> Map.of("from", "T" + i, "to", "T" + (i + 1) % teams, "kind", "handoff",
                        "perMonth", 1, "waitDays", i < faster ? 4 : 10, "blocking", "blocking")).toList());
    }

    @Test
    void theMapMarksWhatChangedSinceARound() {
        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Changing Works"));
        var path = "/api/v1/organizations/changing-works/structure";
        var units = List.of(Map.of("name", "East"), Map.of("name", "West"));
        SCRIPT.json("PUT", path, Map.of(
                "units", units,
                "teams", List.of(team("A", "East"), team("B", "East")),
                "dependencies", List.of(Map.of("from", "A", "to", "B", "kind", "service", "perMonth", 1, "waitDays", 2, "blocking", "ok"))));
        var round = SCRIPT.json("POST", "/api/v1/organizations/changing-works/campaigns", Map.of("name", "Before the change")).json().path("id").asText();
        SCRIPT.json("PUT", path, Map.of(
                "units", units,
                "teams", List.of(team("A", "East"), team("B", "West"), team("C", "West")),
                "dependencies", List.of(Map.of("from", "A", "to", "C", "kind", "service", "perMonth", 1, "waitDays", 2, "blocking", "ok"))));

        var map = SCRIPT.get("/organizations/changing-works/map.json?since=" + round).json();
        assertThat(map.path("teams").findValuesAsText("change")).containsExactly("", "moved", "new");
        assertThat(map.path("ties").findValuesAsText("change")).containsExactly("new", "gone");
        assertThat(SCRIPT.get("/organizations/changing-works/map?since=" + round).text()).contains("Compared with Before the change");
        assertThat(SCRIPT.get("/organizations/changing-works/map.json?since=spring-2026").json().path("ties").findValuesAsText("change")).containsExactly("");
    }

    private static Map<String, Object> team(String name, String unit) {
        return Map.of("name", name, "unit", unit, "business", 5, "technology", 1);
    }

    @Test
    void theTableBesideTheMapIsSortedByAnyColumn() {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.navigate("/organizations/meridian-mutual/map");
        var headcount = page.locator("th button.sort").nth(2);
        headcount.press("Enter");
        assertThat(page.locator("tbody tr").first()).containsText("Architecture");
        headcount.press("Enter");
        assertThat(page.locator("tbody tr").first()).containsText("Contact Centre");
        assertThat(page.locator("th[aria-sort]")).hasCount(1);
    }

    /** As lists of applications and their owners have them: names and ties, but no people. */
    @Test
    void teamsWithoutHeadcountsAreSaidToBeSoWithAWayToMendIt() {
        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Nobody Works"));
        var nobody = Map.<String, Object>of("name", "#search", "business", 0, "technology", 0);
        SCRIPT.json("PUT", "/api/v1/organizations/nobody-works/structure", Map.of("teams", List.of(nobody, Map.of("name", "#publishing", "business", 0, "technology", 0))));
        assertThat(People.ada().get("/organizations/nobody-works/island").text())
                .contains("2 of 2 teams have no headcount.", "<a href=\"/organizations/nobody-works/structure/edit\">Enter the headcounts</a>")
                .contains("Separation of people needs headcounts, and no team has one.");
        SCRIPT.json("PUT", "/api/v1/organizations/nobody-works/structure", Map.of("teams", List.of(nobody, Map.of("name", "#publishing", "business", 3, "technology", 4))));
        assertThat(People.ada().get("/organizations/nobody-works/island").text()).contains("1 of 2 teams have no headcount.");
        assertThat(People.ada().get("/organizations/meridian-mutual/island").text()).doesNotContain("no headcount");
    }

    @Test
    void aUnitOfALargeMapOpensIntoItsTeams() {
        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Large Works"));
        var teams = IntStream.range(0, 2_010).mapToObj(i -> Map.of("name", "T" + i, "unit", "U" + i / 30, "business", 5, "technology", 0)).toList();
        assertThat(SCRIPT.json("PUT", "/api/v1/organizations/large-works/structure", Map.of(
                "units", IntStream.range(0, 67).mapToObj(i -> Map.of("name", "U" + i)).toList(),
                "teams", teams,
                "dependencies", List.of(Map.of("from", "T1", "to", "T2005", "kind", "service", "perMonth", 2, "waitDays", 3, "blocking", "ok")))).status()).isEqualTo(200);
        var page = browser.window(1280, 900, true);
        page.setDefaultTimeout(60_000);
        Browser.signIn(page);
        page.navigate("/organizations/large-works/map");
        page.locator("#map canvas").first().waitFor();
        assertThat(page.evaluate("isthmusMap.nodes('.team').length")).isEqualTo(67);
        var tap = "isthmusMap.nodes('.whole').filter(n => n.data('label') === 'U66 (30 teams)').emit('tap')";
        page.evaluate(tap);
        assertThat(page.locator("#map-status")).containsText("lets 1 others wait 6 days. Choose it again to see its teams.");
        page.evaluate(tap);
        assertThat(page.evaluate("isthmusMap.nodes('.team').length")).isEqualTo(96);
        assertThat(page.evaluate("isthmusMap.edges().map(e => e.source().data('label') + ' ' + e.target().data('label'))")).isEqualTo(List.of("U0 (30 teams) T2005"));
        page.locator("#map-all").click();
        assertThat(page.evaluate("isthmusMap.nodes('.team').length")).isEqualTo(67);
        page.locator("#map-search").fill("T2003");
        page.locator("#map-search").press("Tab");
        assertThat(page.locator("#map-status")).containsText("T2003: waits 0 days a month");
    }
}
