package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by a real identity provider. */
class ProviderTest {

    private static final Strict STRICT = Strict.running();
    private static final Map<String, Object> ADVISOR = Map.of("isthmus_role", List.of("advisors"), "name", "Zoe Zander");

    private static ProviderProcess provider;

    @BeforeAll
    static void aProvider() {
        STRICT.backToNow();
        provider = new ProviderProcess(Strict.PROVIDER_PORT);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private record Begun(String address, String cookie) {}

    private static Begun begin(String query) {
        var away = STRICT.nobody().get("/sign-in/provider" + query);
        assertThat(away.status()).as(away.text()).isEqualTo(303);
        var cookie = away.header("Set-Cookie");
        return new Begun(away.header("Location"), cookie.substring(0, cookie.indexOf(';')));
    }

    private static Caller.Answer back(URI address, String cookie) {
        return STRICT.nobody().with("Cookie", cookie).get(address.getRawPath() + "?" + address.getRawQuery());
    }

    private static Caller.Answer signIn(String subject, Map<String, Object> claims) {
        var begun = begin("?then=/account");
        return back(ProviderProcess.signIn(begun.address(), subject, claims), begun.cookie());
    }

    private static Caller session(String subject, Map<String, Object> claims) {
        return STRICT.session(signIn(subject, claims));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var all = new HashMap<>(claims);
        all.put(name, value);
        return all;
    }

    @Test
    void whoHasARoleThereGetsASessionOfOursAndNothingOfTheProviders() {
        assertThat(STRICT.nobody().get("/sign-in").text()).contains("href=\"/sign-in/provider?then=");
        var begun = begin("?then=/account");
        assertThat(begun.address()).contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=").doesNotContain("prompt=");

        var in = back(ProviderProcess.signIn(begun.address(), "zoe", ADVISOR), begun.cookie());

        assertThat(in.header("Location")).isEqualTo("/account");
        assertThat(in.http().headers().allValues("Set-Cookie")).singleElement().asString().startsWith("__Host-isthmus=").contains("HttpOnly", "Secure");
        var zoe = STRICT.session(in);
        assertThat(zoe.get("/account").text()).contains("Zoe Zander", "This browser").doesNotContain("action=\"/account/password\"");
        assertThat(zoe.get("/organizations").status()).isEqualTo(200);
        assertThat(zoe.get("/account/second-factor").text()).contains("your organization’s provider");
        zoe.form("/sign-out", Map.of());
        assertThat(zoe.get("/account").status()).isEqualTo(303);
    }

    @Test
    void whoHasNoRoleThatMeansAnythingHereStaysOutside() {
        for (var claims : List.<Map<String, Object>>of(Map.of(), Map.of("isthmus_role", "administrator"), Map.of("isthmus_role", List.of()), Map.of("isthmus_role", 1))) {
            var out = signIn("stranger", claims);
            assertThat(out.status()).as(claims.toString()).isEqualTo(403);
            assertThat(out.text()).contains("no part here yet");
            assertThat(out.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void theRoleIsTheOneOfTheLastSignIn() {
        var asAdministrator = session("mover", Map.of("isthmus_role", "it-admins"));
        assertThat(asAdministrator.get("/accounts").status()).as("the provider looks after second factors").isEqualTo(200);

        var asAdvisor = session("mover", ADVISOR);

        assertThat(asAdvisor.get("/accounts").status()).isEqualTo(403);
        assertThat(asAdministrator.get("/accounts").status()).as("in older sessions too").isEqualTo(403);
        assertThat(signIn("mover", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void organizationsFollowTheProviderToo() {
        var id = STRICT.script().json("POST", "/api/v1/organizations", Map.of("name", "Provided Port")).json().path("id").asText();

        assertThat(session("porter", ADVISOR).get("/organizations/" + id).status()).isEqualTo(404);
        assertThat(session("porter", with(ADVISOR, "isthmus_organizations", List.of(id))).get("/organizations/" + id).status()).isEqualTo(200);
        assertThat(session("porter", with(ADVISOR, "isthmus_organizations", List.of())).get("/organizations/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobodyBecomesALocalAccountOrAnotherIdentityByAName() {
        STRICT.person("namesake", "administrator");
        var claims = with(with(ADVISOR, "preferred_username", "namesake"), "email", "namesake");

        var session = session("namesake", claims);

        assertThat(session.get("/account").text()).doesNotContain("<strong>namesake</strong>").contains("sso-");
        assertThat(session.get("/accounts").status()).isEqualTo(403);
        assertThat(STRICT.password("namesake").status()).as("the local one stays as it was").isEqualTo(303);
    }

    @Test
    void aDisabledAccountStaysOut() {
        var session = session("leaver", ADVISOR);
        var username = username(session);
        assertThat(STRICT.script().form("/accounts/" + username + "/link", Map.of()).status()).as("none gets a password").isEqualTo(409);
        STRICT.script().form("/accounts/" + username + "/disable", Map.of());

        assertThat(session.get("/account").status()).isEqualTo(303);
        var out = signIn("leaver", ADVISOR);
        assertThat(out.status()).isEqualTo(403);
        assertThat(out.text()).contains("disabled");
    }

    private static String username(Caller session) {
        var page = session.get("/account").text();
        int at = page.indexOf("sso-");
        return page.substring(at, at + 20);
    }

    @Test
    void anAnswerCountsInTheBrowserThatAskedOnly() {
        var begun = begin("");
        var other = begin("");
        var address = ProviderProcess.signIn(begun.address(), "zoe", ADVISOR);

        assertThat(back(address, other.cookie()).status()).as("another's cookie").isEqualTo(401);
        assertThat(STRICT.nobody().get(address.getRawPath() + "?" + address.getRawQuery()).status()).as("no cookie").isEqualTo(401);
        var forged = URI.create(address.toString().replaceAll("state=[^&]*", "state=forged"));
        assertThat(back(forged, begun.cookie()).status()).as("forged state").isEqualTo(401);
        assertThat(back(URI.create(address.toString().replaceAll("code=[^&]*", "code=guessed")), begun.cookie()).status()).as("guessed code").isEqualTo(401);

        assertThat(back(address, begun.cookie()).status()).isEqualTo(303);
        assertThat(back(address, begun.cookie()).status()).as("replayed code").isEqualTo(401);
        assertThat(back(URI.create(address.getPath() + "?error=access_denied&state=" + begun.address().replaceAll(".*state=([^&]*).*", "$1")), begun.cookie()).text())
                .contains("did not let you in");
    }

    @Test
    void aCodeThatWasStolenOnItsWayIsWorthNothing() {
        var victim = begin("");
        var thief = begin("");
        var code = ProviderProcess.signIn(victim.address(), "zoe", ADVISOR).getRawQuery().replaceAll(".*code=([^&]*).*", "$1");
        var own = ProviderProcess.signIn(thief.address(), "thief", ADVISOR).toString();

        assertThat(back(URI.create(own.replaceAll("code=[^&]*", "code=" + code)), thief.cookie()).status()).isEqualTo(401);
    }

    @Test
    void aTokenForSomebodyElseIsNotBelieved() {
        assertThat(signIn("zoe", with(ADVISOR, "aud", "another-client")).status()).isEqualTo(401);
    }

    @Test
    void theTrailKnowsOfWhoWasRefusedAndNotOfAddressesThatAnybodyMadeUp() {
        long before = refusedSignIns();
        signIn("zoe", with(ADVISOR, "aud", "another-client"));
        signIn("nobody-in-particular", Map.of());
        assertThat(refusedSignIns()).isEqualTo(before + 2);

        STRICT.nobody().get("/sign-in/provider/back?state=made-up&code=made-up");
        assertThat(refusedSignIns()).isEqualTo(before + 2);
    }

    private static long refusedSignIns() {
        var entries = STRICT.script().get("/api/v1/audit?act=signIn").json().path("entries");
        return StreamSupport.stream(entries.spliterator(), false).filter(entry -> entry.path("outcome").asText().equals("refused")).count();
    }

    @Test
    void theWayBackLeadsToThisServiceOnly() {
        var begun = begin("?then=//evil.example");
        assertThat(back(ProviderProcess.signIn(begun.address(), "zoe", ADVISOR), begun.cookie()).header("Location")).isEqualTo("/");
    }

    @Test
    void whatCouldHandAnAccountOnAsksTheProviderAgain() {
        var making = Map.of("name", "nightly", "days", "7", "grant", "read");
        var session = session("prover", ADVISOR);
        var asked = session.form("/account/tokens", making);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text()).contains("/sign-in/provider?then=/account&amp;again=yes").doesNotContain("name=\"current\"");

        assertThat(begin("?then=/account&again=yes").address()).contains("prompt=login", "max_age=0");
        var proven = session("prover", with(ADVISOR, "auth_time", STRICT.now().getEpochSecond()));
        assertThat(proven.form("/account/tokens", making).text()).contains("ist_");
        var earlier = session("prover", with(ADVISOR, "auth_time", STRICT.now().minus(Duration.ofHours(1)).getEpochSecond()));
        assertThat(earlier.form("/account/tokens", making).status()).isEqualTo(403);
    }
}
