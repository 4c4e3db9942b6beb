package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A release's way: asked for, made, read by those it is for, replaced, taken away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseTest {

    private static final String RELEASES = "/api/v1/research/releases";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Service service = Service.running();
    private final Caller administrator = service.administrator();
    private final Caller researcher = People.of("rosalind", "researcher", "");

    private static String first;
    private static String second;

    private JsonNode made(Map<String, Object> body) throws InterruptedException {
        var asked = administrator.json("POST", RELEASES, body);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var until = Instant.now().plus(LONGEST);
        var release = asked.json();
        while (release.path("state").asText().equals("building") && Instant.now().isBefore(until)) {
            Thread.sleep(200);
            release = administrator.get(asked.header("Location")).json();
        }
        return release;
    }

    private static Map<String, Object> synthetic(int organizations) {
        return Map.of("tier", "researchers", "synthetic", Map.of("organizations", organizations, "mostTeams", 40, "seed", 7));
    }

    @Test
    @Order(0)
    void aReleaseOfSyntheticOrganizationsIsMadeTriedAndPublished() throws InterruptedException {
        var release = made(synthetic(100));

        assertThat(release.path("state").asText()).as(release.toPrettyString()).isEqualTo("published");
        assertThat(release.path("findings")).isNotEmpty().allMatch(f -> f.path("holds").asBoolean());
        assertThat(numbers(release)).contains(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16);
        assertThat(release.path("synthetic").path("organizations").asInt()).isEqualTo(100);
        assertThat(release.path("policy").asText()).hasSize(64);
        first = release.path("id").asText();
    }

    private static HashSet<Integer> numbers(JsonNode release) {
        var numbers = new HashSet<Integer>();
        release.path("findings").forEach(f -> numbers.add(f.path("number").asInt()));
        return numbers;
    }

    @Test
    @Order(1)
    void aResearcherAcceptsTheTermsOfAReleaseBeforeItsFirstFile() {
        var path = "/research/releases/" + first;
        var refused = researcher.get(RELEASES + "/" + first + "/graphml");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("detail").asText()).contains(path + "/terms", RELEASES + "/" + first + "/terms");
        var sent = researcher.get(path + "/csv");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(path + "/terms?then=" + path + "/csv");
        assertThat(researcher.get(path + "/parquet").status()).isEqualTo(404);
        var page = researcher.get(sent.header("Location"));
        assertThat(page.text()).contains("must not do", "synthetic release", first, "name=\"then\" value=\"" + path + "/csv\"");
        assertThat(researcher.get(path + "/terms?then=//elsewhere.example/").text()).contains("name=\"then\" value=\"" + path + "\"");
        assertThat(researcher.form(path + "/terms", Map.of("version", "0", "then", path + "/csv")).status()).isEqualTo(409);
        assertThat(researcher.get(path + "/csv").status()).as("after other words").isEqualTo(303);

        var accepted = researcher.form(path + "/terms", Map.of("version", "1", "then", path + "/csv"));

        assertThat(accepted.status()).isEqualTo(303);
        assertThat(accepted.header("Location")).isEqualTo(path + "/csv");
        assertThat(researcher.get(path + "/csv").status()).isEqualTo(200);
        assertThat(researcher.get(path + "/terms").text()).contains("You accepted these terms");
        var other = People.of("franklin", "researcher", "");
        assertThat(other.get(RELEASES + "/" + first + "/csv").status()).as("somebody else").isEqualTo(403);
        assertThat(other.json("POST", RELEASES + "/" + first + "/terms", Map.of("version", "0")).status()).isEqualTo(403);
        var script = service.nobody().withToken(AccessTokenTest.secret(other, "", "research"));
        assertThat(script.get(RELEASES + "/" + first + "/terms").json().path("accepted").asBoolean(true)).isFalse();
        assertThat(script.json("POST", RELEASES + "/" + first + "/terms", Map.of("version", "0")).status()).isEqualTo(409);
        assertThat(script.json("POST", RELEASES + "/" + first + "/terms", Map.of("version", "1")).json().path("accepted").asBoolean()).isTrue();
        assertThat(script.get(RELEASES + "/" + first + "/csv").status()).isEqualTo(200);
        assertThat(administrator.get(RELEASES + "/" + first + "/terms").json().path("accepted").asBoolean()).as("who makes it").isTrue();
        assertThat(service.nobody().get(path + "/terms").status()).isEqualTo(303);
        assertThat(service.nobody().get("/research/terms").text()).contains("must not do").doesNotContain("name=\"version\"");
    }

    /** Once for each release. */
    private void accept(String release) {
        assertThat(researcher.form("/research/releases/" + release + "/terms", Map.of("version", "1")).status()).isEqualTo(303);
    }

    @Test
    @Order(2)
    void researchersReadItAndNobodyElseKnowsOfIt() throws IOException {
        for (var form : List.of("report.pdf", "report.html", "graphml", "gexf", "csv", "ddi", "croissant", "citation")) {
            var file = researcher.get("/research/releases/" + first + "/" + form);
            assertThat(file.status()).as(form).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).contains("synthetic").contains(first);
            assertThat(administrator.get(RELEASES + "/" + first + "/" + form).bytes()).as(form).isEqualTo(file.bytes());
        }
        assertThat(new String(researcher.get("/research/releases/" + first + "/report.pdf").bytes(), 0, 5)).isEqualTo("%PDF-");
        assertThat(researcher.get("/research/releases/" + first + "/parquet").status()).isEqualTo(404);
        assertThat(entries(researcher.get("/research/releases/" + first + "/csv").bytes())).anyMatch(name -> name.endsWith("datapackage.json"));
        var page = researcher.get("/research/releases/" + first).text();
        assertThat(page).contains("Synthetic", "It withstood all", "What it cost").doesNotContain("Take it away");
        assertThat(researcher.get("/research/releases/" + first + "/dictionary").text()).contains("OrganizationRecord", "DEPENDS_ON");

        for (var other : List.of(service.nobody(), People.of("consulting", "consultant", ""))) {
            assertThat(other.get("/research").text()).doesNotContain(first);
            assertThat(other.get(RELEASES).text()).doesNotContain(first);
            assertThat(other.get("/research/releases/" + first).status()).isEqualTo(404);
            assertThat(other.get(RELEASES + "/" + first + "/graphml").status()).isEqualTo(404);
        }
        assertThat(researcher.form("/research/releases", Map.of("tier", "researchers", "organizations", "real")).status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void itsPagesAreForEverybodyOnEveryScreen() {
        try (var browser = new Browser()) {
            for (int width : List.of(Browser.DESK, 360)) {
                var page = browser.window(width, 900, true);
                Browser.signIn(page);
                for (var path : List.of("/research", "/research/releases/" + first, "/research/releases/" + first + "/dictionary")) {
                    page.navigate(path);
                    page.locator("details").all().forEach(d -> d.evaluate("d => { d.open = true }"));
                    assertThat(Browser.faults(page, path.substring(1).replace('/', '-').replace(first, "one"))).as(path + " at " + width).isEmpty();
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static List<String> entries(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    @Order(3)
    void theNextOneReplacesItAndSharesNoIdWithIt() throws InterruptedException {
        var before = researcher.get("/research/releases/" + first + "/graphml").text();

        second = made(synthetic(110)).path("id").asText();
        assertThat(researcher.get("/research/releases/" + second + "/graphml").status()).as("its own terms").isEqualTo(303);
        accept(second);

        assertThat(ids(researcher.get("/research/releases/" + second + "/graphml").text())).isNotEmpty().doesNotContainAnyElementsOf(ids(before));
        assertThat(researcher.get("/research/releases/" + first + "/graphml").status()).isEqualTo(410);
        assertThat(researcher.get(RELEASES + "/" + first).json().path("replacedBy").asText()).isEqualTo(second);
        assertThat(researcher.get("/research/releases/" + first).text()).contains("taken away", second);
        assertThat(researcher.get("/research/releases/" + second).text()).contains("It replaced", "100 organizations became 110");
        var folder = service.data().resolve("research").resolve(first);
        for (var until = Instant.now().plusSeconds(20); Files.exists(folder) && Instant.now().isBefore(until); ) {
            Thread.sleep(100);
        }
        assertThat(Files.exists(folder)).isFalse();
        assertThat(Files.exists(service.data().resolve("research").resolve(second))).isTrue();
    }

    private static Set<String> ids(String graph) {
        return Pattern.compile("\\b[0-9a-f]{32}\\b").matcher(graph).results().map(m -> m.group()).collect(Collectors.toSet());
    }

    @Test
    @Order(4)
    void whatIsTakenAwayIsGoneForEverybodyAndSoIsWhatACrashLeft() throws IOException {
        var left = Files.createDirectories(service.data().resolve("research").resolve("left-by-a-crash").resolve("neo4j"));
        assertThat(researcher.json("DELETE", RELEASES + "/" + second, Map.of()).status()).isEqualTo(403);
        assertThat(administrator.send("DELETE", RELEASES + "/" + second, null, new byte[0]).status()).isEqualTo(204);

        assertThat(researcher.get("/research/releases/" + second + "/csv").status()).isEqualTo(410);
        assertThat(administrator.send("DELETE", RELEASES + "/" + second, null, new byte[0]).status()).isEqualTo(409);
        assertThat(Files.exists(service.data().resolve("research").resolve(second))).isFalse();
        assertThat(Files.exists(left.getParent())).isFalse();
    }

    @Test
    @Order(5)
    void tooFewOrganizationsGiveTablesOnly() throws InterruptedException, IOException {
        var release = made(synthetic(40));

        assertThat(release.path("state").asText()).as(release.toPrettyString()).isEqualTo("published");
        assertThat(release.path("utility").isNull()).isTrue();
        var id = release.path("id").asText();
        accept(id);
        assertThat(ids(researcher.get("/research/releases/" + id + "/graphml").text())).isEmpty();
        assertThat(researcher.get("/research/releases/" + id + "/report.html").text()).contains("fewer than 50");
    }

    @Test
    @Order(6)
    void aReleaseThatCannotBeMadeSaysWhy() throws InterruptedException {
        var release = made(Map.of("tier", "public"));

        assertThat(release.path("state").asText()).isEqualTo("failed");
        assertThat(release.path("problem").asText()).isEqualTo("researchersFirst");
        assertThat(administrator.get("/api/v1/research/releases/" + release.path("id").asText()).status()).isEqualTo(200);
        assertThat(researcher.get("/api/v1/research/releases/" + release.path("id").asText()).status()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void badInputIsToldInDetailAndStartsNothing() {
        int before = administrator.get(RELEASES).json().path("releases").size();

        var answer = administrator.json("POST", RELEASES, Map.of("tier", "all", "synthetic", Map.of("organizations", 0, "link", 2), "more", 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("researchers or public", "from 1 to 10000", "from 0 to 1", "more");
        assertThat(People.ada().form("/research/releases", Map.of("tier", "public", "organizations", "synthetic", "count", "many")).text())
                .contains("It is no whole number from 1 to 10,000");
        assertThat(administrator.get(RELEASES).json().path("releases").size()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void realOrganizationsAreInOnlyWhileTheyAgree() throws InterruptedException {
        var organizations = new ArrayList<String>();
        for (int i = 1; i <= 12; i++) {
            organizations.add(assessed("Agreeing Works " + i));
        }
        organizations.subList(0, 4).forEach(this::agree);
        assertThat(made(Map.of("tier", "researchers")).path("problem").asText()).isEqualTo("few");
        organizations.subList(4, 12).forEach(this::agree);

        var release = made(Map.of("tier", "researchers"));

        assertThat(release.path("state").asText()).as(release.toPrettyString()).isEqualTo("published");
        assertThat(release.path("synthetic").isNull()).isTrue();
        assertThat(release.path("organizations").asInt()).isEqualTo(12);
        accept(release.path("id").asText());
        var everything = researcher.get("/research/releases/" + release.path("id").asText() + "/report.html").text()
                + researcher.get("/research/releases/" + release.path("id").asText() + "/graphml").text();
        assertThat(everything).doesNotContain("Agreeing Works", "agreeing-works", "Synthetic");

        assertThat(administrator.send("DELETE", "/api/v1/organizations/" + organizations.getFirst() + "/research", null, new byte[0]).status()).isLessThan(300);
        assertThat(made(Map.of("tier", "researchers")).path("organizations").asInt()).isEqualTo(11);
        organizations.forEach(id -> administrator.send("DELETE", "/api/v1/organizations/" + id, null, new byte[0]));
    }

    @Test
    @Order(9)
    void aReleaseOfRealStructuresSaysSoAndOfNoRecordWhetherItsOwnIs() throws InterruptedException {
        var release = made(Map.of("tier", "researchers", "representative", "medoid", "synthetic", Map.of("organizations", 100, "mostTeams", 20, "seed", 1)));

        assertThat(release.path("state").asText()).as(release.toPrettyString()).isEqualTo("published");
        assertThat(release.path("representative").asText()).isEqualTo("medoid");
        assertThat(release.path("realStructures").asInt()).isEqualTo(20);
        var path = "/research/releases/" + release.path("id").asText();
        assertThat(researcher.get(path).text()).contains("20 are that of an organization that allows it");
        accept(release.path("id").asText());
        assertThat(researcher.get(path + "/report.html").text()).contains("20 of 20 are those of organizations that allow it").doesNotContain("none of them has it");
        assertThat(researcher.get(path + "/graphml").text()).contains("representative=medoid");
        assertThat(researcher.get(path + "/dictionary").text()).contains("that of one member that allows it");
        assertThat(administrator.get(RELEASES).text()).contains("\"representative\":\"synthetic\"");
    }

    @Test
    @Order(9)
    void whatStandsForAClassIsOneOfTwo() {
        assertThat(administrator.json("POST", RELEASES, Map.of("tier", "researchers", "representative", "real")).text()).contains("Choose synthetic or medoid.");
        assertThat(People.ada().form("/research/releases", Map.of("tier", "researchers", "representative", "real", "organizations", "real")).text())
                .contains("It is not said what stands for a class.", "href=\"#representative\"");
    }

    /** Even where a reader is told that a release was blocked, which they are not, they would not learn who it endangered. */
    @Test
    @Order(10)
    void whoIsAtRiskIsToldToThoseWhoMakeReleasesAndToNobodyElse() {
        var endangered = assessed("Endangered Works");
        var releases = service.isthmus().releases();
        var ref = new Instrument.Ref("it-business-separation", "0.1.0", "hash");
        assertThat(releases.begin("endangering", Tier.PUBLIC, Representative.SYNTHETIC, Optional.empty(), ref, new byte[32], Instant.now())).isTrue();
        var atRisk = List.of(
                new Finding(Attack.PROSECUTOR, 1, 0.2, 1, List.of(endangered)), new Finding(Attack.TABLES, 1, 0, 4, List.of("levels of STR, INDUSTRY, 3")));
        var blocked = new Publication("endangering", YearMonth.of(2026, 11), Policy.PUBLIC, Optional.empty(), List.of(), new TreeMap<>(), atRisk, Optional.empty(), 0);
        releases.conclude(blocked, atRisk, List.of(), Set.of(), 1, 0);

        var page = administrator.get("/research/releases/endangering").text();
        assertThat(page).contains("Who and what is at risk", "Endangered Works", "/organizations/" + endangered, "levels of STR, INDUSTRY, 3");
        assertThat(administrator.get(RELEASES + "/endangering").json().findValue("atRisk").toString()).contains(endangered);
        for (var other : List.of(researcher, service.nobody(), People.of("consulting-too", "consultant", ""))) {
            assertThat(other.get("/research/releases/endangering").status()).isEqualTo(404);
            for (var path : List.of("/research", RELEASES, RELEASES + "/endangering")) {
                assertThat(other.get(path).text()).doesNotContain(endangered, "atRisk", "INDUSTRY, 3");
            }
        }

        releases.begin("harmless", Tier.PUBLIC, Representative.SYNTHETIC, Optional.empty(), ref, new byte[32], Instant.now());
        var harmless = new Publication(
                "harmless", YearMonth.of(2026, 11), Policy.PUBLIC, Optional.empty(), List.of(), new TreeMap<>(), List.of(new Finding(Attack.TABLES, 0, 0, 4)), Optional.empty(), 0);
        releases.conclude(harmless, atRisk, List.of(), Set.of(), 1, 0);
        for (var anybody : List.of(administrator, researcher, service.nobody())) {
            var read = anybody.get("/research/releases/harmless").text() + anybody.get(RELEASES + "/harmless").text();
            assertThat(read).contains("harmless").doesNotContain(endangered, "Endangered Works", "INDUSTRY, 3");
        }
        assertThat(researcher.get(RELEASES + "/harmless").text()).doesNotContain("atRisk");

        administrator.send("DELETE", RELEASES + "/harmless", null, new byte[0]);
        administrator.send("DELETE", "/api/v1/organizations/" + endangered, null, new byte[0]);
        assertThat(administrator.get("/research/releases/endangering").text()).doesNotContain(endangered).contains("levels of STR, INDUSTRY, 3");
    }

    /** An organization with three teams whose campaign is closed. */
    private String assessed(String name) {
        var id = administrator.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
        administrator.json("PUT", "/api/v1/organizations/" + id + "/structure", Map.of(
                "units", List.of(), "missions", List.of(), "dependencies", List.of(),
                "teams", List.of(
                        Map.of("name", "Claims", "business", 4, "technology", 0),
                        Map.of("name", "Sales", "business", 5, "technology", 0),
                        Map.of("name", "Systems", "business", 0, "technology", 6))));
        var campaign = administrator
                .json("POST", "/api/v1/organizations/" + id + "/campaigns", Map.of("name", "Spring", "instrument", Map.of("id", "it-business-separation")))
                .json();
        assertThat(administrator.json("POST", "/api/v1/campaigns/" + campaign.path("id").asText() + "/close", Map.of()).status()).isEqualTo(200);
        return id;
    }

    private void agree(String organization) {
        var path = "/api/v1/organizations/" + organization + "/research";
        var version = administrator.get(path).json().findValue("version").asText();
        var agreed = administrator.json("PUT", path, Map.of("sector", "industry", "version", version));
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
    }
}
