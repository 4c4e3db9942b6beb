package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who asks, from the session cookie of a browser or the access token of a script. */
public final class SignIn {

    public static final String COOKIE = "__Host-isthmus";
    public static final Duration LASTS = Duration.ofHours(12);
    public static final Duration IDLE = Duration.ofHours(2);

    private final AccountGraph accounts;
    private final Clock clock;
    private final @Nullable String adminToken;

    /**
     * @param adminToken an administrator's access token from the configuration, or null
     */
    public SignIn(AccountGraph accounts, Clock clock, @Nullable String adminToken) {
        this.accounts = accounts;
        this.clock = clock;
        this.adminToken = adminToken;
    }

    Visitor visitor(ServerRequest request) {
        return account(request).reading(Tongue.ofPages(request));
    }

    private Visitor account(ServerRequest request) {
        var bearer = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
        if (bearer.isPresent()) {
            return script(bearer.get())
                    .map(account -> new Visitor(account, null))
                    .orElseThrow(() -> Refusal.of(
                            401, "This access token is not known", "It may have ended or been taken back. Make a new one on your account page."));
        }
        return cookie(request)
                .flatMap(token -> accounts.session(Secrets.hash(token), clock.instant(), IDLE))
                .map(session -> new Visitor(session.account(), session.csrf()))
                .orElse(Visitor.NOBODY);
    }

    private Optional<Account> script(String token) {
        if (adminToken != null && Secrets.same(Secrets.hash(adminToken), Secrets.hash(token))) {
            return Optional.of(new Account(
                    "operator", "Operator (access token)", Account.Role.ADMINISTRATOR, null, false, Set.of()));
        }
        return accounts.byToken(Secrets.hash(token), clock.instant());
    }

    public static Optional<String> cookie(ServerRequest request) {
        return request.headers().cookies().first(COOKIE).asOptional();
    }

    /** Begins a session and returns the cookie that carries it. */
    public String begin(String username) {
        var token = Secrets.token();
        var now = clock.instant();
        accounts.openSession(username, Secrets.hash(token), Secrets.token(), now, now.plus(LASTS));
        return COOKIE + "=" + token + "; Path=/; Max-Age=" + LASTS.toSeconds() + "; Secure; HttpOnly; SameSite=Lax";
    }

    /** The account's own sessions, the one used last first. */
    public List<AccountGraph.OpenSession> sessions(String username) {
        return accounts.sessions(username, clock.instant(), IDLE);
    }

    /** Ends every session of the account but that of the request. */
    public void endOthers(String username, ServerRequest request) {
        accounts.endSessions(username, cookie(request).map(Secrets::hash).orElse(""));
    }

    /** Whether this is the session that the request came in. */
    public static boolean isCurrent(AccountGraph.OpenSession session, ServerRequest request) {
        return cookie(request).map(Secrets::hash).filter(hash -> hash.startsWith(session.id())).isPresent();
    }

    /** Ends the session of a request and returns the cookie that forgets it. */
    public String end(ServerRequest request) {
        cookie(request).ifPresent(token -> accounts.endSession(Secrets.hash(token)));
        return COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    }
}
