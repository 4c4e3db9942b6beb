package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.SignIn;
import isthmus.surveys.web.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and setting an account up through its one-time link. */
public final class SignInPages {

    private final AccountGraph accounts;
    private final SecondStepPages secondStep;
    private final SignIn signIn;
    private final Pages pages;
    private final Clock clock;
    private final Throttle throttle;
    private final boolean byProvider;

    public SignInPages(
            AccountGraph accounts, SecondStepPages secondStep, SignIn signIn, Pages pages, Throttle throttle, boolean byProvider, Clock clock) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.signIn = signIn;
        this.throttle = throttle;
        this.byProvider = byProvider;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, "/sign-in", this::ask),
                Route.open(POST, "/sign-in", this::signIn).noting(Act.SIGN_IN),
                Route.of(POST, "/sign-out", Action.PROTECT_OWN_ACCOUNT, Scope.INSTALLATION, this::signOut).noting(Act.SIGN_OUT),
                Route.open(GET, "/setup/{token}", this::askForPassword),
                Route.open(POST, "/setup/{token}", this::setUp).noting(Act.PASSWORD_SET));
    }

    private Reply ask(Request request) {
        return Reply.page(form(request.visitor(), "", request.query("then").orElse("/"), null));
    }

    private Reply signIn(Request request) {
        var form = request.form();
        var username = form.text("username").toLowerCase(Locale.ROOT);
        var then = SignIn.localPath(form.text("then"));
        var wait = throttle.attempt(Throttle.Secret.PASSWORD, username, request);
        if (!wait.isZero()) {
            return Reply.page(
                            429,
                            form(request.visitor(), username, then, pleaseWait(wait)))
                    .with("Retry-After", String.valueOf(wait.toSeconds() + 1));
        }
        var account = accounts.find(username).filter(a -> !a.disabled());
        var hash = account.map(Account::passwordHash).orElse(null);
        if (!Passwords.matches(form.raw("password").orElse(""), hash)) {
            var known = account.map(a -> Subject.ofAccount(a.username())).orElse(Subject.NOTHING);
            return Reply.page(401, form(request.visitor(), username, then, Sentence.of("signIn.wrong", "Name and password do not fit together."))).about(known);
        }
        throttle.succeeded(Throttle.Secret.PASSWORD, username, request);
        return secondStep.after(request, username, then);
    }

    private String form(Visitor visitor, String username, String then, @Nullable Sentence fault) {
        var model = new HashMap<String, Object>(Map.of("username", username, "then", SignIn.localPath(then), "byProvider", byProvider));
        if (fault != null) {
            model.put("fault", fault);
        }
        return pages.fill("account/sign-in", visitor, model);
    }

    static Sentence pleaseWait(Duration wait) {
        return Sentence.of("signIn.wait", "Too many tries. Please wait {0,number,#} seconds and try again.", wait.toSeconds() + 1);
    }

    private Reply signOut(Request request) {
        return Reply.seeOther("/sign-in").with("Set-Cookie", signIn.end(request.http())).with("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private AccountGraph.SetupLink link(Request request) {
        return accounts.setupLink(hash(request), clock.instant())
                .orElseThrow(SignInPages::gone);
    }

    private static String hash(Request request) {
        return Secrets.hash(Secrets.Purpose.SETUP_LINK, request.path("token"));
    }

    private static Refusal gone() {
        return Refusal.of(
                410,
                Sentence.of("setup.gone", "This link has been used or has ended"),
                Sentence.of(
                        "setup.gone.detail",
                        "A set-up link works once. Ask an administrator for a new one, or restart the service for the first."));
    }

    private Reply askForPassword(Request request) {
        var link = link(request);
        return Reply.page(setupForm(request, link, "", "", List.of()));
    }

    private Reply setUp(Request request) {
        var link = link(request);
        var form = request.form();
        boolean first = link.username() == null;
        var username = (first ? form.text("username") : link.username()).toLowerCase(Locale.ROOT);
        var name = form.text("name");
        var password = form.raw("password").orElse("");
        var problems = new ArrayList<Problem>();
        if (first) {
            problems.addAll(AccountNames.problems(username, name));
        }
        problems.addAll(Passwords.problems(password, form.raw("again").orElse(""), username));
        if (!problems.isEmpty()) {
            return Reply.page(422, setupForm(request, link, username, name, problems));
        }
        var token = hash(request);
        var hash = Passwords.hash(password);
        boolean done = first
                ? accounts.setUpFirst(token, username, name, hash, clock.instant())
                : accounts.setUp(token, hash, clock.instant());
        if (!done) {
            throw gone();
        }
        return secondStep.after(request, username, "/").about(Subject.ofAccount(username));
    }

    private String setupForm(
            Request request, AccountGraph.SetupLink link, String username, String name, List<Problem> problems) {
        return pages.fill(
                "account/setup",
                request.visitor(),
                Map.of(
                        "token", request.path("token"),
                        "first", link.username() == null,
                        "username", link.username() == null ? username : link.username(),
                        "name", name,
                        "shortest", Passwords.SHORTEST,
                        "problems", problems));
    }
}
