package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The island by unit and by mission, of a small organization with nested units, and the ways from a figure to its ties. */
class IslandPagesTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final String NESTED = "/organizations/nested-works";
    private static final int MESHED = 8;
    private static Browser browser;

    @BeforeAll
    static void anOrganizationWithNestedUnits() {
        browser = new Browser();
        make("Nested Works", Map.of(
                "units", List.of(unit("Retail"), unit("IT"), Map.of("name", "Applications", "parent", "IT"), unit("Mesh")),
                "teams", teams(),
                "missions", List.of(Map.of("name", "Order", "steps", List.of(step("Sales", 1, 0), step("Dev", 2, 6), step("Run", 1, 1)))),
                "dependencies", ties()));
    }

    @AfterAll
    static void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static void make(String name, Map<String, ?> structure) {
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
        var put = SCRIPT.json("PUT", "/api/v1/organizations/" + id + "/structure", structure);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    private static List<Map<String, Object>> teams() {
        var teams = new ArrayList<>(List.of(team("Sales", "Retail", 10, 0), team("Dev", "Applications", 1, 9), team("Run", "IT", 0, 5)));
        for (int i = 0; i < MESHED; i++) {
            teams.add(team("Mesh " + i, "Mesh", 3, 0));
        }
        return teams;
    }

    /** All teams of the mesh need each other, and none outside it. */
    private static List<Map<String, Object>> ties() {
        var ties = new ArrayList<>(List.of(
                tie("Sales", "Dev", "approval", 0.25, 40, "blocking"),
                tie("Sales", "Run", "approval", 0.5, 4, "blocking"),
                tie("Dev", "Run", "approval", 2, 3, "blocking"),
                tie("Run", "Dev", "service", 1, 1, "blocking"),
                tie("Sales", "Dev", "collaboration", 4, 0, "ok")));
        for (int i = 0; i < MESHED * MESHED; i++) {
            if (i / MESHED != i % MESHED) {
                ties.add(tie("Mesh " + i / MESHED, "Mesh " + i % MESHED, "service", 1, 1, "ok"));
            }
        }
        return ties;
    }

    private static Map<String, Object> unit(String name) {
        return Map.of("name", name);
    }

    private static Map<String, Object> team(String name, String unit, int business, int technology) {
        return Map.of("name", name, "unit", unit, "business", business, "technology", technology);
    }

    private static Map<String, Object> step(String team, int touch, int wait) {
        return Map.of("team", team, "touchDays", touch, "waitDays", wait);
    }

    private static Map<String, Object> tie(String from, String to, String kind, double perMonth, int waitDays, String blocking) {
        return Map.of("from", from, "to", to, "kind", kind, "perMonth", perMonth, "waitDays", waitDays, "blocking", blocking);
    }

    private static Page at(String path) {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.navigate(path);
        return page;
    }

    private static Locator section(Page page, String heading) {
        return page.locator("section", new Page.LocatorOptions().setHas(page.locator("h2", new Page.LocatorOptions().setHasText(heading))));
    }

    private static void click(Locator within, String link) {
        within.locator("a", new Locator.LocatorOptions().setHasText(link)).first().click();
    }

    private static JsonNode unitJson(String name) {
        for (var unit : SCRIPT.get("/api/v1" + NESTED + "/island").json().at("/metrics/units")) {
            if (unit.path("name").asText().equals(name)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + name);
    }

    @Test
    void aUnitCountsEverythingInsideItInTheJson() {
        var it = unitJson("IT");
        assertThat(it.path("teams").asInt()).isEqualTo(2);
        assertThat(it.path("headcount").asDouble()).isEqualTo(15);
        assertThat(it.path("waitsOutsideDaysPerMonth").asDouble()).isZero();
        assertThat(it.path("waitsInsideDaysPerMonth").asDouble()).isEqualTo(7);
        assertThat(it.path("letsWaitDaysPerMonth").asDouble()).isEqualTo(12);
        assertThat(it.path("crossingShare").asDouble()).isEqualTo(12.0 / 19);
        assertThat(it.path("busiestProvider").path("team").asText()).isEqualTo("Dev");
        assertThat(it.path("longestWait").path("to").asText()).isEqualTo("Run");
        assertThat(it.path("cycles").asInt()).isEqualTo(1);
        assertThat(it.path("approvalChain")).extracting(JsonNode::asText).containsExactly("Dev", "Run");
        assertThat(unitJson("Applications").path("parent").asText()).isEqualTo("IT");
        assertThat(unitJson("Applications").path("waitsOutsideDaysPerMonth").asDouble()).isEqualTo(6);
    }

    @Test
    void fromTheIslandAUnitLeadsToItsTiesAndThoseToTheirTeams() {
        var page = at(NESTED + "/island");
        assertThat(section(page, "By unit").locator("tbody tr")).hasText(new String[] {
            "Retail100%1200100%–", "IT1593%071263%Dev, 11", "Applications1090%601159%Dev, 11IT", "Mesh240%05600%Mesh 0, 7"});
        click(section(page, "By unit"), "IT");
        assertThat(page.locator("h1")).hasText("IT");
        assertThat(page.locator("dl.facts")).containsText("Let teams outside wait12");
        assertThat(section(page, "Units in it").locator("tbody th")).hasText("Applications");
        assertThat(section(page, "Teams in it").locator("tbody th")).hasText("Run");
        var ties = section(page, "The ties behind it");
        assertThat(ties.locator("tbody tr")).hasCount(4);
        assertThat(ties.locator("tbody tr").first()).containsText("into it");
        assertThat(ties.locator("tbody tr").first()).containsText("crosses");
        click(ties, "Sales");
        assertThat(page.locator("h1")).hasText("Sales");
        click(page.locator("dl.facts"), "Retail");
        assertThat(page.locator("h1")).hasText("Retail");
    }

    @Test
    void theTiesOfALargeUnitAreCutWithTheirNumber() {
        var page = at(NESTED + "/island/unit?name=Mesh");
        assertThat(section(page, "The ties behind it").locator("tbody tr")).hasCount(50);
        assertThat(section(page, "The ties behind it")).containsText("6 more");
    }

    @Test
    void fractionsAreSortedAsNumbers() {
        var page = at(NESTED + "/island/unit?name=Retail");
        var ties = section(page, "The ties behind it");
        ties.locator("th button.sort").nth(4).click();
        assertThat(ties.locator("tbody tr").first()).containsText("0.25");
    }

    @Test
    void aMissionShowsItsStepsAndTheTiesOfEachHandoff() {
        var page = at(NESTED + "/island");
        click(section(page, "By mission"), "Order");
        assertThat(page.locator("h1")).hasText("Order");
        assertThat(page.locator("dl.facts")).containsText("Lead time, days11");
        assertThat(page.locator("dl.facts")).containsText("Waited at the border55%");
        assertThat(section(page, "Step by step").locator("tbody tr").nth(1)).containsText("crosses");
        var handoffs = section(page, "The ties its handoffs pass along");
        assertThat(handoffs.locator("h3")).hasText(new String[] {"Sales → Dev crosses the border", "Dev → Run"});
        assertThat(handoffs.locator("table").first().locator("tbody tr")).hasCount(2);
        click(handoffs, "Dev");
        assertThat(page.locator("h1")).hasText("Dev");
        click(section(page, "Missions that pass through it"), "Order");
        assertThat(page.locator("h1")).hasText("Order");
    }

    @Test
    void circlesAndApprovalsLeadToTheTeamsInThem() {
        var page = at(NESTED + "/island");
        assertThat(section(page, "Circles of blocking dependencies").locator("li")).hasText("Dev → Run → Dev");
        click(section(page, "Circles of blocking dependencies"), "Run");
        assertThat(page.locator("h1")).hasText("Run");
        page.goBack();
        click(section(page, "The longest chain of approvals"), "Run");
        assertThat(page.locator("h1")).hasText("Run");
    }

    @Test
    void aNameThatIsNotThereIsMissing() {
        for (var path : List.of("unit?name=Nowhere", "unit?name=Dev", "unit", "mission?name=Nowhere", "mission", "team?name=IT")) {
            assertThat(SCRIPT.get(NESTED + "/island/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(SCRIPT.get(NESTED + "/island/unit?name=Applications").status()).isEqualTo(200);
    }

    @Test
    void namesWithMarkupStayText() {
        var odd = List.of("<img src=x onerror=alert(1)>", "\"><script>alert(2)</script>", "A & B? 50% <b>", "<b>Bold</b>");
        make("Marked Up", Map.of(
                "units", List.of(unit(odd.get(0)), Map.of("name", odd.get(1), "parent", odd.get(0))),
                "teams", List.of(team(odd.get(3), odd.get(1), 4, 0), team(odd.get(2), odd.get(1), 0, 4)),
                "missions", List.of(Map.of("name", odd.get(1), "steps", List.of(step(odd.get(3), 1, 1), step(odd.get(2), 1, 1)))),
                "dependencies", List.of(
                        tie(odd.get(3), odd.get(2), "approval", 1, 2, "blocking"), tie(odd.get(2), odd.get(3), "handoff", 1, 2, "blocking"))));
        for (var path : List.of(
                "/island", "/island/unit?name=" + encoded(odd.get(0)), "/island/unit?name=" + encoded(odd.get(1)),
                "/island/mission?name=" + encoded(odd.get(1)), "/island/team?name=" + encoded(odd.get(2)))) {
            var page = SCRIPT.get("/organizations/marked-up" + path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("<img src=x", "<script>alert", "<b>").contains("&lt;");
        }
        var page = at("/organizations/marked-up/island");
        click(section(page, "By unit"), odd.get(1));
        assertThat(page.locator("h1")).hasText(odd.get(1));
        click(section(page, "Teams in it"), odd.get(2));
        assertThat(page.locator("h1")).hasText(odd.get(2));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
