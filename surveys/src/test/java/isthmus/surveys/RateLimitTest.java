package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two services on one database, behind a proxy that names the clients, with a low limit: 20 at once, one a second. */
class RateLimitTest {

    private static final int AT_ONCE = TwoServices.AT_ONCE;
    private static final int GUESSES_AT_ONCE = 2;

    private static Caller at(int service, String client) {
        return TwoServices.at(service, client);
    }

    /** To surveys of an organization of their own. */
    private static List<String> links(int count) {
        var script = at(0, "192.0.2.200").withToken(Service.ADMIN_TOKEN);
        var organization = script.json("POST", "/api/v1/organizations", Map.of("name", "Busy Wharf")).json().path("id").asText();
        script.send(
                "PUT",
                "/api/v1/organizations/" + organization + "/structure?part=teams",
                "text/csv",
                "team,unit,parent_unit,business,tech\nNorth,Works,,5,5\n".getBytes(StandardCharsets.UTF_8));
        var campaign = script.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Rush")).json().path("id").asText();
        var links = new ArrayList<String>();
        script.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", Map.of("perspective", "exec", "count", count))
                .json().path("links").forEach(link -> links.add(link.path("token").asText()));
        assertThat(links).hasSize(count);
        return links;
    }

    /** How many requests pass until one has to wait; at most three times what passes at once. */
    private static int passed(Caller caller, String path) {
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            if (caller.get(path).status() == 429) {
                return i;
            }
        }
        return 3 * AT_ONCE;
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgainInTheirLanguage() throws InterruptedException {
        var german = at(0, "192.0.2.1").with("Accept-Language", "de");
        assertThat(passed(german, "/sign-in")).isBetween(AT_ONCE, 3 * AT_ONCE - 1);

        var page = german.get("/sign-in");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("Zu oft");
        int wait = Integer.parseInt(page.header("Retry-After"));
        assertThat(wait).isBetween(1, 5);
        var problem = german.get("/api/v1/organizations");
        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.json().path("status").asInt()).isEqualTo(429);

        assertThat(at(0, "192.0.2.2").get("/sign-in").status()).as("somebody else").isEqualTo(200);
        Thread.sleep(Duration.ofSeconds(wait + 1).toMillis());
        assertThat(german.get("/sign-in").status()).as("later").isEqualTo(200);
    }

    @Test
    void colleaguesBehindOneAddressDoNotTakeEachOthersTurn() {
        var links = links(4);
        assertThat(passed(at(0, "192.0.2.3"), "/s/" + links.getFirst())).isLessThan(3 * AT_ONCE);
        for (var link : links.subList(1, 4)) {
            for (int i = 0; i < AT_ONCE / 2; i++) {
                assertThat(at(0, "192.0.2.3").get("/s/" + link).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void guessingIsRareAndKeepsNobodyOut() {
        var link = links(1).getFirst();
        var guesser = at(0, "192.0.2.4");
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 6; i++) {
            statuses.add(guesser.get("/s/no-such-link-" + i).status());
            statuses.add(guesser.withToken("ist_guessed-token-" + i).get("/api/v1/organizations").status());
        }
        assertThat(statuses.stream().filter(s -> s != 429).count()).isBetween((long) GUESSES_AT_ONCE, 2L * GUESSES_AT_ONCE);
        assertThat(guesser.get("/s/" + link).status()).as("a link that is known, from the same place").isEqualTo(200);
    }

    @Test
    void whatOneServiceLetThroughTheOtherKnowsOfWithinAMoment() throws InterruptedException {
        var secret = links(1).getFirst();
        int here = passed(at(0, "192.0.2.5"), "/s/" + secret);
        assertThat(here).isGreaterThanOrEqualTo(AT_ONCE);

        // The other hears of it once it is asked itself, and then lets nothing through that would have fitted there.
        int there = 0;
        while (there < AT_ONCE && at(1, "192.0.2.5").get("/s/" + secret).status() != 429) {
            there++;
            Thread.sleep(400);
        }
        assertThat(there).isLessThan(AT_ONCE / 2);
    }
}
