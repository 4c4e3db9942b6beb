package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure drawn and mended by hand, over HTTP and in a real browser with and without JavaScript. */
class EditingTest {

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

    private static final String TEAMS = "team,unit,parent_unit,business,tech\nClaims,Desk,Sales,8,0\nPlatform,IT,,0,9\nLegal,,,3,0\n";
    private static final String TIES = "from,to,kind,per_month,wait_days,blocking\nClaims,Platform,handoff,6,4,blocking\n";
    private static final String MISSIONS =
            "mission,step,team,touch_days,wait_days\nPay,1,Claims,1,2\nPay,2,Platform,3,4\nHost,1,Platform,1,1\n";

    /** A fresh organization of three teams, one tie and two missions. */
    private static String organization(String name) {
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
        put(id, "teams", TEAMS);
        put(id, "dependencies", TIES);
        put(id, "missions", MISSIONS);
        return id;
    }

    private static Caller.Answer put(String organization, String part, String text) {
        var answer = SCRIPT.send("PUT", api(organization) + "?part=" + part, "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static String api(String organization) {
        return "/api/v1/organizations/" + organization + "/structure";
    }

    private static JsonNode structure(String organization) {
        return SCRIPT.get(api(organization)).json();
    }

    private static String edit(String organization) {
        return "/organizations/" + organization + "/structure/edit";
    }

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

    private static String version(String organization) {
        var found = VERSION.matcher(People.ada().get(edit(organization)).text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Caller.Answer send(String organization, String thing, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("version", version(organization), "do", "save"));
        all.putAll(fields);
        return sent(organization, thing, all);
    }

    private static Caller.Answer sent(String organization, String thing, Map<String, String> fields) {
        return People.ada().form(edit(organization) + "/" + thing, fields);
    }

    @Test
    void aTeamThatIsRenamedTakesItsStepsAndTiesAlong() {
        var id = organization("Renaming Mutual");
        var done = send(id, "team", Map.of("was.name", "Platform", "name", "Runway", "unit", "it", "business", "0,5", "technology", "9"));

        assertThat(done.status()).as(done.text()).isEqualTo(303);
        var now = structure(id);
        assertThat(now.path("teams").get(1).toString())
                .isEqualTo("{\"name\":\"Runway\",\"unit\":\"IT\",\"business\":0.5,\"technology\":9}");
        assertThat(now.path("dependencies").get(0).path("to").asText()).isEqualTo("Runway");
        assertThat(now.path("dependencies").get(0).path("source").asText()).isEqualTo("file");
        assertThat(now.path("missions").get(0).path("steps").get(1).path("team").asText()).isEqualTo("Runway");
    }

    @Test
    void whatIsDrawnOrChangedIsKnownFromAHandAndWhatIsOnlyLookedAtIsNot() {
        var id = organization("Drawing Mutual");
        var tie = Map.of("from", "Claims", "to", "platform", "kind", "handoff", "perMonth", "6", "waitDays", "4", "blocking", "blocking");
        var changed = new HashMap<>(tie);
        changed.putAll(Map.of("was.from", "Claims", "was.to", "Platform", "was.kind", "handoff", "to", "Platform"));
        send(id, "dependency", changed);
        assertThat(structure(id).path("dependencies").get(0).path("source").asText()).isEqualTo("file");

        changed.put("waitDays", "2.5");
        send(id, "dependency", changed);
        var added = new HashMap<>(tie);
        added.put("kind", "service");
        assertThat(send(id, "dependency", added).status()).isEqualTo(303);

        var ties = structure(id).path("dependencies");
        assertThat(ties.findValuesAsText("source")).containsExactly("hand", "hand");
        assertThat(ties.findValuesAsText("to")).containsExactly("Platform", "Platform");
        assertThat(ties.get(0).path("waitDays").asDouble()).isEqualTo(2.5);
        assertThat(People.ada().get("/organizations/" + id + "/island/team?name=Claims").text()).contains("drawn by hand");
    }

    @Test
    void aUnitThatGoesLeavesItsUnitsAndTeamsToTheOneAbove() {
        var id = organization("Flattening Mutual");
        assertThat(send(id, "unit", Map.of("was.name", "Desk", "name", "Desk", "do", "delete")).status()).isEqualTo(303);
        assertThat(structure(id).path("teams").get(0).path("unit").asText()).isEqualTo("Sales");
        assertThat(structure(id).path("units").findValuesAsText("name")).containsExactly("IT", "Sales");
    }

    @Test
    void aTeamThatIsNeededGoesOnlyAfterASecondLookAtWhatGoesWithIt() {
        var id = organization("Dissolving Mutual");
        var fields = new HashMap<>(Map.of("was.name", "Platform", "name", "Platform", "do", "delete"));
        var asked = send(id, "team", fields);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains(
                "1 step of the mission “Pay”", "the mission “Host” as a whole", "that “Claims” needs “Platform” by handoff");
        assertThat(structure(id).path("teams")).hasSize(3);

        fields.put("confirm", "yes");
        assertThat(send(id, "team", fields).status()).isEqualTo(303);
        assertThat(structure(id).path("teams").findValuesAsText("name")).containsExactly("Claims", "Legal");
        assertThat(structure(id).path("missions").findValuesAsText("name")).containsExactly("Pay");
        assertThat(structure(id).path("dependencies")).isEmpty();

        assertThat(send(id, "team", Map.of("was.name", "Legal", "name", "Legal", "do", "delete")).status()).isEqualTo(303);
        assertThat(structure(id).path("teams").findValuesAsText("name")).containsExactly("Claims");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "team|name=claims&unit=&business=1&technology=1|There is a team “claims” already.",
        "team|name=&unit=&business=1&technology=1|The name is empty.",
        "team|name=New&unit=Nowhere&business=1&technology=1|There is no unit “Nowhere”.",
        "team|name=New&unit=&business=many&technology=-1|“many” is not a number.",
        "team|name=New&unit=&business=1&technology=-1|The headcount is negative: -1.0.",
        "unit|was.name=Sales&name=Sales&parent=Desk|The units go round in a circle",
        "dependency|from=Claims&to=Claims&kind=service&perMonth=1&waitDays=0&blocking=ok|The team “Claims” depends on itself.",
        "dependency|from=Claims&to=Platform&kind=handoff&perMonth=1&waitDays=0&blocking=ok|depends on “Platform” by handoff already.",
        "dependency|from=Claims&to=Nobody&kind=service&perMonth=1&waitDays=0&blocking=ok|There is no team “Nobody”.",
        "mission|name=New&step-0-team=Nobody&step-0-touchDays=1&step-0-waitDays=x|“x” is not a number.",
        "mission|name=New|The mission “New” has no steps."
    })
    void everyFaultIsSaidAndNothingIsWritten(String given) {
        var id = organization("Faulty Mutual");
        var before = structure(id);
        var parts = given.split("\\|");
        var fields = new HashMap<String, String>();
        for (var pair : parts[1].split("&")) {
            fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }

        var answer = send(id, parts[0], fields);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(parts[2]).contains("Error: ");
        fields.forEach((field, value) -> assertThat(answer.text()).contains("value=\"" + value + "\""));
        assertThat(structure(id)).isEqualTo(before);
    }

    @Test
    void aChangeFromAnOlderVersionIsHandedBackWithWhatWasTyped() {
        var id = organization("Contested Mutual");
        var seen = version(id);
        send(id, "team", Map.of("was.name", "Claims", "name", "Claims", "unit", "", "business", "20", "technology", "0"));

        var mine = new HashMap<>(Map.of("version", seen, "do", "save", "was.name", "Claims", "name", "Claims", "unit", "Desk"));
        mine.putAll(Map.of("business", "77", "technology", "0"));
        var refused = sent(id, "team", mine);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Somebody changed the structure meanwhile", "value=\"77\"", "value=\"" + version(id) + "\"");
        assertThat(structure(id).path("teams").get(0).path("business").asInt()).isEqualTo(20);

        mine.put("version", version(id));
        assertThat(sent(id, "team", mine).status()).isEqualTo(303);
        assertThat(structure(id).path("teams").get(0).path("business").asInt()).isEqualTo(77);

        mine.put("was.name", "Gone");
        assertThat(sent(id, "team", mine).text()).contains("This team is not there any more", "name=\"was.name\" value=\"\"");
        assertThat(People.ada().form(edit(id) + "/undo", Map.of("version", seen)).status()).isEqualTo(409);
    }

    @Test
    void everyChangeCanBeUndoneAndDoneAgainAnImportToo() {
        var id = organization("Wavering Mutual");
        var before = structure(id);
        put(id, "teams", TEAMS + "Night shift,,,2,2\n");
        var after = structure(id);

        People.ada().form(edit(id) + "/undo", Map.of("version", version(id)));
        assertThat(structure(id)).isEqualTo(before);
        People.ada().form(edit(id) + "/redo", Map.of("version", version(id)));
        assertThat(structure(id)).isEqualTo(after);
    }

    @Test
    void teamApiDocumentsComeInAsAPartAndOverThePage() {
        var id = organization("Speaking Mutual");
        put(id, "team-api", "name: Legal\ninteractions: [{team: Claims, mode: Facilitating}]\n");
        assertThat(structure(id).path("dependencies").get(1).toString()).isEqualTo(
                "{\"from\":\"Legal\",\"to\":\"Claims\",\"kind\":\"collaboration\",\"perMonth\":1,\"waitDays\":0,\"blocking\":\"ok\",\"source\":\"file\"}");
        var bad = SCRIPT.send("PUT", api(id) + "?part=team-api", "application/yaml", "name: Legal\ndependencies: [{team: X, type: OK}]".getBytes());
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().path("problems").get(0).path("where").asText()).isEqualTo("document 1, line 2, team");
        assertThat(SCRIPT.get(api(id) + "?part=team-api").status()).isEqualTo(422);

        var page = signedIn(360, false);
        page.navigate("/organizations/" + id + "/structure/import");
        page.locator("input[value=team-api]").press("Space");
        page.locator("textarea").fill(page.locator("pre").textContent().replace("Claims handling", "Claims"));
        page.locator("main form button").press("Enter");
        assertThat(page.locator("#faults")).containsText("There is no team “Data platform”.");
        page.navigate("/organizations/" + id + "/structure/import");
        page.locator("input[value=team-api]").press("Space");
        page.locator("textarea").fill("name: Legal\ndependencies: [{team: Platform, type: Slowing}]\n");
        page.locator("main form button").press("Enter");
        assertThat(page.locator("main")).containsText("Legal → Platform (service)");
        page.locator("button[formaction$='/commit']").press("Enter");
        assertThat(structure(id).path("dependencies").findValuesAsText("blocking")).containsExactly("blocking", "slowing");
    }

    @Test
    void listsOfApplicationsAndTheirCallsBecomeAnIsland() {
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Application Mutual")).json().path("id").asText();
        var page = signedIn(360, true);
        check(page, id, "teams", "app,team,type\nledger,#money,API\nlink,#money,API\nportal,#door,Frontend\n");
        assertThat(page.locator("#warnings")).containsText("every row counts as “0”");
        page.locator("button[formaction$='/commit']").press("Enter");
        check(page, id, "dependencies", "team,depends_on_team,app_dependencies\n#door,#money,3\n#money,#money,2\n");
        assertThat(page.locator("#faults")).containsText("depends on itself");
        page.locator("input[name=self]").press("Space");
        page.getByText("Read it again this way").press("Enter");
        assertThat(page.locator("select[name='column.kind'] option").first()).hasText("none: always service");
        assertThat(page.locator("#warnings")).containsText("1 ties of a team with itself are left out.");
        assertThat(Browser.faults(page, "import-foreign")).isEmpty();
        page.locator("button[formaction$='/commit']").press("Enter");

        assertThat(structure(id).path("dependencies").toString()).isEqualTo(
                "[{\"from\":\"#door\",\"to\":\"#money\",\"kind\":\"service\",\"perMonth\":3,\"waitDays\":0,\"blocking\":\"ok\",\"source\":\"file\"}]");
        for (var path : List.of("/island", "/map", "/map.json", "/island/team?name=%23door")) {
            assertThat(SCRIPT.get("/organizations/" + id + path).status()).as(path).isEqualTo(200);
        }
    }

    private static void check(Page page, String organization, String kind, String text) {
        page.navigate("/organizations/" + organization + "/structure/import");
        page.locator("input[name=kind][value=" + kind + "]").press("Space");
        page.locator("textarea").fill(text);
        page.locator("main form button").press("Enter");
    }

    private static Page signedIn(int width, boolean javaScript) {
        var page = browser.window(width, 800, javaScript);
        Browser.signIn(page);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMissionIsBuiltStepByStepWithoutAScriptToo(boolean javaScript) {
        var id = organization("Building Mutual");
        var page = signedIn(360, javaScript);
        page.navigate(edit(id));
        page.getByText("Add a mission").press("Enter");
        page.getByLabel("Name").fill("Renew");
        page.locator("#step-0-team").fill("Legal");
        page.locator("#step-0-touchDays").fill("1");
        page.locator("#step-0-waitDays").fill("0");
        page.locator("#step-1-team").fill("claims");
        page.locator("#step-1-touchDays").fill("2");
        page.locator("#step-1-waitDays").fill("5");
        button(page, "Move step 2 up").press("Enter");
        assertThat(page.locator("#step-0-team")).hasValue("claims");
        button(page, "Add a step").press("Enter");
        assertThat(page.locator("#step-2-team")).hasValue("");
        page.getByLabel("Name").press("Enter");
        assertThat(page.locator("[role=status]")).containsText("Saved.");
        assertThat(structure(id).path("missions").get(2).toString()).isEqualTo("{\"name\":\"Renew\",\"steps\":["
                + "{\"team\":\"Claims\",\"touchDays\":2,\"waitDays\":5},{\"team\":\"Legal\",\"touchDays\":1,\"waitDays\":0}]}");
        button(page, "Undo").press("Enter");
        assertThat(page.locator("#missions")).not().containsText("Renew");
        button(page, "Redo").press("Enter");
        assertThat(page.locator("#missions")).containsText("Renew");
    }

    @Test
    void axeFindsNothingOnTheEditingPages() {
        var id = organization("Accessible Mutual");
        var faults = new ArrayList<String>();
        var page = signedIn(360, true);
        for (var path : List.of("", "?done=saved", "?find=claims", "/unit", "/team?name=Claims", "/mission?name=Pay",
                "/dependency?from=Claims&to=Platform&kind=handoff")) {
            page.navigate(edit(id) + path);
            faults.addAll(Browser.faults(page, "edit" + path.replaceAll("[^a-z]+", "-")));
        }
        page.navigate(edit(id) + "/team?name=Platform");
        button(page, "Delete").click();
        faults.addAll(Browser.faults(page, "edit-confirm"));
        page.navigate(edit(id) + "/team");
        button(page, "Save").click();
        assertThat(page.locator("#faults")).isFocused();
        faults.addAll(Browser.faults(page, "edit-faults"));
        assertThat(faults).isEmpty();
    }

    @Test
    void aTieIsDrawnChangedAndDeletedOnTheMapByKeyboard() {
        var id = organization("Mapped Mutual");
        var page = signedIn(360, true);
        page.navigate("/organizations/" + id + "/map");
        assertThat(page.locator("#map-tie")).isHidden();
        button(page, "Edit").focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "Edit")).hasAttribute("aria-pressed", "true");
        pick(page, "Legal");
        assertThat(page.locator("#map-change")).hasText("Change Legal");
        pick(page, "Claims");
        assertThat(page.locator("#map-tie-heading")).isFocused();
        assertThat(page.locator("#map-tie-heading")).hasText("Legal needs Claims");
        assertThat(page.locator("#map-tie-delete")).isHidden();
        assertThat(page.locator("#map-change")).isHidden();
        assertThat(Browser.faults(page, "map-edit")).isEmpty();
        page.locator("#waitDays").fill("3");
        drawnAgain(page, () -> page.keyboard().press("Enter"));
        assertThat(structure(id).path("dependencies").get(1).toString()).isEqualTo(
                "{\"from\":\"Legal\",\"to\":\"Claims\",\"kind\":\"service\",\"perMonth\":1,\"waitDays\":3,\"blocking\":\"ok\",\"source\":\"hand\"}");

        page.evaluate("isthmusMap.edges().filter(e => e.data('kind') === 'service').emit('tap')");
        assertThat(page.locator("#map-tie-heading")).hasText("Legal needs Claims by service");
        drawnAgain(page, () -> button(page, "Delete the tie").click());
        assertThat(structure(id).path("dependencies")).hasSize(1);
        drawnAgain(page, () -> button(page, "Undo").click());
        assertThat(structure(id).path("dependencies")).hasSize(2);

        page.evaluate("isthmusMap.nodes('.team').filter(n => n.data('label') === 'Claims').emit('tap')");
        page.locator("#map-change").click();
        assertThat(page.locator("h1")).hasText("Change Claims");
        page.locator("#business").fill("11");
        drawnAgain(page, () -> button(page, "Save").click());
        assertThat(structure(id).path("teams").get(0).path("business").asInt()).isEqualTo(11);
    }

    /** After a change the map comes back ready for the next one. */
    private static void drawnAgain(Page page, Runnable change) {
        page.waitForResponse("**/map.json", change);
        assertThat(button(page, "Edit")).hasAttribute("aria-pressed", "true");
    }

    private static void pick(Page page, String team) {
        page.locator("#map-search").focus();
        page.keyboard().type(team);
        page.keyboard().press("Tab");
    }

    @Test
    void whoMayOnlyLookIsNotOfferedToEdit() {
        var id = organization("Shut Mutual");
        var sponsor = People.of("editing-sponsor", "sponsor", id);
        assertThat(sponsor.get("/organizations/" + id + "/map").text()).doesNotContain("map-tie").doesNotContain("map-edit.js");
        assertThat(sponsor.get("/organizations/" + id + "/structure").text()).doesNotContain("structure/edit");
        assertThat(sponsor.get(edit(id)).status()).isEqualTo(403);
    }
}
