package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Everything taken along, and everything erased, of an organization with a word of its own in every text there is. */
class ErasureTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final String WORD = "Numbat";

    private record Made(String organization, String campaign, List<String> links) {}

    private static Made made(String name) {
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name, "sector", WORD + " keeping")).json().path("id").asText();
        var team = WORD + " team";
        assertThat(SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", Map.of(
                "units", List.of(Map.of("name", WORD + " unit")),
                "teams", List.of(
                        Map.of("name", team, "unit", WORD + " unit", "business", 12, "technology", 0),
                        Map.of("name", WORD + " systems", "unit", WORD + " unit", "business", 0, "technology", 12)),
                "missions", List.of(Map.of("name", WORD + " mission", "steps", List.of(Map.of("team", team, "touchDays", 1, "waitDays", 2)))),
                "dependencies", List.of(Map.of("from", team, "to", WORD + " systems", "kind", "service", "perMonth", 3, "waitDays", 2, "blocking", "slowing")))).status())
                .isEqualTo(200);
        var campaign = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", WORD + " round")).json().path("id").asText();
        var path = "/api/v1/campaigns/" + campaign;
        SCRIPT.json("PUT", path + "/consent", Map.of("text", "For " + WORD + "s."));
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/branding", Map.of("name", WORD + " & Co", "footer", WORD + " foot"));
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/research", Map.of("sector", "public", "version", "2"));
        SCRIPT.json("DELETE", "/api/v1/organizations/" + organization + "/research", Map.of());
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/research", Map.of("sector", "services", "version", "2"));
        var links = SCRIPT.json("POST", path + "/invitations", Map.of("team", team, "perspective", "business", "count", 2)).json().path("links");
        var tokens = List.of(links.get(0).path("token").asText(), links.get(1).path("token").asText());
        var item = Service.running().nobody().get("/api/v1/survey/" + tokens.getFirst()).json().path("items").get(0).path("id").asText();
        Service.running().nobody().json("POST", "/api/v1/survey/" + tokens.getFirst() + "/submit", Map.of("answers", Map.of(item, 5)));
        Service.running().nobody().json("PUT", "/api/v1/survey/" + tokens.getLast(), Map.of(
                "answers", Map.of(item, 1),
                "ties", List.of(Map.of("team", WORD + " systems", "direction", "needs", "kind", "service", "perMonth", 2, "waitDays", 1, "blocking", "ok", "works", 3))));
        SCRIPT.json("POST", path + "/close", Map.of());
        SCRIPT.json("PUT", path + "/targets", Map.of("targets", List.of(Map.of("dimension", "flow", "level", 3, "importance", 2, "note", "For " + WORD + "s"))));
        SCRIPT.json("PUT", path + "/manuscript", Map.of("revision", 0, "sections", List.of("summary", "turnout", "profile", "dimensions", "method"), "notes", Map.of("summary", WORD + " note")));
        assertThat(SCRIPT.json("POST", path + "/editions", Map.of()).status()).isEqualTo(201);
        SCRIPT.json("POST", path + "/plan", Map.of("save", WORD + " plan"));
        return new Made(organization, campaign, tokens);
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void allThatMayBeShownIsTakenAlongAndEverythingIsErased() throws IOException {
        var ada = People.ada();
        var made = made(WORD + " Sanctuary");
        People.of("numbat-sponsor", "sponsor", made.organization());

        var export = ada.get("/organizations/" + made.organization() + "/export");
        assertThat(export.header("Content-Type")).isEqualTo("application/zip");
        var files = files(export.bytes());
        var folder = "campaigns/" + made.campaign() + "/";
        assertThat(files).containsKeys(
                "README.txt", "organization/index.json", "organization/structure.json", "organization/branding.json", "organization/retention.json", "organization/research.json",
                "organization/campaigns.json", "organization/island.json", "structure/version-01.json", "audit.json",
                folder + "index.json", folder + "consent.json", folder + "progress.json", folder + "assessment.json", folder + "ties.json", folder + "targets.json",
                folder + "scenarios.json", folder + "manuscript-en.json", folder + "editions-en.json", folder + "edition-en-1.html", folder + "surveyed-structure.json");
        assertThat(files.get("README.txt")).contains("Single answers", WORD + " Sanctuary");
        assertThat(files.get(folder + "consent.json")).contains("For " + WORD + "s.");
        assertThat(files.get(folder + "manuscript-en.json")).contains(WORD + " note");
        assertThat(files.get("organization/research.json")).contains("\"agrees\":true", "\"sector\":\"public\"", "\"withdrawn\":true");
        assertThat(files.get("audit.json")).contains("campaignClosed", "agreementWithdrawn");
        assertThat(String.join("", files.values())).as("neither links nor what one person said").doesNotContain(made.links().getFirst(), made.links().getLast());

        var receipt = ada.form("/organizations/" + made.organization() + "/delete", Map.of("confirm", WORD + " Sanctuary"));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text()).contains("Nothing found.", "<th scope=\"row\">Response</th>", "<th scope=\"row\">Edition</th>", "<th scope=\"row\">Agreement</th><td class=\"n\">2</td>");
        for (var page : List.of("/organizations", "/accounts", "/audit", "/audit/trail.csv", "/api/v1/organizations", "/api/v1/audit", "/branding",
                "/campaigns/spring-2026/scorecard", "/api/v1/campaigns/spring-2026/assessment", "/organizations/meridian-mutual")) {
            assertThat(ada.get(page).text()).as(page).doesNotContainIgnoringCase(WORD + " ").doesNotContain(made.organization(), made.campaign());
        }
        for (var path : List.of("/organizations/" + made.organization(), "/campaigns/" + made.campaign(), "/api/v1/campaigns/" + made.campaign() + "/report.pdf", "/s/" + made.links().getFirst())) {
            assertThat(ada.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(SCRIPT.get("/api/v1/audit/verify").json().path("whole").asBoolean()).isTrue();
    }

    @Test
    void aNameThatIsNotTypedErasesNothing() {
        var made = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Kept for now")).json().path("id").asText();
        assertThat(People.ada().form("/organizations/" + made + "/delete", Map.of("confirm", "kept for now")).status()).isEqualTo(422);
        assertThat(SCRIPT.get("/api/v1/organizations/" + made).status()).isEqualTo(200);
    }

    @Test
    void oneTakesAlongWhatIsKeptOfOneAndErasesOneself() {
        var leaving = People.of("leaving", "consultant", "meridian-mutual");
        leaving.get("/api/v1/organizations/meridian-mutual/structure");
        var kept = leaving.get("/account/export").json();
        assertThat(kept.path("username").asText()).isEqualTo("leaving");
        assertThat(kept.path("organizations").get(0).asText()).isEqualTo("meridian-mutual");
        assertThat(kept.path("sessions").size()).isEqualTo(1);
        assertThat(kept.path("audit").toString()).contains("structureExported");
        assertThat(kept.toString()).doesNotContain("passwordHash", "argon2");

        assertThat(leaving.form("/account/erase", Map.of("current", "not the one")).status()).isEqualTo(422);
        var gone = leaving.form("/account/erase", Map.of("current", People.PASSWORD));

        assertThat(gone.text()).contains("Your account is erased");
        assertThat(leaving.get("/account").status()).isEqualTo(303);
        var ada = People.ada();
        for (var page : List.of("/accounts", "/audit", "/audit/trail.csv", "/api/v1/audit")) {
            assertThat(ada.get(page).text()).as(page).doesNotContain("leaving");
        }
        assertThat(SCRIPT.get("/api/v1/audit/verify").json().path("whole").asBoolean()).isTrue();
    }

    @Test
    void theLastAdministratorStaysAndOthersAreErasedByName() {
        var ada = People.ada();
        assertThat(ada.form("/account/erase", Map.of("current", People.PASSWORD)).status()).isEqualTo(409);
        assertThat(ada.form("/accounts/ada/erase", Map.of("confirm", "ada")).status()).isEqualTo(409);
        People.of("passing", "researcher", "");
        assertThat(ada.form("/accounts/passing/erase", Map.of("confirm", "Passing")).status()).isEqualTo(422);
        assertThat(ada.form("/accounts/passing/erase", Map.of("confirm", "passing")).status()).isEqualTo(303);
        assertThat(ada.get("/accounts").text()).doesNotContain("passing");
        assertThat(ada.form("/accounts/passing/erase", Map.of("confirm", "passing")).status()).isEqualTo(404);
    }
}
