package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInTest {

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

        session.form("/sign-out", Map.of());

        assertThat(session.get("/organizations").status()).isEqualTo(303);
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
        var page = ada.form("/account/tokens", Map.of("name", "nightly", "days", "30")).text();
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

        ada.form("/accounts/leaver/disable", Map.of());

        assertThat(leaver.get("/organizations/meridian-mutual").status()).isEqualTo(303);
        assertThat(signIn("leaver", People.PASSWORD).status()).isNotEqualTo(303);
    }
}
