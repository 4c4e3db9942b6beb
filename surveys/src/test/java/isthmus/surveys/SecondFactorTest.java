package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final Strict STRICT = Strict.running();

    private static Caller.Answer signIn(String username, String code) {
        return Strict.code(STRICT.owing(STRICT.password(username)), code);
    }

    @Test
    void whomTheInstallationAsksGetsNowhereBeforeASecondFactorIsSetUp() {
        var novice = STRICT.person("novice", "administrator");

        assertThat(novice.get("/organizations").header("Location")).isEqualTo("/account/second-factor");
        assertThat(novice.get("/accounts").header("Location")).isEqualTo("/account/second-factor");
        assertThat(novice.form("/account/tokens", Map.of("name", "way round", "days", "1", "grant", "read")).header("Location"))
                .isEqualTo("/account/second-factor");
        assertThat(novice.get("/api/v1/organizations").status()).isEqualTo(403);
        assertThat(novice.get("/account/second-factor").status()).isEqualTo(200);

        novice.form("/account/second-factor/offer", Map.of());
        var offered = novice.get("/account/second-factor");
        assertThat(offered.text()).contains("QR code for your authenticator app");
        assertThat(novice.form("/account/second-factor/confirm", Map.of("code", "000000")).status()).isEqualTo(422);
        assertThat(novice.get("/organizations").status()).isEqualTo(303);

        var confirmed = novice.form("/account/second-factor/confirm", Map.of("code", STRICT.code(Strict.seed(offered), 0)));
        assertThat(Strict.recoveryCodes(confirmed)).hasSize(10).doesNotHaveDuplicates();
        assertThat(confirmed.text()).contains("download=\"isthmus-novice.txt\"");
        assertThat(novice.get("/organizations").status()).isEqualTo(200);
        assertThat(novice.get("/account/second-factor").text()).contains("You have 10 recovery codes left.").doesNotContain(Strict.recoveryCodes(confirmed));
        assertThat(STRICT.person("adviser", "consultant").get("/organizations").status()).as("who is not asked").isEqualTo(200);
    }

    @Test
    void signingInTakesThePasswordAndAFreshCode() {
        STRICT.passToTheNextStep();
        var person = STRICT.enrol(STRICT.person("careful", "consultant"));
        var owing = STRICT.owing(STRICT.password("careful"));

        assertThat(owing.get("/sign-in/code").text()).contains("authenticator app");
        assertThat(Strict.code(owing, "123456").status()).isEqualTo(401);
        var code = STRICT.code(person.seed(), 0);
        var in = Strict.code(owing, code);
        assertThat(in.header("Location")).isEqualTo("/account");
        assertThat(STRICT.session(in).get("/account").status()).isEqualTo(200);

        assertThat(Strict.code(owing, STRICT.code(person.seed(), 1)).header("Location")).as("the step is used up").isEqualTo("/sign-in");
        assertThat(signIn("careful", code).status()).as("the code is used up").isEqualTo(401);
        assertThat(signIn("careful", STRICT.code(person.seed(), 2)).status()).as("a code of the future").isEqualTo(401);
        assertThat(signIn("careful", STRICT.code(person.seed(), 1)).status()).as("a clock that is a little ahead").isEqualTo(303);
        assertThat(signIn("careful", STRICT.code(person.seed(), 0)).status()).as("no step before one that was used").isEqualTo(401);
    }

    @Test
    void theStepBetweenPasswordAndCodeIsNoSessionAndEndsSoon() {
        var person = STRICT.enrol(STRICT.person("between", "consultant"));
        var cookie = STRICT.password("between").header("Set-Cookie");
        assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict", "Max-Age=300").doesNotContain("Domain");
        var secret = cookie.substring("__Host-isthmus-step=".length(), cookie.indexOf(';'));

        assertThat(STRICT.nobody().with("Cookie", "__Host-isthmus=" + secret).get("/account").status()).isEqualTo(303);
        assertThat(STRICT.nobody().withToken(secret).get("/api/v1/organizations").status()).isEqualTo(401);
        assertThat(STRICT.nobody().get("/setup/" + secret).status()).isEqualTo(410);
        var session = STRICT.session(signIn("between", STRICT.code(person.seed(), 0)));
        assertThat(session.get("/account").status()).isEqualTo(200);
        var elsewhere = STRICT.nobody().with("Cookie", "__Host-isthmus-step=" + session.header("Cookie").substring("__Host-isthmus=".length()));
        assertThat(Strict.code(elsewhere, STRICT.code(person.seed(), 1)).header("Location")).as("a session is no step").isEqualTo("/sign-in");

        STRICT.pass(Duration.ofMinutes(6));
        assertThat(Strict.code(STRICT.nobody().with("Cookie", "__Host-isthmus-step=" + secret), STRICT.code(person.seed(), 0)).header("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void eachRecoveryCodeLetsInOnceUntilNewOnesAreMade() {
        var person = STRICT.enrol(STRICT.person("phoneless", "consultant"));
        var codes = person.recoveryCodes();

        assertThat(signIn("phoneless", codes.getFirst().toLowerCase()).status()).isEqualTo(303);
        assertThat(signIn("phoneless", codes.getFirst()).status()).isEqualTo(401);
        assertThat(person.caller().get("/account/second-factor").text()).contains("You have 9 recovery codes left.");

        var renewed = Strict.recoveryCodes(person.caller().form("/account/second-factor/codes", Map.of("current", Strict.PASSWORD)));
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(signIn("phoneless", codes.getLast()).status()).isEqualTo(401);
        assertThat(signIn("phoneless", renewed.getLast()).status()).isEqualTo(303);
        assertThat(STRICT.nobody().form("/sign-in", Map.of("username", "phoneless", "password", renewed.getFirst())).status()).isEqualTo(401);
    }

    @Test
    void takingItOffNeedsThePasswordAndACode() {
        var person = STRICT.enrol(STRICT.person("weary", "consultant"));
        var remove = "/account/second-factor/remove";

        assertThat(person.caller().form(remove, Map.of("current", "not the password", "code", STRICT.code(person.seed(), 0))).status()).isEqualTo(422);
        assertThat(person.caller().form(remove, Map.of("current", Strict.PASSWORD, "code", "123456")).status()).isEqualTo(422);
        assertThat(STRICT.password("weary").header("Location")).startsWith("/sign-in/code");

        assertThat(person.caller().form(remove, Map.of("current", Strict.PASSWORD, "code", STRICT.code(person.seed(), 0))).status()).isEqualTo(303);
        assertThat(person.caller().get("/account").status()).as("this session stays").isEqualTo(200);
        assertThat(STRICT.password("weary").header("Location")).isEqualTo("/account");
    }

    @Test
    void anAdministratorTakesALostOneOffAndTheSessionsEnd() {
        var root = STRICT.root();
        var person = STRICT.enrol(STRICT.person("unlucky", "consultant"));
        var remove = "/accounts/unlucky/second-factor/remove";
        assertThat(root.caller().get("/accounts").text()).contains(remove).doesNotContain("/accounts/nobody/second-factor/remove");

        assertThat(person.caller().form(remove, Map.of()).status()).as("nobody else does").isEqualTo(403);
        assertThat(root.caller().form(remove, Map.of("current", Strict.PASSWORD)).status()).isEqualTo(303);

        assertThat(person.caller().get("/account").status()).isEqualTo(303);
        assertThat(STRICT.password("unlucky").header("Location")).isEqualTo("/account");
    }

    @Test
    void aNewPasswordByASetUpLinkStillLeavesTheCodeToBeGiven() {
        STRICT.enrol(STRICT.person("forgetful", "consultant"));
        var link = People.link(STRICT.script().form("/accounts/forgetful/link", Map.of()));

        var done = STRICT.nobody().form(link, Map.of("password", "nine curlews over a weir", "again", "nine curlews over a weir"));

        assertThat(done.header("Location")).startsWith("/sign-in/code");
        assertThat(done.header("Set-Cookie")).startsWith("__Host-isthmus-step=");
    }

    @Test
    void guessingCodesIsSlowedDownAndTheOwnerGetsInAfterAWhile() {
        var person = STRICT.enrol(STRICT.person("guessed-at", "consultant"));
        var owing = STRICT.owing(STRICT.password("guessed-at"));
        for (int i = 0; i < 7; i++) {
            Strict.code(owing, "00000" + i);
        }
        var refused = Strict.code(owing, STRICT.code(person.seed(), 0));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("Too many tries");

        STRICT.pass(Duration.ofMinutes(1));
        assertThat(Strict.code(owing, STRICT.code(person.seed(), 0)).status()).isEqualTo(303);
    }

    @Test
    void whatCouldHandAnAccountOnAsksForThePasswordAgainAndKeepsWhatWasTyped() {
        var token = Pattern.compile("ist_[A-Za-z0-9_-]{32}");
        var person = STRICT.person("watchful", "consultant");
        var typed = Map.of("name", "nightly <script>", "days", "7", "grant", "read");
        assertThat(person.form("/account/tokens", typed).text()).as("the password was just given").containsPattern(token);

        STRICT.pass(Duration.ofMinutes(16));
        var asked = person.form("/account/tokens", typed);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text())
                .contains("action=\"/account/tokens\"", "name=\"name\" value=\"nightly &lt;script&gt;\"", "name=\"grant\" value=\"read\"")
                .doesNotContainPattern(token);
        assertThat(person.form("/account/tokens", with(typed, "not the password")).text()).contains("not your present password").doesNotContainPattern(token);
        assertThat(person.form("/account/tokens", with(typed, Strict.PASSWORD)).text()).containsPattern(token);
        assertThat(person.form("/account/tokens", typed).text()).as("for a quarter of an hour").containsPattern(token);

        STRICT.pass(Duration.ofMinutes(16));
        assertThat(person.form("/account/second-factor/offer", Map.of()).status()).isEqualTo(403);
        assertThat(person.form("/account/second-factor/codes", Map.of()).status()).isEqualTo(403);
        assertThat(person.form("/account/password", Map.of("password", "nine curlews over a weir", "again", "nine curlews over a weir")).status()).isEqualTo(422);
    }

    @Test
    void endingOtherSessionsAsksForThePasswordAgain() {
        var here = STRICT.person("everywhere", "consultant");
        var there = STRICT.session(STRICT.nobody().form("/sign-in", Map.of("username", "everywhere", "password", Strict.PASSWORD)));
        STRICT.pass(Duration.ofMinutes(16));
        assertThat(here.form("/account/sessions/end", Map.of()).status()).isEqualTo(403);
        assertThat(there.get("/account").status()).isEqualTo(200);
        assertThat(here.form("/account/sessions/end", with(Map.of(), Strict.PASSWORD)).status()).isEqualTo(303);
        assertThat(there.get("/account").status()).isEqualTo(303);
    }

    @Test
    void administratorsGiveTheirPasswordAgainBeforeTheyChangeAccounts() {
        var root = STRICT.root().caller();
        STRICT.pass(Duration.ofMinutes(16));
        STRICT.isthmus().routes().routes().stream()
                .filter(route -> route.path().startsWith("/accounts") && route.method().text().equals("POST"))
                .forEach(route -> {
                    var answer = root.form(route.path().replaceAll("\\{[a-z]+}", "root"), Map.of());
                    assertThat(answer.status()).as(route.path()).isEqualTo(403);
                    assertThat(answer.text()).as(route.path()).contains("Confirm that it is you");
                });
        assertThat(root.form("/accounts", with(Map.of("username", "made-late", "name", "Late", "role", "consultant"), Strict.PASSWORD)).text()).contains("/setup/");
    }

    @Test
    void scriptsNeedNoSecondFactor() {
        var token = Pattern.compile("(ist_[A-Za-z0-9_-]{32})");
        var person = STRICT.enrol(STRICT.person("automatic", "consultant"));
        var page = person.caller().form("/account/tokens", with(Map.of("name", "nightly", "days", "7", "grant", "read"), Strict.PASSWORD));
        var found = token.matcher(page.text());
        assertThat(found.find()).isTrue();
        assertThat(STRICT.nobody().withToken(found.group(1)).get("/api/v1/organizations").status()).isEqualTo(200);
        STRICT.pass(Strict.STEP);
    }

    private static Map<String, String> with(Map<String, String> form, String password) {
        var all = new java.util.HashMap<>(form);
        all.put("current", password);
        return all;
    }
}
