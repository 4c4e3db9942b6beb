package isthmus.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import isthmus.cypher.account.Account;
import isthmus.reports.Galley;
import isthmus.surveys.web.Assets;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders over HTTP, with a press that prints when the test lets it. */
@Timeout(60)
class OrdersTest {

    private static final Account ADA = new Account("ada", "Ada", Account.Role.CONSULTANT, null, false, Set.of());

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();
    private Press press;
    private WebServer server;
    private Visitor visitor = new Visitor(ADA, null, null, "en");
    private String content = "one";
    private Duration patience = Duration.ofMinutes(1);

    @BeforeEach
    void serve() {
        press = new Press(new Press.Bounds(1, 9, 9, 1_000), Clock.systemUTC());
        server = WebServer.builder().port(0).routing(routing -> routing.get("/report.pdf", (http, response) -> {
            var orders = new Orders(press, new Pages(new Assets(), "0"), patience);
            var galley = galley(content);
            var reply = orders.print(new Request(http, visitor, null, null, new byte[0]), galley, "pdf", "application/pdf", "a.pdf", this::print);
            response.status(Status.create(reply.status()));
            reply.headers().forEach((name, value) -> response.header(name, value));
            response.send(reply.body());
        })).build().start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        press.close();
        server.stop();
    }

    private static Galley galley(String paper) {
        return new Galley(LocalDate.of(2026, 3, 2), "en", "Title", List.of(), paper, "screen", List.of());
    }

    private byte[] print(Galley galley) {
        times.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return galley.paper().getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/report.pdf?language=de%20x"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @Test
    void whoHasTheSameContentIsNotSentItAgainNorIsItPrinted() {
        release.countDown();
        var first = get();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("one");
        var tag = header(first, "ETag");
        assertThat(tag).matches("\"pdf-[0-9a-f]{64}\"");

        var again = get("If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(times).hasValue(1);

        content = "two";
        var changed = get("If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo("two");
        assertThat(header(changed, "Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void aScriptThatWouldWaitLongIsToldWhereToAskAgain() {
        patience = Duration.ZERO;
        var early = get("Accept", "text/html");
        assertThat(early.statusCode()).isEqualTo(202);
        assertThat(header(early, "Location")).isEqualTo("/report.pdf?language=de%20x");
        assertThat(header(early, "Retry-After")).isEqualTo("3");
        assertThat(early.body()).contains("\"before\":0");
        content = "two";
        assertThat(get().body()).contains("\"before\":0");
        content = "three";
        assertThat(get().body()).contains("\"before\":1");

        patience = Duration.ofMinutes(1);
        release.countDown();
        assertThat(get().body()).isEqualTo("three");
        assertThat(times).hasValue(3);
    }

    @Test
    void aBrowserIsShownAPageThatLooksAgainByItself() {
        visitor = new Visitor(ADA, new Visitor.Session("csrf-word", java.time.Instant.EPOCH, false), null, "en");
        patience = Duration.ZERO;
        get();
        content = "two";
        get();
        content = "three";
        var page = get("Accept", "text/html,application/xhtml+xml");

        assertThat(page.statusCode()).isEqualTo(202);
        assertThat(page.body()).contains("<meta http-equiv=\"refresh\" content=\"3\">", "1 report comes before yours", "aria-live=\"polite\"",
                "href=\"/report.pdf?language=de%20x\"");
        assertThat(header(page, "Content-Disposition")).isEmpty();
    }

    @Test
    void anotherFormOfTheSameIsAnotherPrinting() {
        var galley = galley("paper");
        assertThat(Orders.key("pdf", galley)).isNotEqualTo(Orders.key("xlsx", galley)).isEqualTo(Orders.key("pdf", galley));
        assertThat(Orders.key("pdf", galley)).isNotEqualTo(Orders.key("pdf", galley("paper too")));
    }
}
