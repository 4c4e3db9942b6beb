package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.SignIn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One's own account with its access tokens, and, for administrators, everybody's. */
public final class AccountPages {

    private static final Duration SETUP_LASTS = Duration.ofDays(3);
    private static final int LONGEST_TOKEN_DAYS = 365;

    private final AccountGraph accounts;
    private final OrganizationGraph organizations;
    private final SignIn signIn;
    private final Pages pages;
    private final Clock clock;
    private final String baseUrl;

    public AccountPages(
            AccountGraph accounts,
            OrganizationGraph organizations,
            SignIn signIn,
            Pages pages,
            Clock clock,
            String baseUrl) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.signIn = signIn;
        this.pages = pages;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    public List<Route> routes() {
        return List.of(
                own(GET, "/account", request -> Reply.page(ownPage(request, List.of(), ""))),
                own(POST, "/account/password", this::changePassword).noting(Act.PASSWORD_SET),
                own(POST, "/account/tokens", this::addToken).noting(Act.TOKEN_MADE),
                own(POST, "/account/tokens/{token}/revoke", this::revokeToken).noting(Act.TOKEN_REVOKED),
                own(POST, "/account/sessions/{session}/end", this::endSession).noting(Act.SESSION_ENDED),
                own(POST, "/account/sessions/end", this::endOtherSessions).noting(Act.SESSION_ENDED),
                managed(GET, "/accounts", request -> Reply.page(listPage(request, Map.of(), List.of(), ""))),
                managed(POST, "/accounts", this::create).noting(Act.ACCOUNT_MADE),
                managed(POST, "/accounts/{username}/link", this::offerLink).noting(Act.SETUP_LINK_MADE),
                managed(POST, "/accounts/{username}/sessions/end", this::endSessions).noting(Act.SESSION_ENDED),
                managed(POST, "/accounts/{username}/disable", request -> disable(request, true)).noting(Act.ACCOUNT_DISABLED),
                managed(POST, "/accounts/{username}/enable", request -> disable(request, false)).noting(Act.ACCOUNT_ENABLED));
    }

    private static Route own(io.helidon.http.Method method, String path, Route.Handler handler) {
        return Route.of(method, path, Action.USE_OWN_ACCOUNT, Scope.INSTALLATION, handler);
    }

    private static Route managed(io.helidon.http.Method method, String path, Route.Handler handler) {
        return Route.of(method, path, Action.MANAGE_ACCOUNTS, Scope.INSTALLATION, handler);
    }

    private String ownPage(Request request, List<Problem> problems, String newToken) {
        var account = request.visitor().required();
        return pages.fill(
                "account/own",
                request.visitor(),
                Map.of(
                        "account", account,
                        "tokens",
                                accounts.tokens(account.username()).stream()
                                        .map(t -> Map.of("id", t.id(), "name", t.name(), "created", t.created(), "expires", t.expires()))
                                        .toList(),
                        "sessions",
                                signIn.sessions(account.username()).stream()
                                        .map(s -> Map.of(
                                                "id", s.id(), "began", s.began(), "lastSeen", s.lastSeen(), "current", SignIn.isCurrent(s, request.http())))
                                        .toList(),
                        "idle", SignIn.IDLE.toHours(),
                        "lasts", SignIn.LASTS.toHours(),
                        "problems", problems,
                        "newToken", newToken,
                        "shortest", Passwords.SHORTEST));
    }

    private Reply changePassword(Request request) {
        var account = stored(request);
        var form = request.form();
        var password = form.raw("password").orElse("");
        var problems = new ArrayList<Problem>();
        if (!Passwords.matches(form.raw("current").orElse(""), account.passwordHash())) {
            problems.add(new Problem(
                    Sentence.of("form.current", "current"),
                    Sentence.of("password.current", "This is not your present password."),
                    Sentence.of("password.current.mend", "Type the one you sign in with now.")));
        }
        problems.addAll(Passwords.problems(password, form.raw("again").orElse(""), account.username()));
        if (!problems.isEmpty()) {
            return Reply.page(422, ownPage(request, problems, ""));
        }
        accounts.setPassword(account.username(), Passwords.hash(password));
        return Reply.seeOther("/account").with("Set-Cookie", signIn.begin(account.username()));
    }

    /** The account as it is in the graph; the operator's token from the configuration is none. */
    private Account stored(Request request) {
        return accounts.find(request.visitor().required().username())
                .orElseThrow(() -> Refusal.conflict("The operator's access token has no account of its own."));
    }

    private Reply addToken(Request request) {
        var account = stored(request);
        var form = request.form();
        var name = form.text("name");
        var days = days(form.text("days"));
        if (name.isEmpty() || name.length() > 60 || days < 1) {
            return Reply.page(
                    422,
                    ownPage(
                            request,
                            List.of(new Problem(
                                    Sentence.of("form.token", "access token"),
                                    Sentence.of("token.bare", "It needs a name and an end."),
                                    Sentence.of(
                                            "token.bare.mend", "Give it a name of up to 60 characters and 1 to {0} days.", LONGEST_TOKEN_DAYS))),
                            ""));
        }
        var token = "ist_" + Secrets.token();
        var now = clock.instant();
        accounts.addToken(
                account.username(), Secrets.token().substring(0, 12), Secrets.hash(token), name, now, now.plus(Duration.ofDays(days)));
        return Reply.page(ownPage(request, List.of(), token));
    }

    private static int days(String text) {
        try {
            int days = Integer.parseInt(text);
            return days <= LONGEST_TOKEN_DAYS ? days : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Reply endSession(Request request) {
        accounts.revokeSession(request.visitor().required().username(), request.path("session"));
        return Reply.seeOther("/account");
    }

    private Reply endOtherSessions(Request request) {
        signIn.endOthers(request.visitor().required().username(), request.http());
        return Reply.seeOther("/account");
    }

    private Reply endSessions(Request request) {
        var username = request.path("username");
        accounts.find(username).orElseThrow(Refusal::missing);
        accounts.endSessions(username, "");
        return Reply.seeOther("/accounts").about(Subject.ofAccount(username));
    }

    private Reply revokeToken(Request request) {
        accounts.revokeToken(request.visitor().required().username(), request.path("token"));
        return Reply.seeOther("/account");
    }

    private String listPage(Request request, Map<String, String> typed, List<Problem> problems, String link) {
        var model = new HashMap<String, Object>();
        model.put("accounts", accounts.list());
        model.put("organizations", organizations.list());
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("link", link);
        return pages.fill("account/list", request.visitor(), model);
    }

    private Reply create(Request request) {
        var form = request.form();
        var username = form.text("username").toLowerCase(Locale.ROOT);
        var name = form.text("name");
        var chosen = new HashSet<>(form.all("organization"));
        chosen.remove("");
        var problems = new ArrayList<>(AccountNames.problems(username, name));
        var role = role(form, problems);
        if (role == Account.Role.SPONSOR && chosen.size() != 1) {
            problems.add(new Problem(
                    Sentence.of("form.organization", "organization"),
                    Sentence.of("account.sponsor", "A sponsor sees exactly one organization."),
                    Sentence.of("account.sponsor.mend", "Choose one.")));
        }
        if (problems.isEmpty() && !accounts.create(username, name, role, chosen, clock.instant())) {
            problems.add(new Problem(
                    AccountNames.USERNAME,
                    Sentence.of("account.taken", "\"{0}\" is taken.", username),
                    Sentence.of("account.taken.mend", "Choose another one.")));
        }
        if (!problems.isEmpty()) {
            return Reply.page(422, listPage(request, Map.of("username", username, "name", name), problems, ""));
        }
        return Reply.page(listPage(request, Map.of(), List.of(), newLink(username))).about(Subject.ofAccount(username));
    }

    private static Account.Role role(Form form, List<Problem> problems) {
        try {
            return Account.Role.of(form.text("role"));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    Sentence.of("form.role", "role"),
                    Sentence.of("account.role", "There is no such role."),
                    Sentence.of("account.role.mend", "Choose administrator, consultant, sponsor or researcher.")));
            return Account.Role.RESEARCHER;
        }
    }

    private Reply offerLink(Request request) {
        var username = request.path("username");
        accounts.find(username).orElseThrow(Refusal::missing);
        return Reply.page(listPage(request, Map.of(), List.of(), newLink(username))).about(Subject.ofAccount(username));
    }

    private String newLink(String username) {
        var token = Secrets.token();
        accounts.offerSetup(username, Secrets.hash(token), clock.instant().plus(SETUP_LASTS));
        return baseUrl + "/setup/" + token;
    }

    private Reply disable(Request request, boolean disabled) {
        var username = request.path("username");
        accounts.find(username).orElseThrow(Refusal::missing);
        if (disabled && username.equals(request.visitor().required().username())) {
            throw Refusal.conflict(Sentence.of("account.disable.own", "You cannot disable the account you are signed in with."));
        }
        accounts.disable(username, disabled);
        return Reply.seeOther("/accounts").about(Subject.ofAccount(username));
    }
}
