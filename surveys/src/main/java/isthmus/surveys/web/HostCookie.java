package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * How each of our cookies is set and read. Its name begins with {@code __Host-}, which browsers take only with these attributes: from
 * this host alone, over HTTPS, and out of reach of scripts.
 */
public final class HostCookie {

    private HostCookie() {}

    /** The value that a request came with. */
    public static Optional<String> in(ServerRequest request, String name) {
        // Scripts and respondents have none: not worth making ready to read them.
        return request.headers().contains(HeaderNames.COOKIE) ? request.headers().cookies().first(name).asOptional() : Optional.empty();
    }

    /** Also sent when somebody follows a link from another site. */
    public static String lax(String name, String value, Duration kept) {
        return set(name, value, kept, "Lax");
    }

    /** Sent within this site only. */
    public static String strict(String name, String value, Duration kept) {
        return set(name, value, kept, "Strict");
    }

    private static String set(String name, String value, Duration kept, String sites) {
        return name + "=" + value + "; Path=/; Max-Age=" + kept.toSeconds() + "; Secure; HttpOnly; SameSite=" + sites;
    }
}
