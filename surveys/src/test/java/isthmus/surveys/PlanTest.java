package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenarios, the optimizer and the roadmap, on the six teams that can be checked by hand, and on the demonstration. */
class PlanTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final String DEMONSTRATION = "/api/v1/campaigns/spring-2026";
    private static Browser browser;
    private static String api;
    private static String pages;

    @BeforeAll
    static void sixTeams() {
        browser = new Browser();
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Six Teams")).json().path("id").asText();
        var put = SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", structure());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        var campaign = campaign(organization, "Six teams, first");
        api = "/api/v1/campaigns/" + campaign;
        pages = "/campaigns/" + campaign;
    }

    private static String campaign(String organization, String name) {
        var id = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", name)).json().path("id").asText();
        assertThat(SCRIPT.json("POST", "/api/v1/campaigns/" + id + "/close", Map.of()).status()).isEqualTo(200);
        return id;
    }

    @AfterAll
    static void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static Map<String, Object> structure() {
        return Map.of(
                "teams", List.of(
                        team("IT-Dev", 0, 10), team("IT-Ops", 0, 6), team("Marketing", 12, 0), team("Sales", 20, 0), team("Claims", 9, 1),
                        team("Payments-Mission", 4, 4)),
                "missions", List.of(Map.of("name", "Campaign", "steps", List.of(
                        step("Marketing", 3, 0), step("IT-Dev", 5, 12), step("IT-Ops", 1, 6), step("Marketing", 1, 4)))),
                "dependencies", List.of(
                        wait("Marketing", "IT-Dev", 20), wait("Sales", "IT-Dev", 12), wait("Claims", "IT-Dev", 10), wait("Claims", "IT-Ops", 6),
                        wait("Payments-Mission", "IT-Ops", 2), wait("IT-Dev", "IT-Ops", 9), wait("IT-Ops", "IT-Dev", 3)));
    }

    private static Map<String, Object> team(String name, int business, int technology) {
        return Map.of("name", name, "business", business, "technology", technology);
    }

    private static Map<String, Object> step(String team, int touch, int wait) {
        return Map.of("team", team, "touchDays", touch, "waitDays", wait);
    }

    private static Map<String, Object> wait(String from, String to, int days) {
        return Map.of("from", from, "to", to, "kind", "service", "perMonth", 1, "waitDays", days, "blocking", "blocking");
    }

    private static Map<String, Object> embed(String into, double cost) {
        return Map.of("kind", "embed", "from", "IT-Dev", "into", into, "people", 1, "cost", cost, "residual", 0.5);
    }

    private static Map<String, Object> settings(double... capacity) {
        return Map.of("capacity", capacity, "core", 0, "absorption", 1, "teamSize", 99);
    }

    private static List<String> texts(JsonNode list, String field) {
        return Stream.iterate(0, i -> i + 1).limit(list.size()).map(i -> list.get(i).path(field).asText()).toList();
    }

    private static Page at(String path) {
        var page = browser.window(1280, 900, true);
        Browser.signIn(page);
        page.navigate(path);
        return page;
    }

    @Test
    void aScriptGetsTheBestPlanWithItsProof() {
        var plan = SCRIPT.json("POST", api + "/plan", Map.of(
                "settings", settings(2), "moves", List.of(embed("Marketing", 1), embed("Sales", 1), embed("Claims", 1)))).json();
        assertThat(plan.path("certificate").path("kind").asText()).isEqualTo("proven");
        assertThat(plan.path("savedDays").asDouble()).isCloseTo(16, within(1e-9));
        assertThat(texts(plan.path("moves"), "id")).containsExactlyInAnyOrder("embed:IT-Dev>Marketing", "embed:IT-Dev>Sales");
        assertThat(plan.at("/before/waitDaysPerMonth").asDouble()).isEqualTo(62);
        assertThat(plan.at("/after/waitDaysPerMonth").asDouble()).isCloseTo(46, within(1e-9));
    }

    @Test
    void aPlanNeverTouchesTheStructure() {
        var before = SCRIPT.get("/api/v1/organizations/six-teams/structure").text();
        SCRIPT.json("POST", api + "/plan", Map.of("save", "Untouched"));
        assertThat(SCRIPT.get("/api/v1/organizations/six-teams/structure").text()).isEqualTo(before);
    }

    @Test
    void constraintsThatNoPlanSatisfiesAreNamedWithTheLeastThatHelps() {
        var refused = SCRIPT.json("POST", api + "/plan", Map.of(
                "settings", settings(1), "moves", List.of(embed("Marketing", 1), embed("Sales", 1)),
                "pinned", List.of("embed:IT-Dev>Marketing", "embed:IT-Dev>Sales")));
        assertThat(refused.status()).isEqualTo(422);
        var fault = refused.json().path("problems").get(0);
        assertThat(refused.json().path("problems")).hasSize(1);
        assertThat(fault.path("what").asText()).startsWith("No plan satisfies ").contains(", because ");
        assertThat(fault.path("mend").asText()).isNotBlank();
    }

    @Test
    void everyFaultOfAPlanIsNamedWithItsPlace() {
        var refused = SCRIPT.json("POST", api + "/plan", Map.of(
                "settings", Map.of("capacity", List.of(-1), "pace", "fast", "colour", "red"),
                "moves", List.of(Map.of("kind", "teleport"), Map.of("kind", "embed", "from", "IT-Dev", "into", "IT-Dev", "people", 1, "cost", 1, "residual", 1)),
                "pinned", List.of("guardrail:Nobody")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.json().path("problems"), "where"))
                .contains("/settings/pace", "/settings/colour", "/moves/0/kind", "/moves/1", "/pinned/0");
        var unknown = SCRIPT.json("POST", api + "/plan", Map.of("moves", List.of(embed("Nowhere", 1))));
        assertThat(unknown.json().path("problems").get(0).path("what").asText()).isEqualTo("There is no team “Nowhere”.");
    }

    @Test
    void aScenarioIsKeptChangedUnderItsVersionAgreedAndDeleted() {
        var saved = SCRIPT.json("POST", api + "/plan", Map.of("settings", settings(9), "moves", List.of(embed("Sales", 1)), "save", "Kept <b>one</b>"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        var scenario = api + "/scenarios/" + saved.json().path("saved").asText();
        var shown = SCRIPT.get(scenario);
        assertThat(shown.json().at("/scenario/name").asText()).isEqualTo("Kept <b>one</b>");
        assertThat(SCRIPT.get(pages + "/plan").text()).contains("Kept &lt;b&gt;one&lt;/b&gt;").doesNotContain("Kept <b>");

        var tag = shown.header("ETag");
        var changed = SCRIPT.with("If-Match", tag).json("PUT", scenario, Map.of("note", "By hand"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(SCRIPT.get(scenario).json().at("/certificate/kind").asText()).isEqualTo("by-hand");
        assertThat(SCRIPT.with("If-Match", tag).json("PUT", scenario, Map.of("note", "Late")).status()).isEqualTo(412);

        assertThat(SCRIPT.json("POST", scenario + "/agree", Map.of()).status()).isEqualTo(200);
        assertThat(SCRIPT.get(api + "/plan").json().at("/scenario/note").asText()).isEqualTo("By hand");
        assertThat(SCRIPT.send("DELETE", scenario, null, new byte[0]).status()).isEqualTo(204);
        assertThat(SCRIPT.get(scenario).status()).isEqualTo(404);
        assertThat(SCRIPT.get(api + "/plan").status()).isEqualTo(404);
    }

    /** The demonstration's plan, in all three places where somebody meets it. */
    @Test
    void pageApiAndPaperSayTheSameNumbers() throws Exception {
        var plan = SCRIPT.get(DEMONSTRATION + "/plan").json();
        var page = SCRIPT.get("/campaigns/spring-2026/plan/" + plan.at("/scenario/id").asText()).text();
        var paper = paper(SCRIPT.get(DEMONSTRATION + "/report.pdf").bytes());
        var figures = new ArrayList<String>();
        for (var when : List.of("before", "after")) {
            figures.add(Amount.INDEX.of(plan.path(when).path("index").asDouble(), Wording.of("en")));
            figures.add(tenth(plan.path(when).path("waitDaysPerMonth")));
            figures.add(tenth(plan.path(when).path("crossingWaitDaysPerMonth")));
            figures.add(hundredth(plan.path(when).path("people")));
            figures.add(hundredth(plan.path(when).path("collaboration")));
            figures.add(hundredth(plan.path(when).path("waiting")));
        }
        figures.add(tenth(plan.path("savedDays")));
        plan.path("savedByQuarter").forEach(saved -> figures.add(tenth(saved)));
        plan.path("moves").forEach(move -> figures.add(tenth(move.path("savedAdded"))));
        assertThat(figures).hasSizeGreaterThan(18);
        for (var figure : figures) {
            assertThat(page).as("page").contains(figure);
            assertThat(paper).as("paper").contains(figure);
        }
        assertThat(page).contains("Proven best");
        assertThat(paper).contains("Proven best");
    }

    private static String tenth(JsonNode number) {
        return Amount.COUNT.of(number.asDouble(), Wording.of("en"));
    }

    private static String hundredth(JsonNode number) {
        return Amount.PART.of(number.asDouble(), Wording.of("en"));
    }

    private static String paper(byte[] pdf) throws IOException, InterruptedException {
        var process = new ProcessBuilder("pdftotext", "-layout", "-", "-").redirectErrorStream(true).start();
        var text = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try (var out = process.getOutputStream()) {
            out.write(pdf);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text.join();
    }

    @Test
    void theDemonstrationComparesThreeScenariosOfWhichOneIsAgreed() {
        var scenarios = SCRIPT.get(DEMONSTRATION + "/scenarios").json().path("scenarios");
        assertThat(scenarios).hasSize(3);
        assertThat(texts(scenarios, "agreed")).containsExactlyInAnyOrder("true", "false", "false");
        assertThat(SCRIPT.get("/campaigns/spring-2026/plan").text()).contains("Rules first", "People to the missions", "Both, within three quarters");
    }

    @Test
    void inNoQuarterBeginMoreThanThreeMovesForAMission() {
        var begun = new java.util.HashMap<String, Integer>();
        var roadmap = SCRIPT.get(DEMONSTRATION + "/roadmap").json();
        roadmap.path("entries").forEach(entry -> entry.path("missions").forEach(mission ->
                begun.merge(entry.path("quarter").asInt() + " " + mission.asText(), 1, Integer::sum)));
        assertThat(begun).isNotEmpty();
        assertThat(begun.values()).allMatch(count -> count <= 3);
        var over = new java.util.HashMap<String, Integer>();
        roadmap.path("entries").forEach(e -> over.put(e.path("move").asText(), e.path("quarter").asInt() + Math.max(1, e.path("quarters").asInt(1))));
        roadmap.path("entries").forEach(e -> e.path("after").forEach(before ->
                assertThat(e.path("quarter").asInt()).isGreaterThanOrEqualTo(over.get(before.asText()))));
    }

    @Test
    void theRoadmapComesAsATableAndForACalendar() {
        var entries = SCRIPT.get(DEMONSTRATION + "/roadmap").json().path("entries");
        var csv = SCRIPT.get("/campaigns/spring-2026/roadmap.csv");
        assertThat(csv.text().lines().toList()).hasSize(entries.size() + 1);
        assertThat(csv.text()).startsWith("move,kind,what,quarter,begins,ends,missions,after,state,owner,due,note\r\n");
        assertThat(csv.header("Content-Disposition")).contains("roadmap.csv");

        var calendar = Biweekly.parse(SCRIPT.get("/campaigns/spring-2026/roadmap.ics").text()).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).hasSize(entries.size());
        var ids = new HashSet<String>();
        calendar.getEvents().forEach(event -> ids.add(event.getUid().getValue()));
        assertThat(ids).hasSameSizeAs(calendar.getEvents());
        var first = calendar.getEvents().getFirst();
        assertThat(first.getDateStart().getValue().getRawComponents().toString(false, false)).isEqualTo(
                entries.get(0).path("begins").asText().replace("-", ""));
    }

    @Test
    void whatBecameOfAMoveIsKeptAndBadNewsOfItIsRefused() {
        var moves = SCRIPT.get(DEMONSTRATION + "/roadmap").json().path("entries");
        var move = moves.get(moves.size() - 1).path("move").asText();
        var kept = SCRIPT.json("PUT", DEMONSTRATION + "/roadmap", Map.of(
                "move", move, "state", "done", "owner", "Head of <Claims>", "due", "2027-02-28", "note", "Went well."));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(SCRIPT.get("/campaigns/spring-2026/roadmap").text()).contains("Head of &lt;Claims&gt;", "28 February 2027");
        var refused = SCRIPT.json("PUT", DEMONSTRATION + "/roadmap", Map.of("move", "guardrail:Nobody", "due", "next spring", "owner", "x".repeat(201)));
        assertThat(texts(refused.json().path("problems"), "where")).containsExactlyInAnyOrder("move", "due", "owner");
    }

    @Test
    void targetsAreAgreedAndMoveTheRecommendations() {
        var sponsor = People.of("plan-sponsor", "sponsor", "six-teams");
        assertThat(sponsor.get(pages + "/targets").status()).isEqualTo(200);
        assertThat(sponsor.form(pages + "/targets", Map.of("level-flow", "3", "note-flow", "No.")).status()).isEqualTo(403);

        var agreed = SCRIPT.json("PUT", api + "/targets", Map.of("targets", List.of(
                Map.of("dimension", "flow", "level", 3, "reason", "legacy", "note", "The mainframe stays.", "importance", 2))));
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
        assertThat(SCRIPT.get(pages + "/targets").text()).contains("The mainframe stays.");
        var refused = SCRIPT.json("PUT", api + "/targets", Map.of("targets", List.of(Map.of("dimension", "flow", "level", 9, "note", ""))));
        assertThat(texts(refused.json().path("problems"), "where")).containsExactlyInAnyOrder("/targets/0/level", "/targets/0/note");
    }

    @Test
    void somebodyMakesAScenarioLetsTheBestBeFoundAndFollowsANumberToItsTies() {
        var page = at(pages + "/plan");
        page.locator("input[name=name]").fill("Tried by hand");
        page.locator("main button", new Page.LocatorOptions().setHasText("Make it")).click();
        assertThat(page.locator("h1")).containsText("Tried by hand");
        page.locator("summary", new Page.LocatorOptions().setHasText("Settings")).click();
        page.locator("#core").fill("0");
        page.locator("#absorption").fill("100");
        page.locator("#teamSize").fill("99");
        page.locator("button[value=solve]").click();
        page.waitForURL("**?done=solved");
        assertThat(page.locator("#certificate")).containsText("Proven best");
        page.locator("section[aria-labelledby=result] li a").first().click();
        assertThat(page.locator("h2").first()).containsText("The ties behind it");
        page.locator("table a").first().click();
        assertThat(page.url()).contains("/organizations/six-teams/island/team?name=");
        page.context().close();
    }

    @Test
    void withoutScriptAScenarioIsSolvedAndFaultsComeBack() {
        var ada = People.ada();
        var made = ada.form(pages + "/plan", Map.of("name", "Plain form"));
        assertThat(made.status()).isEqualTo(303);
        var path = made.header("Location");
        assertThat(ada.form(pages + "/plan", Map.of("name", "  ")).status()).isEqualTo(422);

        var bad = ada.form(path, Map.of("do", "save", "version", version(ada, path), "name", "Plain form", "capacity", "ten", "teamSize", "-1"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("“ten” is no row of numbers.", "is no number of people");
        var solved = ada.form(path, Map.of("do", "solve", "version", version(ada, path), "name", "Plain form", "core", "0", "absorption", "100"));
        assertThat(solved.status()).isEqualTo(303);
        assertThat(ada.form(path, Map.of("do", "save", "version", "0", "name", "Plain form")).text()).contains("Somebody changed this scenario since.");
        var pinned = ada.form(path, Map.of(
                "do", "solve", "version", version(ada, path), "name", "Plain form", "capacity", "0", "move-0",
                SCRIPT.get(api + "/proposals").json().at("/moves/0/id").asText(), "standing-0", "pinned"));
        assertThat(pinned.status()).isEqualTo(422);
        assertThat(pinned.text()).contains("There is no such plan", "No plan satisfies");
    }

    /** Hundreds of moves with odd costs, of which the best set is not proven for a long time. */
    private static List<Map<String, Object>> manyMoves(List<String> askers, List<String> providers) {
        var random = new java.util.Random(11);
        var moves = new ArrayList<Map<String, Object>>();
        for (var asker : askers) {
            for (var provider : providers) {
                moves.add(Map.of("kind", "embed", "from", provider, "into", asker, "people", 0.1 + random.nextInt(9) / 10.0,
                        "cost", 1 + random.nextInt(1000) / 333.0, "residual", random.nextInt(90) / 100.0));
            }
        }
        return moves;
    }

    @Test
    void aSearchShowsHowFarItIsAndStopsWhenItIsTold() throws Exception {
        var random = new java.util.Random(7);
        var askers = Stream.iterate(0, i -> i + 1).limit(60).map(i -> "Asker " + i).toList();
        var providers = Stream.iterate(0, i -> i + 1).limit(12).map(i -> "Provider " + i).toList();
        var teams = new ArrayList<Map<String, Object>>();
        askers.forEach(name -> teams.add(team(name, 20, 0)));
        providers.forEach(name -> teams.add(team(name, 0, 30)));
        var ties = new ArrayList<Map<String, Object>>();
        askers.forEach(asker -> providers.forEach(provider -> ties.add(wait(asker, provider, 1 + random.nextInt(40)))));
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Long Search")).json().path("id").asText();
        assertThat(SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", Map.of("teams", teams, "dependencies", ties)).status())
                .isEqualTo(200);
        var campaign = campaign(organization, "Long search");
        var saved = SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/plan", Map.of(
                "settings", Map.of("capacity", List.of(31.7, 29.3, 33.1), "core", 20, "absorption", 0.3, "teamSize", 22, "seconds", 1, "pace", 99),
                "moves", manyMoves(askers, providers), "save", "Long"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(saved.json().at("/certificate/kind").asText()).as("a second is not enough to prove it").isEqualTo("within");

        var ada = People.ada();
        var path = "/campaigns/" + campaign + "/plan/long";
        var version = version(ada, path);
        long begun = System.nanoTime();
        var solving = CompletableFuture.supplyAsync(() -> ada.form(path, Map.of("do", "solve", "version", version, "name", "Long", "seconds", "50")));
        var progress = ada.get(path + "/progress").json();
        while (!(progress.path("best").asDouble() > 0 && progress.path("bound").isNumber()) && !solving.isDone()) {
            TimeUnit.MILLISECONDS.sleep(100);
            progress = ada.get(path + "/progress").json();
        }
        assertThat(progress.path("bound").asDouble()).isGreaterThanOrEqualTo(progress.path("best").asDouble());
        ada.form(path + "/cancel", Map.of());
        assertThat(solving.get(60, TimeUnit.SECONDS).status()).isEqualTo(303);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).as("seconds until it stopped").isLessThan(45);
        assertThat(ada.get(path + "/progress").json().path("best").isNull()).isTrue();
        assertThat(SCRIPT.get("/api/v1" + "/campaigns/" + campaign + "/scenarios/long").json().at("/certificate/kind").asText()).isEqualTo("within");
    }

    private static String version(Caller caller, String path) {
        var matcher = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(caller.get(path).text());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aMoveOfOnesOwnIsAddedWithWhatIsAssumedOfIt() {
        var ada = People.ada();
        var path = ada.form(pages + "/plan", Map.of("name", "Own moves")).header("Location");
        assertThat(ada.form(path + "/moves", Map.of("kind", "merge", "first", "Sales", "second", "IT-Ops", "name", "Selling")).status()).isEqualTo(303);
        assertThat(ada.get(path).text()).contains("Merge Sales and IT-Ops into Selling");
        var twice = ada.form(path + "/moves", Map.of("kind", "merge", "first", "Sales", "second", "IT-Ops", "name", "Selling"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("This move is in the scenario already.");
        assertThat(ada.form(path + "/moves", Map.of("kind", "embed", "first", "Sales", "second", "Sales", "people", "1")).text())
                .contains("cannot be both ends of a move");
    }

    @Test
    void theNextRoundShowsWhatWasPredictedBesideWhatIsSeen() {
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Seen Later")).json().path("id").asText();
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", structure());
        var first = campaign(organization, "Seen first");
        var saved = SCRIPT.json("POST", "/api/v1/campaigns/" + first + "/plan", Map.of(
                "settings", settings(9), "moves", List.of(embed("Marketing", 1)), "save", "One move")).json().path("saved").asText();
        SCRIPT.json("POST", "/api/v1/campaigns/" + first + "/scenarios/" + saved + "/agree", Map.of());
        assertThat(SCRIPT.json("PUT", "/api/v1/campaigns/" + first + "/roadmap", Map.of("move", "embed:IT-Dev>Marketing", "state", "done")).status())
                .isEqualTo(200);
        var second = campaign(organization, "Seen second");
        var page = SCRIPT.get("/campaigns/" + second + "/roadmap").text();
        assertThat(page).contains("What was predicted, and what is seen", "Predicted in Seen first");
        assertThat(page.replaceAll("\\s+", " ")).contains(
                "Embed 1 technology person of IT-Dev in Marketing</th><td class=\"n\">20</td><td class=\"n\">10</td><td class=\"n\">20</td>");
    }
}
