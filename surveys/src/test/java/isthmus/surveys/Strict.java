package isthmus.surveys;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import isthmus.surveys.edge.Patience;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * A second service for tests that need what {@link Service} must not have: a clock that can be moved, administrators who
 * must have a second factor, and an identity provider.
 */
final class Strict {

    static final String PASSWORD = People.PASSWORD;

    /** For so long an authenticator app shows a code. */
    static final Duration STEP = Duration.ofSeconds(30);

    /** Where the identity provider will be, once a test starts it. */
    static final int PROVIDER_PORT = Service.freePort();

    private static final Pattern SEED = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([A-Z0-9-]{29})</code></li>");

    private static Strict running;

    private final String address;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Isthmus isthmus;
    private Person root;

    /** Somebody's session and the seed of their second factor. */
    record Person(Caller caller, byte[] seed, java.util.List<String> recoveryCodes) {}

    private Strict() {
        var data = Service.temporaryFolder();
        int port = Service.freePort();
        address = "http://localhost:" + port;
        isthmus = Service.start(
                data,
                Map.of(
                        "ISTHMUS_PORT", String.valueOf(port),
                        "ISTHMUS_OIDC_ISSUER", "http://127.0.0.1:" + PROVIDER_PORT + "/staff",
                        "ISTHMUS_OIDC_CLIENT_ID", "isthmus",
                        "ISTHMUS_OIDC_CLIENT_SECRET", "a secret of two",
                        "ISTHMUS_OIDC_ROLES", "it-admins=administrator,advisors=consultant",
                        "ISTHMUS_DEMO", "false",
                        "ISTHMUS_SECRET", "a secret that every service of these tests knows",
                        "ISTHMUS_SECOND_FACTOR", "administrators"),
                clock(),
                Patience.USUAL);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            isthmus.close();
            Service.deleteAll(data);
        }));
    }

    static synchronized Strict running() {
        if (running == null) {
            running = new Strict();
        }
        return running;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead.get());
            }
        };
    }

    /** Moves the service's clock ahead. */
    void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    /** Moves the service's clock to where a step of codes has just begun, so that none ends while a test asks about the next. */
    void passToTheNextStep() {
        pass(STEP.minusMillis(now().toEpochMilli() % STEP.toMillis()));
    }

    /** As late as it is for everybody else, such as an identity provider. */
    void backToNow() {
        ahead.set(Duration.ZERO);
    }

    Instant now() {
        return Instant.now().plus(ahead.get());
    }

    String address() {
        return address;
    }

    Caller nobody() {
        return new Caller(address);
    }

    Caller script() {
        return nobody().withToken(Service.ADMIN_TOKEN);
    }

    Isthmus isthmus() {
        return isthmus;
    }

    /** An administrator, who has set a second factor up. */
    synchronized Person root() {
        if (root == null) {
            root = enrol(person("root", "administrator"));
        }
        return root;
    }

    /** Somebody with a password and a session, and nothing else yet. */
    Caller person(String username, String role) {
        var page = script().form("/accounts", Map.of("username", username, "name", username, "role", role, "organization", ""));
        return session(People.setUp(nobody(), page, username));
    }

    Caller session(Caller.Answer answer) {
        return nobody().with("Cookie", "__Host-isthmus=" + People.cookieOf(answer));
    }

    Caller.Answer password(String username) {
        return nobody().form("/sign-in", Map.of("username", username, "password", PASSWORD, "then", "/account"));
    }

    /** The caller who gave a password and owes a code. */
    Caller owing(Caller.Answer answer) {
        return owing(nobody(), answer);
    }

    static Caller owing(Caller nobody, Caller.Answer answer) {
        var cookie = answer.header("Set-Cookie");
        if (!cookie.startsWith("__Host-isthmus-step=")) {
            throw new IllegalStateException(answer.status() + " " + cookie);
        }
        return nobody.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    /** Answers with a code; without a session there is no form's word to send. */
    static Caller.Answer code(Caller owing, String code) {
        return owing.form("/sign-in/code", Map.of("code", code, "then", "/account", "csrf", ""));
    }

    /** Sets a second factor up; the step after next is the first that may be used to sign in. */
    Person enrol(Caller caller) {
        caller.form("/account/second-factor/offer", Map.of());
        var seed = seed(caller.get("/account/second-factor"));
        var page = caller.form("/account/second-factor/confirm", Map.of("code", code(seed, 0)));
        pass(STEP);
        return new Person(caller, seed, recoveryCodes(page));
    }

    static java.util.List<String> recoveryCodes(Caller.Answer page) {
        return RECOVERY.matcher(page.text()).results().map(m -> m.group(1)).toList();
    }

    static byte[] seed(Caller.Answer page) {
        return seed(page.text());
    }

    static byte[] seed(String page) {
        var seed = SEED.matcher(page);
        if (!seed.find()) {
            throw new IllegalStateException(page);
        }
        return Base32.decode(seed.group(1).replace(" ", ""));
    }

    /** What an app shows, so many steps from now. */
    String code(byte[] seed, int steps) {
        return code(seed, now().plusSeconds(30L * steps));
    }

    static String code(byte[] seed, Instant when) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(seed, "RAW"), when.getEpochSecond() / 30);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
