package isthmus.surveys;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Accounts of a service, the shared one mostly, made the way an administrator makes them: set-up links, forms, cookies. */
public final class People {

    static final String PASSWORD = "seven herons on a sandbank";

    private static final Pattern LINK = Pattern.compile("(/setup/[A-Za-z0-9_-]+)");
    private static final Map<String, Caller> SIGNED_IN = new HashMap<>();

    private People() {}

    /** The first administrator, with a session. */
    public static synchronized Caller ada() {
        return SIGNED_IN.computeIfAbsent("ada", name -> {
            var link = Service.running().firstSetupLink().replace(Service.running().address(), "");
            var done = Service.running()
                    .nobody()
                    .form(link, Map.of("username", "ada", "name", "Ada", "password", PASSWORD, "again", PASSWORD));
            return withCookie(done);
        });
    }

    /** Somebody with a role, and an organization or none, with a session. */
    public static synchronized Caller of(String username, String role, String organization) {
        var ada = ada();
        return SIGNED_IN.computeIfAbsent(username, name -> made(Service.running().nobody(), ada, username, role, organization));
    }

    /**
     * Makes an account at any service, and sets it up.
     *
     * @param nobody somebody at that service who is not signed in
     * @return them with their session
     */
    public static Caller made(Caller nobody, Caller administrator, String username, String role, String organization) {
        var page = administrator.form(
                "/accounts", Map.of("username", username, "name", username, "role", role, "organization", organization, "current", PASSWORD));
        return withCookie(nobody, setUp(nobody, page, username));
    }

    /**
     * Sets an account up through the link on a page that made it.
     *
     * @return the reply that begins their session
     */
    static Caller.Answer setUp(Caller nobody, Caller.Answer page, String username) {
        return nobody.form(link(page), Map.of("username", username, "password", PASSWORD, "again", PASSWORD));
    }

    /** The set-up link that a page shows. */
    static String link(Caller.Answer page) {
        var link = LINK.matcher(page.text());
        if (!link.find()) {
            throw new IllegalStateException(page.text());
        }
        return link.group(1);
    }

    static Caller withCookie(Caller.Answer answer) {
        return withCookie(Service.running().nobody(), answer);
    }

    private static Caller withCookie(Caller nobody, Caller.Answer answer) {
        return nobody.with("Cookie", "__Host-isthmus=" + cookieOf(answer)).typing(PASSWORD);
    }

    /** The secret of the session that began. */
    static String cookieOf(Caller.Answer answer) {
        var cookie = answer.header("Set-Cookie");
        if (!cookie.startsWith("__Host-isthmus=")) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return cookie.substring("__Host-isthmus=".length(), cookie.indexOf(';'));
    }
}
