package isthmus.surveys.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider says of itself, and where it sends us. */
class MetadataTest {

    private static final String WHERE = "/.well-known/openid-configuration";

    private HttpServer provider;
    private HttpServer elsewhere;
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(provider, "/keys", 200, "{\"keys\":[]}");
        elsewhere.createContext("/", exchange -> {
            calls.incrementAndGet();
            var body = metadata(address(provider)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
        elsewhere.stop(0);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String metadata(String issuer) {
        var at = address(provider);
        return "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + at + "/authorize\",\"token_endpoint\":\"" + at
                + "/token\",\"jwks_uri\":\"" + at + "/keys\",\"end_session_endpoint\":\"" + at + "/end\",\"introspection_endpoint\":\"" + at + "/look\"}";
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void redirect(String path) {
        provider.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", address(elsewhere) + path);
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
    }

    private Provider asked() {
        var settings = new IdentityProvider(URI.create(address(provider)), "isthmus", "secret", "role", Map.of());
        return new Provider(settings, "http://localhost/back", Clock.systemUTC());
    }

    @Test
    void whoeverCallsItselfByItsAddressIsAsked() {
        answer(provider, WHERE, 200, metadata(address(provider)));
        assertThat(asked().address(Attempt.fresh("/"), false)).startsWith(address(provider) + "/authorize?");
    }

    @Test
    void whoeverCallsItselfOtherwiseIsNotBelieved() {
        answer(provider, WHERE, 200, metadata("https://somebody-else.example"));
        assertThatThrownBy(() -> asked().address(Attempt.fresh("/"), false)).isInstanceOf(Provider.Unreachable.class);
    }

    @Test
    void ourSecretIsNotSentAlongARedirect() {
        answer(provider, WHERE, 200, metadata(address(provider)));
        redirect("/token");
        assertThatThrownBy(() -> asked().redeem("a-code", Attempt.fresh("/"))).isInstanceOfAny(Provider.Unreachable.class, IdToken.Untrusted.class);

        assertThat(calls).as("nobody else was told our secret").hasValue(0);
    }
}
