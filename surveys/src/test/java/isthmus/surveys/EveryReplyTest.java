package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each reply tells a browser, whatever it answers: every address that can be read, and some that are refused. */
class EveryReplyTest {

    private static final Caller SCRIPT = Service.running().administrator();

    /** Replies by what was asked, of people who are signed in and of nobody. */
    private static final Map<String, Caller.Answer> REPLIES = new LinkedHashMap<>();

    /** Those among them that a route of the table gave. */
    private static final Map<String, Caller.Answer> OWN = new LinkedHashMap<>();

    @BeforeAll
    static void askForEverything() {
        var ada = People.ada();
        for (var route : Service.running().isthmus().routes().routes()) {
            // Other prints go the same way as the PDF, and take as long.
            boolean another = route.path().matches(".*[.](xlsx|pptx|zip)");
            if (route.method().text().equals("GET") && !another) {
                OWN.put(path(route), ada.get(path(route)));
            }
        }
        OWN.put("stylesheet", ada.get("/static/isthmus.css"));
        OWN.put("icon", ada.get("/static/icon.svg"));
        OWN.put("survey", ada.get("/s/" + link()));
        OWN.put("team list", SCRIPT.get("/api/v1/organizations/meridian-mutual/structure?part=teams"));
        OWN.put("wrong password", Service.running().nobody().form("/sign-in", Map.of("username", "nobody-here", "password", "x")));
        OWN.put("not signed in", Service.running().nobody().get("/organizations"));
        OWN.put("not JSON", SCRIPT.send("POST", "/api/v1/organizations", "application/json", "{".getBytes(StandardCharsets.UTF_8)));
        OWN.put("forged", ada.form("/organizations/new", Map.of("name", "x", "csrf", "wrong")));
        REPLIES.putAll(OWN);
        REPLIES.put("no such page", ada.get("/no-such-page"));
        REPLIES.put("no such method", SCRIPT.send("DELETE", "/organizations", null, new byte[0]));
        for (var path : List.of("/openapi", "/observe/health", "/observe/metrics", "/observe/no-such-thing")) {
            REPLIES.put(path, ada.get(path));
        }
    }

    private static String path(Route route) {
        return route.path()
                .replace("{id}", route.scope() == Scope.CAMPAIGN ? "spring-2026" : "meridian-mutual")
                .replaceAll("\\{[a-z]+}", "nothing");
    }

    private static String link() {
        return SCRIPT.json("POST", "/api/v1/campaigns/autumn-2026/invitations", Map.of("perspective", "exec", "count", 1))
                .json().path("links").get(0).path("token").asText();
    }

    @Test
    void everyReplyTellsTheBrowserWhatItMayDo() {
        REPLIES.forEach((what, reply) -> {
            var policy = reply.header("Content-Security-Policy");
            assertThat(policy).as(what)
                    .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "http:", "https:");
            assertThat(reply.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
            assertThat(reply.header("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
            assertThat(reply.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
            assertThat(reply.header("Server")).as(what).isEmpty();
        });
    }

    @Test
    void nothingButAssetsIsKeptByCaches() {
        REPLIES.forEach((what, reply) -> {
            if (!what.startsWith("/static/") && !what.equals("stylesheet") && !what.equals("icon")) {
                assertThat(reply.header("Cache-Control")).as(what).containsAnyOf("no-store", what.startsWith("/observe/") ? "no-cache" : "private, no-cache");
            }
        });
    }

    @Test
    void everyBodySaysItsTypeAndEncoding() {
        REPLIES.forEach((what, reply) -> {
            // Metrics have names and numbers of ours only, in ASCII; their type is Helidon's.
            if (reply.bytes().length == 0 || what.equals("/observe/metrics")) {
                return;
            }
            var type = reply.header("Content-Type");
            assertThat(type).as(what).isNotEmpty();
            if (type.startsWith("text/") || type.contains("xml") && !type.contains("openxmlformats")) {
                assertThat(type).as(what).containsIgnoringCase("charset=utf-8");
            }
        });
    }

    @Test
    void noOtherOriginMayRead() {
        for (var path : List.of("/", "/api/v1/organizations", "/api/v1/survey/nothing", "/openapi", "/observe/metrics", "/static/isthmus.js")) {
            var reply = SCRIPT.with("Origin", "https://elsewhere.example").get(path);
            assertThat(reply.http().headers().map().keySet()).as(path).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
            var asked = Service.running().nobody().with("Origin", "https://elsewhere.example").with("Access-Control-Request-Method", "PUT")
                    .send("OPTIONS", path, null, new byte[0]);
            assertThat(asked.http().headers().map().keySet()).as(path).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void everyCookieBelongsToThisHostAlone() {
        var nobody = Service.running().nobody();
        var cookies = List.of(
                nobody.form("/language", Map.of("language", "de")),
                nobody.form("/sign-in", Map.of("username", "ada", "password", People.PASSWORD)),
                People.withCookie(nobody.form("/sign-in", Map.of("username", "ada", "password", People.PASSWORD))).form("/sign-out", Map.of()));
        for (var reply : cookies) {
            assertThat(reply.http().headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie ->
                    assertThat(cookie).startsWith("__Host-").contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=").doesNotContain("Domain"));
        }
        REPLIES.forEach((what, reply) -> assertThat(reply.http().headers().allValues("Set-Cookie")).as(what).allMatch(c -> c.startsWith("__Host-")));
    }

    @Test
    void everyPageLeadsOut() {
        OWN.forEach((what, reply) -> {
            if (reply.status() == 200 && reply.header("Content-Type").startsWith("text/html") && reply.text().contains("<header class=\"top\">")) {
                assertThat(reply.text()).as(what).contains(what.equals("wrong password") ? "/sign-in" : "action=\"/sign-out\"");
            }
        });
        assertThat(OWN.get("/organizations").text()).contains("action=\"/sign-out\"");
    }

    @Test
    void filesAreSavedUnderSafeNames() {
        var name = "\"; filename=evil.html\r\nX-Evil: 1 ../../é";
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Name \"; filename=\"evil.html ../é")).json().path("id").asText();
        assertThat(SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).status()).isIn(201, 422);
        var campaign = SCRIPT.json("POST", "/api/v1/organizations/" + id + "/campaigns", Map.of("name", "Round \"; filename=\"evil.html ../é")).json().path("id").asText();
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());
        for (var path : List.of("/organizations/" + id + "/structure/export?part=teams", "/api/v1/campaigns/" + campaign + "/report.pdf", "/api/v1/campaigns/" + campaign + "/report.xlsx")) {
            var reply = SCRIPT.get(path);
            if (reply.status() == 200 && !reply.header("Content-Disposition").isEmpty()) {
                assertThat(reply.header("Content-Disposition")).as(path).matches("(attachment|inline); filename=\"[A-Za-z0-9._-]+\"");
            }
        }
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.pdf").header("Content-Disposition")).contains("filename=\"");
    }

    @Test
    void nothingIsServedThatIsNotInTheTable() {
        for (var path : List.of(
                "/.git/HEAD", "/.git/config", "/.env", "/.svn/entries", "/static/", "/static", "/static/../application.yaml", "/static/%2e%2e/application.yaml",
                "/application.yaml", "/META-INF/MANIFEST.MF", "/META-INF/sbom/application.cdx.json", "/isthmus/surveys/Main.class", "/pages/layout.ftlh",
                "/WEB-INF/web.xml", "/data/neo4j", "/logs", "/admin", "/console", "/debug", "/actuator", "/browser", "/openapi/ui", "/observe", "/observe/config", "/observe/info",
                "/observe/log", "/observe/beans")) {
            assertThat(SCRIPT.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void methodsThatNobodyNeedsAreRefused() {
        for (var method : List.of("TRACE", "PATCH", "PROPFIND", "FOO")) {
            for (var path : List.of("/", "/organizations", "/api/v1/organizations", "/static/isthmus.css", "/observe/health", "/openapi")) {
                var reply = SCRIPT.with("X-Marked", "marked-word").send(method, path, null, new byte[0]);
                assertThat(reply.status()).as(method + " " + path).isIn(400, 404, 405, 501);
                assertThat(reply.text()).as(method + " " + path).doesNotContain("marked-word", Service.ADMIN_TOKEN);
            }
        }
    }

    @Test
    void whatWatchesTheServiceNamesNobody() {
        People.of("watched-person", "consultant", "meridian-mutual").get("/organizations/meridian-mutual");
        var token = link();
        SCRIPT.get("/api/v1/survey/" + token);
        for (var path : List.of("/observe/health", "/observe/metrics")) {
            var seen = Service.running().nobody().get(path);
            assertThat(seen.text().toLowerCase(java.util.Locale.ROOT)).as(path).doesNotContain("watched", "meridian", token.toLowerCase(java.util.Locale.ROOT), "/s/", "password", "bolt:", "neo4j");
        }
        assertThat(Service.running().nobody().get("/openapi").text()).contains("openapi: 3.1.0").doesNotContain("Meridian", Service.ADMIN_TOKEN);
    }
}
