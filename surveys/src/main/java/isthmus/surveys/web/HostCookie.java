package isthmus.surveys.web;

import java.time.Duration;

/**
 * How each of our cookies is set. Its name begins with {@code __Host-}, which browsers take only with these attributes: from
 * this host alone, over HTTPS, and out of reach of scripts.
 */
public final class HostCookie {

    private HostCookie() {}

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
