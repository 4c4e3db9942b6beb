package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Route;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the trail keeps account of, and what never gets into it. */
class AuditTest {

    private static final String RELEASES = "/api/v1/research/releases";

    private static final Caller SCRIPT = Service.running().administrator();
    private static final Pattern REVOKE = Pattern.compile("action=\"(/account/tokens/[^\"]+/revoke)\"");
    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[^/\"]+/end)\"");

    private static String organization;
    private static String campaign;

    @BeforeAll
    static void anOrganizationToActOn() {
        People.ada();
        organization = made("Audited Works");
        campaign = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Audited round")).json().path("id").asText();
    }

    private static String made(String name) {
        return SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
    }

    private static List<JsonNode> entries(String query) {
        return StreamSupport.stream(SCRIPT.get("/api/v1/audit" + query).json().path("entries").spliterator(), false).toList();
    }

    private static long last() {
        return entries("").getFirst().path("number").asLong();
    }

    private static Caller signedIn(String username) {
        return signedIn(username, People.PASSWORD);
    }

    private static Caller signedIn(String username, String password) {
        return People.withCookie(Service.running().nobody().form("/sign-in", Map.of("username", username, "password", password, "then", "/")));
    }

    private static String found(Pattern pattern, Caller.Answer page) {
        var matcher = pattern.matcher(page.text());
        assertThat(matcher.find()).as(page.text()).isTrue();
        return matcher.group(1);
    }

    /** A report that is still being made is no act yet, and asked for again. */
    private static Caller.Answer ready(Caller caller, String path) {
        var answer = caller.get(path);
        return answer.status() == 202 ? ready(caller, path) : answer;
    }

    /** How each route that the trail keeps account of is called with success; what comes first has been done by then. */
    private static Map<String, Supplier<Supplier<Caller.Answer>>> calls() {
        var ada = People.ada();
        var round = "/campaigns/" + campaign;
        var api = "/api/v1/campaigns/";
        var seed = new AtomicReference<byte[]>();
        var calls = new LinkedHashMap<String, Supplier<Supplier<Caller.Answer>>>();
        calls.put("POST /sign-in", () -> () -> Service.running().nobody().form("/sign-in", Map.of("username", "ada", "password", People.PASSWORD, "then", "/")));
        calls.put("POST /sign-out", () -> {
            var session = signedIn("ada");
            var csrf = session.csrf();
            return () -> session.form("/sign-out", Map.of("csrf", csrf));
        });
        calls.put("POST /accounts", () -> () -> ada.form("/accounts", Map.of("username", "clerk", "name", "Clerk", "role", "consultant", "organization", organization)));
        calls.put("POST /accounts/{username}/link", () -> () -> ada.form("/accounts/clerk/link", Map.of()));
        calls.put("POST /setup/{token}", () -> {
            var link = People.link(ada.form("/accounts/clerk/link", Map.of()));
            return () -> Service.running().nobody().form(link, Map.of("password", People.PASSWORD, "again", People.PASSWORD));
        });
        calls.put("POST /accounts/{username}/disable", () -> () -> ada.form("/accounts/clerk/disable", Map.of()));
        calls.put("POST /accounts/{username}/enable", () -> () -> ada.form("/accounts/clerk/enable", Map.of()));
        calls.put("POST /accounts/{username}/sessions/end", () -> () -> ada.form("/accounts/clerk/sessions/end", Map.of()));
        calls.put("POST /account/second-factor/confirm", () -> {
            var clerk = signedIn("clerk");
            clerk.form("/account/second-factor/offer", Map.of());
            seed.set(Strict.seed(clerk.get("/account/second-factor")));
            return () -> clerk.form("/account/second-factor/confirm", Map.of("code", Strict.code(seed.get(), Instant.now())));
        });
        calls.put("POST /sign-in/code", () -> {
            var owing = Strict.owing(Service.running().nobody(), Service.running().nobody().form("/sign-in", Map.of("username", "clerk", "password", People.PASSWORD, "then", "/")));
            return () -> Strict.code(owing, Strict.code(seed.get(), Instant.now().plusSeconds(30)));
        });
        calls.put("POST /accounts/{username}/second-factor/remove", () -> () -> ada.form("/accounts/clerk/second-factor/remove", Map.of()));
        calls.put("POST /account/second-factor/remove", () -> {
            var clerk = signedIn("clerk");
            clerk.form("/account/second-factor/offer", Map.of());
            seed.set(Strict.seed(clerk.get("/account/second-factor")));
            var codes = Strict.recoveryCodes(clerk.form("/account/second-factor/confirm", Map.of("code", Strict.code(seed.get(), Instant.now()))));
            return () -> clerk.form("/account/second-factor/remove", Map.of("current", People.PASSWORD, "code", codes.getFirst()));
        });
        calls.put("POST /account/password", () -> {
            var clerk = signedIn("clerk");
            return () -> clerk.form("/account/password", Map.of("current", People.PASSWORD, "password", "nine avocets in a row", "again", "nine avocets in a row"));
        });
        calls.put("POST /account/tokens", () -> () -> ada.form("/account/tokens", Map.of("name", "audited", "days", "3", "grant", "read")));
        calls.put("POST /account/tokens/{token}/revoke", () -> {
            var revoke = found(REVOKE, ada.get("/account"));
            return () -> ada.form(revoke, Map.of());
        });
        calls.put("POST /account/sessions/{session}/end", () -> {
            signedIn("ada");
            var end = found(END, ada.get("/account"));
            return () -> ada.form(end, Map.of("current", People.PASSWORD));
        });
        calls.put("POST /account/sessions/end", () -> () -> ada.form("/account/sessions/end", Map.of("current", People.PASSWORD)));
        calls.put("POST /organizations/new", () -> () -> ada.form("/organizations/new", Map.of("name", "Audited Yard", "sector", "")));
        calls.put("POST /organizations/{id}/delete", () -> () -> ada.form("/organizations/audited-yard/delete", Map.of("confirm", "Audited Yard")));
        calls.put("POST /api/v1/organizations", () -> () -> SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Audited Dock")));
        calls.put("DELETE /api/v1/organizations/{id}", () -> () -> SCRIPT.json("DELETE", "/api/v1/organizations/audited-dock", Map.of()));
        calls.put("GET /api/v1/organizations/{id}/structure", () -> () -> ada.get("/api/v1/organizations/" + organization + "/structure"));
        calls.put("POST /organizations/{id}/campaigns/new", () -> {
            var instrument = SCRIPT.get(api + campaign).json().path("instrument");
            return () -> ada.form("/organizations/" + organization + "/campaigns/new",
                    Map.of("name", "Audited second", "instrument", instrument.path("id").asText() + "@" + instrument.path("version").asText()));
        });
        calls.put("POST /api/v1/organizations/{id}/campaigns", () -> () -> SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Audited third")));
        calls.put("POST /campaigns/{id}/duplicate", () -> () -> ada.form(round + "/duplicate", Map.of()));
        calls.put("POST /campaigns/{id}/consent", () -> () -> ada.form(round + "/consent", Map.of("consent", "As you like.", "do", "save")));
        calls.put("PUT /api/v1/campaigns/{id}/consent", () -> () -> SCRIPT.json("PUT", api + campaign + "/consent", Map.of("text", "")));
        calls.put("POST /organizations/{id}/retention", () -> () -> ada.form("/organizations/" + organization + "/retention", Map.of("months", "12")));
        calls.put("PUT /api/v1/organizations/{id}/retention", () -> () -> SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/retention", Map.of("months", 24)));
        var research = "/organizations/" + organization + "/research";
        calls.put("POST /organizations/{id}/research", () -> () -> ada.form(research, Map.of("sector", "public", "version", "2")));
        calls.put("POST /organizations/{id}/research/withdraw", () -> () -> ada.form(research + "/withdraw", Map.of()));
        calls.put("PUT /api/v1/organizations/{id}/research", () -> () -> SCRIPT.json("PUT", "/api/v1" + research, Map.of("sector", "public", "version", "2")));
        calls.put("POST /organizations/{id}/research/structure/withdraw", () -> {
            ada.form(research, Map.of("sector", "public", "version", "2", "structureAsItIs", "on"));
            return () -> ada.form(research + "/structure/withdraw", Map.of());
        });
        calls.put("DELETE /api/v1/organizations/{id}/research/structure", () -> {
            ada.form(research, Map.of("sector", "public", "version", "2", "structureAsItIs", "on"));
            return () -> SCRIPT.json("DELETE", "/api/v1" + research + "/structure", Map.of());
        });
        calls.put("DELETE /api/v1/organizations/{id}/research", () -> () -> SCRIPT.json("DELETE", "/api/v1" + research, Map.of()));
        calls.put("POST /campaigns/{id}/invitations", () -> () -> ada.form(round + "/invitations", Map.of("kind", "personal", "perspective", "exec", "count", "2", "team", "")));
        calls.put("POST /campaigns/{id}/invitations/try", () -> () -> ada.form("/campaigns/autumn-2026/invitations/try", Map.of()));
        calls.put("POST /api/v1/campaigns/{id}/invitations", () -> () -> SCRIPT.json("POST", api + campaign + "/invitations", Map.of("perspective", "exec", "count", 1)));
        calls.put("POST /campaigns/{id}/close", () -> () -> ada.form(round + "/close", Map.of()));
        calls.put("POST /campaigns/{id}/reopen", () -> () -> ada.form(round + "/reopen", Map.of()));
        calls.put("POST /api/v1/campaigns/{id}/close", () -> () -> SCRIPT.json("POST", api + campaign + "/close", Map.of()));
        calls.put("POST /api/v1/campaigns/{id}/reopen", () -> () -> SCRIPT.json("POST", api + campaign + "/reopen", Map.of()));
        for (var file : List.of("report.pdf", "report.html", "report.xlsx", "report.pptx", "exhibits.zip")) {
            calls.put("GET " + "/api/v1/campaigns/{id}/" + file, () -> () -> ready(ada, api + "spring-2026/" + file));
        }
        calls.put("GET /api/v1/campaigns/{id}/exhibits/{exhibit}.svg", () -> () -> ada.get(api + "spring-2026/exhibits/profile.svg"));
        calls.put("GET /api/v1/campaigns/{id}/exhibits/{exhibit}.png", () -> () -> ada.get(api + "spring-2026/exhibits/profile.png"));
        calls.put("GET /campaigns/{id}/roadmap.csv", () -> () -> ada.get("/campaigns/spring-2026/roadmap.csv"));
        calls.put("GET /campaigns/{id}/roadmap.ics", () -> () -> ada.get("/campaigns/spring-2026/roadmap.ics"));
        calls.put("POST /api/v1/campaigns/{id}/editions", () -> {
            SCRIPT.json("POST", api + campaign + "/close", Map.of());
            return () -> SCRIPT.json("POST", api + campaign + "/editions", Map.of());
        });
        calls.put("POST /campaigns/{id}/report/release", () -> {
            var fields = new HashMap<String, String>(Map.of("change", "Once more", "language", "en"));
            var page = ada.form(round + "/report/release?language=en", fields);
            for (var name : List.of("key", "hash")) {
                fields.put(name, found(Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\""), page));
            }
            return () -> ada.form(round + "/report/release?language=en", fields);
        });
        calls.put("POST /backups", () -> () -> ada.form("/backups", Map.of("make", "now")));
        calls.put("POST /api/v1/backups", () -> () -> SCRIPT.json("POST", "/api/v1/backups", Map.of()));
        calls.put("POST /api/v1/research/releases", () -> {
            nothingIsBeingMade();
            return () -> SCRIPT.json("POST", RELEASES, Map.of("tier", "public"));
        });
        calls.put("POST /research/releases", () -> {
            nothingIsBeingMade();
            return () -> ada.form("/research/releases", Map.of("tier", "public", "organizations", "real"));
        });
        calls.put("DELETE /api/v1/research/releases/{id}", () -> {
            var id = released("public");
            return () -> SCRIPT.send("DELETE", RELEASES + "/" + id, null, new byte[0]);
        });
        calls.put("POST /research/releases/{id}/withdraw", () -> {
            var id = released("public");
            return () -> ada.form("/research/releases/" + id + "/withdraw", Map.of());
        });
        calls.put("POST /research/releases/{id}/terms", () -> {
            var id = released("researchers");
            var reader = People.of("audited-reader", "researcher", "");
            return () -> reader.form("/research/releases/" + id + "/terms", Map.of("version", "1"));
        });
        calls.put("POST /api/v1/research/releases/{id}/terms", () -> {
            var id = released("researchers");
            var reader = Service.running().nobody().withToken(AccessTokenTest.secret(People.of("audited-reader", "researcher", ""), "", "research"));
            return () -> reader.json("POST", RELEASES + "/" + id + "/terms", Map.of("version", "1"));
        });
        for (var path : List.of("/organizations/{id}/export", "/api/v1/organizations/{id}/export")) {
            calls.put("GET " + path, () -> () -> ada.get(path.replace("{id}", organization)));
        }
        calls.put("GET /account/export", () -> () -> ada.get("/account/export"));
        calls.put("POST /account/erase", () -> {
            var clerk = signedIn("clerk", "nine avocets in a row");
            var csrf = clerk.csrf();
            return () -> clerk.form("/account/erase", Map.of("current", "nine avocets in a row", "csrf", csrf));
        });
        calls.put("POST /accounts/{username}/erase", () -> {
            ada.form("/accounts", Map.of("username", "clerk", "name", "Clerk", "role", "researcher", "organization", ""));
            return () -> ada.form("/accounts/clerk/erase", Map.of("confirm", "clerk"));
        });
        calls.put("GET /audit/trail.csv", () -> () -> ada.get("/audit/trail.csv"));
        return calls;
    }

    private static void nothingIsBeingMade() {
        for (int i = 0; i < 600 && SCRIPT.get(RELEASES).text().contains("\"building\""); i++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** A release of few synthetic organizations, which has tables only and is soon made. */
    private static String released(String tier) {
        nothingIsBeingMade();
        var id = SCRIPT.json("POST", RELEASES, Map.of("tier", tier, "synthetic", Map.of("organizations", 40, "mostTeams", 20))).json().path("id").asText();
        nothingIsBeingMade();
        return id;
    }

    private static String named(Route route) {
        return route.method().text() + " " + route.path();
    }

    @Test
    void everyRouteThatIsKeptAccountOfLeavesExactlyOneEntry() {
        var noted = new HashMap<String, Route>();
        Service.running().isthmus().routes().routes().stream().filter(r -> r.act() != null).forEach(r -> noted.put(named(r), r));
        var calls = calls();
        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(noted.keySet());
        calls.forEach((name, prepare) -> {
            var call = prepare.get();
            long before = last();
            var answer = call.get();
            assertThat(answer.status()).as(name + " " + answer.text()).isLessThan(400);
            // Who waits for a report has nothing yet; who asked for a release has asked.
            assertThat(answer.status() == 202).as(name).isEqualTo(name.equals("POST " + RELEASES));
            var fresh = entries("").stream().filter(e -> e.path("number").asLong() > before).toList();
            assertThat(fresh).as(name).hasSize(1);
            var entry = fresh.getFirst();
            assertThat(entry.path("act").asText()).as(name).isEqualTo(noted.get(name).act().word());
            assertThat(entry.path("outcome").asText()).as(name).isEqualTo("done");
            if (noted.get(name).act().erases()) {
                assertThat(entry.toString()).as(name).doesNotContain("clerk", "audited-");
                return;
            }
            assertThat(entry.path("who").asText()).as(name).isIn("ada", "operator", "clerk", "audited-reader");
            if (name.contains("/campaigns")) {
                assertThat(entry.path("campaign").asText()).as(name).isNotEmpty().isNotEqualTo("null");
                assertThat(entry.path("organization").asText()).as(name).isIn(organization, "meridian-mutual");
            }
            if (name.contains("{username}") || name.equals("POST /accounts")) {
                assertThat(entry.path("account").asText()).as(name).isEqualTo("clerk");
            }
        });
    }

    @Test
    void whatChangesAccountsRightsAndOrganizationsIsKeptAccountOf() {
        var weighty = EnumSet.of(Action.MANAGE_ACCOUNTS, Action.USE_OWN_ACCOUNT, Action.CREATE_ORGANIZATION, Action.DELETE_ORGANIZATION);
        assertThat(Service.running().isthmus().routes().routes())
                .filteredOn(r -> r.action() != null && weighty.contains(r.action()) && !r.method().text().equals("GET"))
                .hasSizeGreaterThan(10)
                .allSatisfy(r -> assertThat(r.act()).as(named(r)).isNotNull());
    }

    @Test
    void aFailedSignInIsKeptWithTheAccountAndNeverWithWhatWasTyped() {
        long before = last();
        var typed = "my-password-in-the-wrong-field";
        Service.running().nobody().form("/sign-in", Map.of("username", typed, "password", "wrong"));
        People.of("forgetful", "consultant", organization);
        Service.running().nobody().form("/sign-in", Map.of("username", "forgetful", "password", "a wrong one"));

        var failed = entries("?act=signIn").stream().filter(e -> e.path("number").asLong() > before && e.path("outcome").asText().equals("refused")).toList();

        assertThat(failed).extracting(e -> e.path("who").asText("-")).containsExactly("forgetful", "-");
        assertThat(SCRIPT.get("/api/v1/audit").text()).doesNotContain(typed, "a wrong one");
    }

    @Test
    void whoIsRefusedIsKeptToo() {
        var outsider = People.of("audit-outsider", "consultant", "meridian-mutual");
        var sponsor = People.of("audit-sponsor", "sponsor", organization);
        long before = last();
        assertThat(outsider.get("/api/v1/campaigns/" + campaign + "/report.pdf").status()).isEqualTo(404);
        assertThat(sponsor.form("/organizations/" + organization + "/delete", Map.of("confirm", "Audited Works")).status()).isEqualTo(403);

        var refused = entries("").stream().filter(e -> e.path("number").asLong() > before).toList();

        assertThat(refused).extracting(e -> e.path("act").asText(), e -> e.path("who").asText(), e -> e.path("outcome").asText(), e -> e.path("organization").asText())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("organizationErased", "audit-sponsor", "refused", organization),
                        org.assertj.core.groups.Tuple.tuple("reportTaken", "audit-outsider", "refused", organization));
    }

    @Test
    void whatIsOnlyLookedAtIsKeptWhenItIsRefusedAndSoAreForgedForms() {
        var outsider = People.of("audit-outsider", "consultant", "meridian-mutual");
        var sponsor = People.of("audit-sponsor", "sponsor", organization);
        long before = last();
        assertThat(outsider.get("/organizations/" + organization).status()).isEqualTo(404);
        assertThat(outsider.get("/organizations/no-such-place").status()).isEqualTo(404);
        assertThat(sponsor.get("/accounts").status()).isEqualTo(403);
        assertThat(sponsor.get("/organizations/" + organization).status()).isEqualTo(200);
        assertThat(outsider.form("/organizations/new", Map.of("name", "Forged", "csrf", "wrong")).status()).isEqualTo(403);

        var refused = entries("").stream().filter(e -> e.path("number").asLong() > before).toList();

        assertThat(refused).extracting(e -> e.path("act").asText(), e -> e.path("who").asText(), e -> e.path("outcome").asText())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("organizationMade", "audit-outsider", "refused"),
                        org.assertj.core.groups.Tuple.tuple("access", "audit-sponsor", "refused"),
                        org.assertj.core.groups.Tuple.tuple("access", "audit-outsider", "refused"));
    }

    @Test
    void aRespondentLeavesNothingInTheTrail() {
        var token = SCRIPT.json("POST", "/api/v1/campaigns/autumn-2026/invitations", Map.of("perspective", "exec", "count", 1))
                .json().path("links").get(0).path("token").asText();
        long before = last();
        var respondent = Service.running().nobody();
        var items = respondent.get("/api/v1/survey/" + token).json().path("items");
        respondent.get("/s/" + token);
        var answers = Map.of("answers", Map.of(items.get(0).path("id").asText(), 2));
        assertThat(respondent.json("PUT", "/api/v1/survey/" + token, answers).status()).isEqualTo(200);
        assertThat(respondent.json("POST", "/api/v1/survey/" + token + "/submit", answers).status()).isEqualTo(200);

        assertThat(last()).isEqualTo(before);
    }

    @Test
    void theTrailIsSearchedTakenAlongAndItsChainIsWhole() {
        var ada = People.ada();
        assertThat(ada.get("/audit").text()).contains("Audit trail", "operator");
        assertThat(ada.get("/audit?act=organizationMade&who=operator").text()).contains(organization).doesNotContain("Set-up link made</td>");
        assertThat(ada.get("/audit?from=2999-01-01").text()).contains("No entry fits.");
        assertThat(ada.get("/audit?from=yesterday").status()).isEqualTo(422);
        assertThat(ada.get("/audit/trail.csv?from=yesterday").status()).isEqualTo(422);
        assertThat(ada.get("/audit/trail.csv?act=organizationMade").text()).startsWith("number,at,who,act,outcome,organization").contains("organizationMade,done," + organization);
        assertThat(ada.get("/audit?check=1").text()).contains("Chain whole, ");

        var whole = SCRIPT.get("/api/v1/audit/verify").json();
        assertThat(whole.path("whole").asBoolean()).isTrue();
        assertThat(whole.path("entries").asLong()).isEqualTo(whole.path("last").asLong());
        var noted = "/api/v1/audit/verify?number=" + whole.path("last").asLong() + "&chain=";
        assertThat(SCRIPT.get(noted + whole.path("chain").asText()).json().path("asNoted").asBoolean()).isTrue();
        assertThat(SCRIPT.get(noted + "0".repeat(64)).json().path("asNoted").asBoolean(true)).isFalse();
        assertThat(SCRIPT.get("/api/v1/audit/verify?number=3").status()).isEqualTo(422);
    }

    @Test
    void olderEntriesComePageByPage() {
        var first = SCRIPT.get("/api/v1/audit?act=signIn").json();
        long oldest = first.path("entries").get(first.path("entries").size() - 1).path("number").asLong();
        assertThat(entries("?act=signIn&before=" + oldest)).allSatisfy(e -> assertThat(e.path("number").asLong()).isLessThan(oldest));
        assertThat(SCRIPT.get("/api/v1/audit?before=x").status()).isEqualTo(422);
    }

    @Test
    void onlyAnAdministratorReadsIt() {
        var consultant = People.of("audit-outsider", "consultant", "meridian-mutual");
        for (var path : List.of("/audit", "/audit/trail.csv", "/api/v1/audit", "/api/v1/audit/verify")) {
            assertThat(consultant.get(path).status()).as(path).isEqualTo(403);
            assertThat(Service.running().nobody().get(path).status()).as(path).isIn(303, 401);
        }
    }
}
