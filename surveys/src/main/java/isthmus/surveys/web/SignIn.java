package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.account.Grant;
import isthmus.surveys.web.Secrets.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
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
    private final SecondFactorRule rule;
    private final @Nullable String adminToken;

    /**
     * @param adminToken an administrator's access token from the configuration, or null
     */
    public SignIn(AccountGraph accounts, Clock clock, SecondFactorRule rule, @Nullable String adminToken) {
        this.accounts = accounts;
        this.clock = clock;
        this.rule = rule;
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
            return script(bearer.get()).orElseThrow(() -> Refusal.of(
                    401, "This access token is not known", "It may have ended or been taken back. Make a new one on your account page."));
        }
        return cookie(request)
                .flatMap(token -> accounts.session(hash(token), clock.instant(), IDLE))
                .map(this::visitor)
                .orElse(Visitor.NOBODY);
    }

    /** Who sent an access token by another way than a request. */
    public Optional<Visitor> bearer(String token) {
        return script(token);
    }

    private Optional<Visitor> script(String token) {
        if (adminToken != null && Secrets.same(hashOfToken(adminToken), hashOfToken(token))) {
            var operator = new Account("operator", "Operator (access token)", Account.Role.ADMINISTRATOR, null, false, Set.of());
            return Optional.of(script(operator, EnumSet.allOf(Grant.class), null));
        }
        return accounts.byToken(hashOfToken(token), clock.instant())
                .map(bearer -> script(bearer.account(), bearer.grants(), bearer.organization()));
    }

    private static Visitor script(Account account, Set<Grant> grants, @Nullable String organization) {
        return new Visitor(account, null, new Visitor.Token(grants, organization), "en");
    }

    /** Whom an identity provider lets in, they have no password here, and it looks after second factors. */
    private Visitor visitor(AccountGraph.Session session) {
        boolean enrolling = session.account().passwordHash() != null && rule.asks(session.account().role()) && !session.secondFactor();
        return new Visitor(session.account(), new Visitor.Session(session.csrf(), session.proven(), enrolling), null, "en");
    }

    private static String hashOfToken(String token) {
        return Secrets.hash(Purpose.ACCESS_TOKEN, token);
    }

    private static String hash(String cookie) {
        return Secrets.hash(Purpose.SESSION, cookie);
    }

    /** A path of this service, never another site's. */
    public static String localPath(String path) {
        return path.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*") ? path : "/";
    }

    public static Optional<String> cookie(ServerRequest request) {
        return HostCookie.in(request, COOKIE);
    }

    /** Begins a session in the place of the one that the request came in, and returns the cookie that carries it. */
    public String begin(String username, ServerRequest request) {
        return begin(username, clock.instant(), request);
    }

    /**
     * As {@link #begin(String, ServerRequest)}, for somebody who proved elsewhere who they are.
     *
     * @param proven when they did
     */
    public String begin(String username, Instant proven, ServerRequest request) {
        cookie(request).ifPresent(before -> accounts.endSession(hash(before)));
        var token = Secrets.token();
        var now = clock.instant();
        accounts.openSession(username, hash(token), Secrets.token(), now, proven, now.plus(LASTS));
        return HostCookie.lax(COOKIE, token, LASTS);
    }

    /** Notes that whoever asks has given their password again. */
    public void prove(ServerRequest request) {
        cookie(request).ifPresent(token -> accounts.prove(hash(token), clock.instant()));
    }

    /** The account's own sessions, the one used last first. */
    public List<AccountGraph.OpenSession> sessions(String username) {
        return accounts.sessions(username, clock.instant(), IDLE);
    }

    /** Ends every session of the account but that of the request. */
    public void endOthers(String username, ServerRequest request) {
        accounts.endSessions(username, hashOf(request));
    }

    /** The hash that the session of a request is kept under; empty when there is none. */
    public static String hashOf(ServerRequest request) {
        return cookie(request).map(SignIn::hash).orElse("");
    }

    /** Whether this is the session that the request came in. */
    public static boolean isCurrent(AccountGraph.OpenSession session, ServerRequest request) {
        return cookie(request).map(SignIn::hash).filter(hash -> hash.startsWith(session.id())).isPresent();
    }

    /** Ends the session of a request and returns the cookie that forgets it. */
    public String end(ServerRequest request) {
        cookie(request).ifPresent(token -> accounts.endSession(hash(token)));
        return HostCookie.lax(COOKIE, "", Duration.ZERO);
    }
}
