package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Pattern SESSION = Pattern.compile("action=\"(/account/sessions/[^/\"]+/end)\"");
    private static final Pattern TOKEN = Pattern.compile("(ist_[A-Za-z0-9_-]{32})");

    private static Caller.Answer signIn(String username, String password) {
        return Service.running().nobody().form("/sign-in", Map.of("username", username, "password", password, "then", "/organizations"));
    }

    @Test
    void theFirstSetUpLinkWorksOnce() {
        People.ada();
        var link = Service.running().firstSetupLink().replace(Service.running().address(), "");

        assertThat(Service.running().nobody().get(link).status()).isEqualTo(410);
        assertThat(Service.running().isthmus().firstSetupLink()).isEmpty();
    }

    @Test
    void theSessionCookieCannotBeReadOrSentFromElsewhere() {
        People.ada();
        var answer = signIn("ada", People.PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/organizations");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-isthmus=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedInTheSameWords() {
        People.ada();
        var wrong = signIn("ada", "not the password at all");
        var unknown = signIn("nobody-of-that-name", "not the password at all");

        assertThat(wrong.status()).isEqualTo(unknown.status()).isIn(401, 422);
        assertThat(wrong.text().replace("ada", "")).isEqualTo(unknown.text().replace("nobody-of-that-name", ""));
    }

    @Test
    void guessingIsSlowedDown() {
        int status = 0;
        for (int i = 0; i < 30 && status != 429; i++) {
            status = signIn("someone-guessed-at", "guess number " + i).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        People.ada();
        for (var then : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var answer = Service.running()
                    .nobody()
                    .form("/sign-in", Map.of("username", "ada", "password", People.PASSWORD, "then", then));
            assertThat(answer.header("Location")).as(then).isEqualTo("/");
        }
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        People.ada();
        var session = People.withCookie(signIn("ada", People.PASSWORD));
        assertThat(session.get("/organizations").status()).isEqualTo(200);

        var out = session.form("/sign-out", Map.of());

        assertThat(out.header("Clear-Site-Data")).contains("cache", "storage");
        assertThat(session.get("/organizations").status()).isEqualTo(303);
    }

    @Test
    void sessionsAreListedAndEndOneByOneOrAllButThisOrByAnAdministrator() {
        var ada = People.ada();
        People.of("commuter", "consultant", "meridian-mutual");
        var here = People.withCookie(signIn("commuter", People.PASSWORD));
        var train = People.withCookie(signIn("commuter", People.PASSWORD));
        var cafe = People.withCookie(signIn("commuter", People.PASSWORD));

        var page = here.get("/account").text();
        var ends = SESSION.matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(page).containsOnlyOnce("This browser");
        assertThat(ends).as("every other session, also that of setting the account up").hasSizeGreaterThanOrEqualTo(2);
        assertThat(SESSION.matcher(ada.get("/account").text()).results().map(m -> m.group(1))).as("nobody else's").doesNotContainAnyElementsOf(ends);

        ada.form(ends.getFirst(), Map.of());
        assertThat(SESSION.matcher(here.get("/account").text()).results().count()).as("nobody ends another's").isEqualTo(ends.size());
        here.form(ends.getFirst(), Map.of());
        assertThat(SESSION.matcher(here.get("/account").text()).results().count()).isEqualTo(ends.size() - 1);

        here.form("/account/sessions/end", Map.of());
        assertThat(here.get("/account").text()).contains("This browser").doesNotContainPattern(SESSION);
        assertThat(train.get("/account").status()).isEqualTo(303);
        assertThat(cafe.get("/account").status()).isEqualTo(303);

        assertThat(here.form("/accounts/commuter/sessions/end", Map.of()).status()).as("a consultant ends nobody's").isEqualTo(403);
        assertThat(ada.form("/accounts/commuter/sessions/end", Map.of("current", People.PASSWORD)).status()).isEqualTo(303);
        assertThat(here.get("/account").status()).isEqualTo(303);
        assertThat(signIn("commuter", People.PASSWORD).status()).as("the account itself stays").isEqualTo(303);
        assertThat(ada.form("/accounts/no-such-name/sessions/end", Map.of("current", People.PASSWORD)).status()).isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteChangesNothing() {
        var ada = People.ada();
        assertThat(ada.form("/organizations/new", Map.of("name", "Forged", "csrf", "wrong")).status()).isEqualTo(403);
        assertThat(ada.with("Sec-Fetch-Site", "cross-site").form("/organizations/new", Map.of("name", "Forged")).status())
                .isEqualTo(403);
        assertThat(ada.with("Origin", "https://evil.example").form("/organizations/new", Map.of("name", "Forged")).status())
                .isEqualTo(403);
        assertThat(ada.get("/organizations").text()).doesNotContain("Forged");
    }

    @Test
    void anAccessTokenIsShownOnceWorksForScriptsAndCanBeTakenBack() {
        var ada = People.ada();
        var page = ada.form("/account/tokens", Map.of("name", "nightly", "days", "30", "grant", "read", "current", People.PASSWORD)).text();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(ada.get("/account").text()).doesNotContain(token.group(1)).contains("nightly");
        var script = Service.running().nobody().withToken(token.group(1));
        assertThat(script.get("/api/v1/organizations").status()).isEqualTo(200);

        var revoke = Pattern.compile("action=\"(/account/tokens/[^\"]+/revoke)\"").matcher(ada.get("/account").text());
        assertThat(revoke.find()).isTrue();
        ada.form(revoke.group(1), Map.of());

        assertThat(script.get("/api/v1/organizations").status()).isEqualTo(401);
    }

    @Test
    void everyReplyCarriesThePolicyThatKeepsForeignCodeOut() {
        var ada = People.ada();
        for (var path : new String[] {"/", "/organizations", "/s/nothing", "/static/isthmus.css", "/no-such-page"}) {
            var answer = ada.get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
        assertThat(ada.get("/organizations").text()).doesNotContain(" style=", "<style", " onclick=", "<script>");
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        var ada = People.ada();
        var leaver = People.of("leaver", "consultant", "meridian-mutual");
        assertThat(leaver.get("/organizations/meridian-mutual").status()).isEqualTo(200);

        ada.form("/accounts/leaver/disable", Map.of("current", People.PASSWORD));

        assertThat(leaver.get("/organizations/meridian-mutual").status()).isEqualTo(303);
        assertThat(signIn("leaver", People.PASSWORD).status()).isNotEqualTo(303);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        People.ada();
        People.of("returner", "consultant", "meridian-mutual");
        var before = People.withCookie(signIn("returner", People.PASSWORD));
        var elsewhere = People.withCookie(signIn("returner", People.PASSWORD));

        var again = before.form("/sign-in", Map.of("username", "returner", "password", People.PASSWORD, "then", "/organizations"));

        assertThat(People.withCookie(again).get("/account").status()).isEqualTo(200);
        assertThat(before.get("/account").status()).as("in the same browser").isEqualTo(303);
        assertThat(elsewhere.get("/account").status()).as("another browser").isEqualTo(200);
        assertThat(elsewhere.form("/sign-in", Map.of("username", "returner", "password", "a wrong one")).status()).isEqualTo(401);
        assertThat(elsewhere.get("/account").status()).as("a wrong password ends nothing").isEqualTo(200);
    }

    @Test
    void noAccountIsThereThatNobodyMade() {
        People.ada();
        for (var usual : new String[] {"admin", "root", "administrator", "isthmus", "neo4j", "operator", "test", "demo", "meridian-mutual"}) {
            for (var password : new String[] {usual, "password", ""}) {
                assertThat(signIn(usual, password).status()).as(usual).isEqualTo(401);
            }
        }
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsEveryOtherSession() {
        People.ada();
        var elsewhere = People.of("changer", "consultant", "meridian-mutual");
        var here = People.withCookie(signIn("changer", People.PASSWORD));
        var next = "otters under a pale moon";
        assertThat(here.form("/account/password", Map.of("current", "not the present one", "password", next, "again", next)).status()).isEqualTo(422);
        assertThat(here.form("/account/password", Map.of("current", People.PASSWORD, "password", next, "again", next + "x")).status()).isEqualTo(422);
        assertThat(here.form("/account/password", Map.of("current", People.PASSWORD, "password", "short", "again", "short")).status()).isEqualTo(422);
        assertThat(elsewhere.get("/account").status()).isEqualTo(200);

        var changed = here.form("/account/password", Map.of("current", People.PASSWORD, "password", next, "again", next));

        assertThat(changed.status()).isEqualTo(303);
        assertThat(People.withCookie(changed).get("/account").status()).as("a session of its own").isEqualTo(200);
        assertThat(here.get("/account").status()).as("the session before").isEqualTo(303);
        assertThat(elsewhere.get("/account").status()).as("every other session").isEqualTo(303);
        assertThat(signIn("changer", People.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn("changer", next).status()).isEqualTo(303);
    }
}
