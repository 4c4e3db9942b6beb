package isthmus.surveys.provider;

import static io.helidon.http.Method.GET;

import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.FederationGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.surveys.web.HostCookie;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.SignIn;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way to the identity provider and back into a session of our own; nothing of the provider's is kept but who somebody is. */
public final class ProviderPages {

    public static final String PATH = "/sign-in/provider";

    private static final Logger LOG = Logger.getLogger(ProviderPages.class.getName());
    private static final String BACK = PATH + "/back";
    private static final String ORGANIZATIONS = "isthmus_organizations";

    private final Provider provider;
    private final FederationGraph federation;
    private final SignIn signIn;
    private final Clock clock;

    public ProviderPages(IdentityProvider settings, FederationGraph federation, SignIn signIn, Clock clock, String baseUrl) {
        this.provider = new Provider(settings, baseUrl + BACK, clock);
        this.federation = federation;
        this.signIn = signIn;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.open(GET, PATH, this::go), Route.open(GET, BACK, this::comeBack).noting(Act.SIGN_IN));
    }

    private Reply go(Request request) {
        var attempt = Attempt.fresh(request.query("then").orElse("/"));
        try {
            return Reply.elsewhere(provider.address(attempt, request.query("again").isPresent())).with("Set-Cookie", attempt.cookie());
        } catch (Provider.Unreachable e) {
            throw unreachable();
        }
    }

    private Reply comeBack(Request request) {
        var attempt = HostCookie.in(request.http(), Attempt.COOKIE)
                .flatMap(Attempt::of)
                .filter(a -> request.query("state").filter(a::began).isPresent())
                .orElseThrow(() -> Refusal.of(
                        401,
                        Sentence.of("provider.state", "This sign-in was not begun here, or took too long"),
                        Sentence.of("provider.again", "Go to the sign-in page and begin once more.")));
        var code = request.query("code").filter(c -> !c.isEmpty()).orElseThrow(() -> Refusal.of(
                401,
                Sentence.of("provider.refused", "Your provider did not let you in"),
                Sentence.of("provider.again", "Go to the sign-in page and begin once more.")));
        try {
            return enter(request, provider.redeem(code, attempt), attempt.then());
        } catch (Provider.Unreachable e) {
            throw unreachable();
        } catch (IdToken.Untrusted e) {
            LOG.log(Level.WARNING, "A sign-in was refused: {0}", e.getMessage());
            throw Refusal.of(
                    401,
                    Sentence.of("provider.untrusted", "What your provider says cannot be trusted"),
                    Sentence.of("provider.again", "Go to the sign-in page and begin once more.")).noted();
        }
    }

    private Reply enter(Request request, IdToken token, String then) {
        var settings = provider.settings();
        var role = settings.role(token.values(settings.roleClaim()).orElse(List.of()))
                .orElseThrow(() -> Refusal.of(
                        403,
                        Sentence.of("provider.role", "You are known, and have no part here yet"),
                        Sentence.of("provider.role.detail", "Ask whoever runs your organization’s accounts to give you a role in Isthmus."))
                        .noted());
        var issuer = settings.issuer().toString();
        var identity = new FederationGraph.Identity(
                issuer, token.subject(), token.name(), role, token.values(ORGANIZATIONS).map(HashSet::new));
        var entered = federation.enter(identity, username(issuer, token.subject()), clock.instant());
        if (entered.disabled()) {
            throw Refusal.of(
                    403,
                    Sentence.of("provider.disabled", "Your account here is disabled"),
                    Sentence.of("provider.disabled.detail", "Ask an administrator of this installation.")).noted();
        }
        return Reply.seeOther(then)
                .with("Set-Cookie", signIn.begin(entered.username(), token.proven().orElse(Instant.EPOCH), request.http()))
                .about(Subject.ofAccount(entered.username()));
    }

    /** Never a name or an address that the provider tells: those change hands, and a local account may have them. */
    private static String username(String issuer, String subject) {
        return "sso-" + Secrets.hash(issuer + " " + subject).substring(0, 16);
    }

    private static Refusal unreachable() {
        return Refusal.of(
                503,
                Sentence.of("provider.away", "Your provider does not answer"),
                Sentence.of("provider.away.detail", "Please try again in a minute."));
    }
}
