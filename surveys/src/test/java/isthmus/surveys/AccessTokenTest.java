package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a script may do with its token, and that no secret opens another's door. */
class AccessTokenTest {

    private static final Pattern TOKEN = Pattern.compile("(ist_[A-Za-z0-9_-]{32})");
    private static final Pattern SETUP = Pattern.compile("/setup/([A-Za-z0-9_-]+)");

    private static String here;
    private static String elsewhere;

    @BeforeAll
    static void twoOrganizations() {
        here = organization("Token Hill");
        elsewhere = organization("Token Dale");
    }

    private static String organization(String name) {
        return Service.running().administrator().json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
    }

    private static String page(Caller owner, String organization, String... grants) {
        return owner.form("/account/tokens", "name=script&days=1&organization=" + organization + "&current=" + encode(People.PASSWORD)
                + "&grant=" + String.join("&grant=", grants)).text();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The secret of a fresh token. */
    static String secret(Caller owner, String organization, String... grants) {
        var token = TOKEN.matcher(page(owner, organization, grants));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static Caller script(Caller owner, String organization, String... grants) {
        return Service.running().nobody().withToken(secret(owner, organization, grants));
    }

    @Test
    void aTokenThatReadsChangesNothingAndIsToldWhatItLacks() {
        var reader = script(People.ada(), "", "read");

        assertThat(reader.get("/api/v1/organizations/" + here).status()).isEqualTo(200);
        var refused = reader.json("POST", "/api/v1/organizations", Map.of("name", "Never"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("detail").asText()).contains("\"write\"");
        assertThat(reader.get("/accounts").text()).contains("accounts");
        assertThat(reader.get("/accounts").status()).isEqualTo(403);
    }

    @Test
    void aTokenThatWritesOrManagesAccountsDoesOnlyThat() {
        var writer = script(People.ada(), "", "write");
        assertThat(writer.json("PUT", "/api/v1/organizations/" + here, Map.of("name", "Token Hill")).status()).isEqualTo(200);
        assertThat(writer.get("/api/v1/organizations/" + here).status()).isEqualTo(403);
        assertThat(writer.get("/accounts").status()).isEqualTo(403);

        var manager = script(People.ada(), "", "accounts");
        assertThat(manager.get("/accounts").status()).isEqualTo(200);
        assertThat(manager.get("/api/v1/organizations").status()).isEqualTo(403);
    }

    @Test
    void noTokenReachesTheAccountItself() {
        var script = script(People.ada(), "", "read", "write", "research", "accounts");
        assertThat(script.get("/account").status()).isEqualTo(403);
        assertThat(page(script, "", "read")).doesNotContainPattern(TOKEN);
        assertThat(page(Service.running().administrator(), "", "read")).doesNotContainPattern(TOKEN);
    }

    @Test
    void aTokenBoundToAnOrganizationKnowsOfNoOther() {
        var bound = script(People.ada(), here, "read", "write", "accounts");

        assertThat(bound.get("/api/v1/organizations/" + here).status()).isEqualTo(200);
        assertThat(bound.get("/api/v1/organizations/" + elsewhere).status()).isEqualTo(404);
        assertThat(bound.get("/api/v1/organizations").json().path("organizations")).hasSize(1);
        assertThat(bound.json("POST", "/api/v1/organizations", Map.of("name", "Never")).status()).isEqualTo(403);
        assertThat(bound.get("/accounts").status()).isEqualTo(403);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        var consultant = People.of("token-maker", "consultant", here);

        assertThat(page(consultant, "", "accounts")).doesNotContainPattern(TOKEN).contains("more than you");
        assertThat(page(consultant, "", "read", "research")).doesNotContainPattern(TOKEN);
        assertThat(page(consultant, elsewhere, "read")).doesNotContainPattern(TOKEN).contains("no such organization");
        assertThat(page(consultant, "", "nonsense")).doesNotContainPattern(TOKEN);
        assertThat(consultant.get("/account").text()).doesNotContain("value=\"accounts\"").contains("value=\"read\" checked").contains("Token Hill").doesNotContain("Token Dale");
        assertThat(script(consultant, here, "read").get("/api/v1/organizations/" + here).status()).isEqualTo(200);
    }

    @Test
    void aTokenEndsWithItsAccountAndItsOrganization() {
        var gone = organization("Token Vale");
        var leaver = People.of("token-leaver", "consultant", gone);
        var bound = script(leaver, gone, "read");
        var free = script(leaver, "", "read");
        assertThat(free.get("/api/v1/organizations/" + gone).status()).isEqualTo(200);

        Service.running().administrator().send("DELETE", "/api/v1/organizations/" + gone, null, new byte[0]);
        assertThat(bound.get("/api/v1/organizations").status()).isEqualTo(401);
        assertThat(free.get("/api/v1/organizations").status()).isEqualTo(200);

        People.ada().form("/accounts/token-leaver/disable", Map.of("current", People.PASSWORD));
        assertThat(free.get("/api/v1/organizations").status()).isEqualTo(401);
    }

    @Test
    void everySecretOpensItsOwnDoorOnly() {
        var ada = People.ada();
        var session = People.cookieOf(Service.running().nobody().form("/sign-in", Map.of("username", "ada", "password", People.PASSWORD, "then", "/")));
        var access = secret(ada, "", "read");
        var setup = SETUP.matcher(ada.form("/accounts", Map.of(
                "username", "door-tester", "name", "Door", "role", "consultant", "organization", "", "current", People.PASSWORD)).text());
        assertThat(setup.find()).isTrue();
        var campaign = "/api/v1/campaigns/autumn-2026/invitations";
        var team = Map.of("team", "Digital Direct", "perspective", "tech", "count", 1);
        var script = Service.running().administrator();
        var personal = script.json("POST", campaign, team).json().path("links").get(0).path("token").asText();
        var shared = script.json("POST", campaign, Map.of("team", "Digital Direct", "perspective", "tech", "count", 1, "shared", true))
                .json().path("links").get(0).path("token").asText();
        var secrets = Map.of("session", session, "access", access, "setup", setup.group(1), "personal", personal, "shared", shared);

        secrets.forEach((kind, secret) -> {
            var nobody = Service.running().nobody();
            assertThat(nobody.withToken(secret).get("/api/v1/organizations").status()).as(kind + " as access token").isEqualTo(kind.equals("access") ? 200 : 401);
            assertThat(nobody.with("Cookie", "__Host-isthmus=" + secret).get("/organizations").status()).as(kind + " as session").isEqualTo(kind.equals("session") ? 200 : 303);
            assertThat(nobody.get("/setup/" + secret).status()).as(kind + " as set-up link").isEqualTo(kind.equals("setup") ? 200 : 410);
            assertThat(nobody.get("/s/" + secret).status()).as(kind + " as survey link").isEqualTo(kind.equals("personal") || kind.equals("shared") ? 200 : 404);
            assertThat(nobody.get("/api/v1/survey/" + secret).status()).as(kind + " as survey").isIn(kind.equals("personal") ? 200 : kind.equals("shared") ? 200 : 404);
        });
    }
}
