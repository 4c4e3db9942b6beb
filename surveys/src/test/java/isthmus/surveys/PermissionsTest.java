package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.account.Account.Role;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Permissions;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every route as everybody. */
class PermissionsTest {

    private static final Map<String, Caller> OTHERS = new LinkedHashMap<>();
    private static final Map<String, Role> ROLES = new LinkedHashMap<>();

    /** What other scopes are for, or a session only. */
    private static final Set<Action> NOT_BY_READING = Set.of(
            Action.USE_OWN_ACCOUNT, Action.PROTECT_OWN_ACCOUNT, Action.MANAGE_ACCOUNTS, Action.READ_AUDIT, Action.MANAGE_BACKUPS, Action.SEE_RESEARCH);

    private static String organization;
    private static String campaign;

    @BeforeAll
    static void anOrganizationThatOnlySomeMaySee() {
        var script = Service.running().administrator();
        organization = script.json("POST", "/api/v1/organizations", Map.of("name", "Walled Garden")).json().path("id").asText();
        campaign = script.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Walk"))
                .json().path("id").asText();
        see("insider", "consultant", organization, Role.CONSULTANT);
        see("sponsor", "sponsor", organization, Role.SPONSOR);
        see("outsider", "consultant", "meridian-mutual", Role.CONSULTANT);
        see("other-sponsor", "sponsor", "meridian-mutual", Role.SPONSOR);
        see("researcher", "researcher", "", Role.RESEARCHER);
    }

    private static void see(String name, String role, String organization, Role is) {
        OTHERS.put(name, People.of(name, role, organization));
        ROLES.put(name, is);
    }

    private static boolean belongs(String name) {
        return name.equals("insider") || name.equals("sponsor");
    }

    private static String path(Route route) {
        return route.path()
                .replace("{id}", route.scope() == Scope.CAMPAIGN ? campaign : organization)
                .replaceAll("\\{[a-z]+}", "nothing");
    }

    private static List<Route> guarded() {
        return Service.running().isthmus().routes().routes().stream()
                .filter(r -> r.action() != null)
                // Signing out ends the session that the next steps of the walk need; SignInTest has it.
                .filter(r -> !r.path().equals("/sign-out"))
                .toList();
    }

    private static int ask(Caller caller, Route route) {
        var method = route.method().text();
        return method.equals("GET")
                ? caller.get(path(route)).status()
                : caller.send(method, path(route), "application/x-www-form-urlencoded", "csrf=none".getBytes()).status();
    }

    @Test
    void nobodyGetsAnywhereWithoutSigningIn() {
        for (var route : guarded()) {
            int status = ask(Service.running().nobody(), route);
            assertThat(status).as(route.method() + " " + route.path()).isEqualTo(route.isApi() ? 401 : 303);
        }
    }

    @Test
    void everyRouteAsksForTheRoleAndTheOrganization() {
        for (var route : guarded()) {
            OTHERS.forEach((name, caller) -> {
                boolean may = Permissions.allows(ROLES.get(name), route.action());
                boolean reaches = route.scope() == Scope.INSTALLATION || belongs(name);
                int status = ask(caller, route);
                var what = name + ": " + route.method() + " " + route.path();
                if (!reaches) {
                    assertThat(status).as(what).isEqualTo(404);
                } else if (!may) {
                    assertThat(status).as(what).isEqualTo(403);
                } else if (!route.method().text().equals("GET")) {
                    assertThat(status).as(what + " without the form's token").isEqualTo(403);
                } else {
                    assertThat(status).as(what).isIn(200, 303, 404, 422);
                }
            });
        }
    }

    /** Of an administrator, who may do everything: whatever is refused is refused for the token's sake. */
    @Test
    void aTokenThatReadsChangesNothingOnAnyRoute() {
        var reader = Service.running().nobody().withToken(AccessTokenTest.secret(People.ada(), "", "read"));
        for (var route : guarded()) {
            int status = ask(reader, route);
            var what = route.method() + " " + route.path();
            if (!route.method().text().equals("GET")) {
                assertThat(status).as(what).isEqualTo(403);
            } else if (NOT_BY_READING.contains(route.action())) {
                assertThat(status).as(what + " needs another scope").isEqualTo(403);
            } else {
                assertThat(status).as(what).isIn(200, 303, 404, 422);
            }
        }
    }

    @Test
    void aTokenBoundToOneOrganizationReachesNothingOutside() {
        var bound = Service.running().nobody().withToken(AccessTokenTest.secret(People.ada(), "meridian-mutual", "read", "write", "research", "accounts"));
        for (var route : guarded()) {
            var what = route.method() + " " + route.path();
            boolean lists = route.action() == Action.SEE_ORGANIZATION && route.scope() == Scope.INSTALLATION;
            assertThat(ask(bound, route)).as(what).isIn(lists ? List.of(200) : route.scope() == Scope.INSTALLATION ? List.of(403) : List.of(404));
        }
    }

    @Test
    void whatIsMissingAndWhatIsForeignLookTheSame() {
        var outsider = OTHERS.get("outsider");
        assertThat(outsider.get("/api/v1/organizations/" + organization).text())
                .isEqualTo(outsider.get("/api/v1/organizations/no-such-place").text());
        assertThat(outsider.get("/campaigns/" + campaign).text()).isEqualTo(outsider.get("/campaigns/no-such-place").text());
        assertThat(outsider.get("/api/v1/organizations").text()).doesNotContain("Walled Garden").contains("meridian-mutual");
    }

    @Test
    void aSponsorReadsResultsAndChangesNothing() {
        var sponsor = OTHERS.get("sponsor");
        assertThat(sponsor.get("/campaigns/" + campaign + "/scorecard").status()).isEqualTo(200);
        assertThat(sponsor.get("/campaigns/" + campaign).text()).doesNotContain("Close the campaign");
        assertThat(sponsor.form("/campaigns/" + campaign + "/close", Map.of()).status()).isEqualTo(403);
        assertThat(sponsor.get("/accounts").status()).isEqualTo(403);
    }
}
