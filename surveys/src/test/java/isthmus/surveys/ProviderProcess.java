package isthmus.surveys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A real identity provider in a process of its own, at whose form tests sign in with any claims they like. */
final class ProviderProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;

    ProviderProcess(int port) {
        try {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx96m", "-XX:TieredStopAtLevel=1", "-cp",
                            Files.readString(Path.of("target", "identity-provider.classpath")).strip(),
                            "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "identity-provider.log").toFile());
            builder.environment().putAll(Map.of(
                    "SERVER_HOSTNAME", "127.0.0.1", "SERVER_PORT", String.valueOf(port), "JSON_CONFIG", "{\"interactiveLogin\":true}"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        waitFor(URI.create("http://127.0.0.1:" + port + "/staff/.well-known/openid-configuration"));
    }

    private void waitFor(URI address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the identity provider did not start: see target/identity-provider.log", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Thread.onSpinWait();
        }
    }

    /** Fills the provider's form in; where the browser is sent then. */
    static URI signIn(String address, String subject, Map<String, Object> claims) {
        try {
            var form = "username=" + encode(subject) + "&claims=" + encode(new ObjectMapper().writeValueAsString(claims));
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return URI.create(HTTP.send(request, BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
