package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import isthmus.cypher.Graph;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * On a cluster another service may read from a server that a write has not reached yet. So whoever wrote is told up to where,
 * and tells the next service, which waits for that: a browser in a cookie, a script in the header of the same name.
 * Signed, for whoever made one up could make every read wait.
 */
public final class Bookmarks {

    static final String COOKIE = "__Host-isthmus-seen";
    static final String HEADER = "Isthmus-Bookmark";

    /** Servers of a cluster are seconds apart, not minutes. */
    private static final Duration COOKIE_LASTS = Duration.ofMinutes(2);

    private static final int LONGEST = 3_000;

    private final Graph graph;
    private final SecretKey key;

    private Bookmarks(Graph graph, SecretKey key) {
        this.graph = graph;
        this.key = key;
    }

    /** None where there is one server, which knows of all that was written. */
    public static Optional<Bookmarks> of(Graph graph, SecretKey key) {
        return graph.isRouted() ? Optional.of(new Bookmarks(graph, key)) : Optional.empty();
    }

    /** Catches up with what the client has seen elsewhere; what is not signed by a service of this installation counts for nothing. */
    void hear(ServerRequest http) {
        http.headers()
                .first(HeaderNames.create(HEADER))
                .or(() -> HostCookie.in(http, COOKIE))
                .flatMap(this::opened)
                .ifPresent(graph::catchUp);
    }

    /** After a request that may have written. */
    void tell(ServerResponse response) {
        var sealed = sealed(graph.bookmarks());
        if (sealed.length() <= LONGEST) {
            response.header(HEADER, sealed);
            response.headers().add(HeaderValues.create(HeaderNames.SET_COOKIE, HostCookie.lax(COOKIE, sealed, COOKIE_LASTS)));
        }
    }

    String sealed(Set<String> bookmarks) {
        var text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bookmarks.stream().sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
        return text + "." + signature(text);
    }

    Optional<Set<String>> opened(String sealed) {
        int dot = sealed.indexOf('.');
        if (sealed.length() > LONGEST || dot < 0 || !Secrets.same(signature(sealed.substring(0, dot)), sealed.substring(dot + 1))) {
            return Optional.empty();
        }
        var text = new String(Base64.getUrlDecoder().decode(sealed.substring(0, dot)), StandardCharsets.UTF_8);
        return Optional.of(text.lines().collect(Collectors.toUnmodifiableSet()));
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
