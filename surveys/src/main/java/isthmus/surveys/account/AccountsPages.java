package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.account.FederationGraph;
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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everybody's accounts, for administrators. */
public final class AccountsPages {

    private static final Duration SETUP_LASTS = Duration.ofDays(3);

    private final AccountGraph accounts;
    private final OrganizationGraph organizations;
    private final FederationGraph federation;
    private final SecondFactor secondFactor;
    private final Proof proof;
    private final Pages pages;
    private final Clock clock;
    private final String baseUrl;

    public AccountsPages(
            AccountGraph accounts,
            OrganizationGraph organizations,
            FederationGraph federation,
            SecondFactor secondFactor,
            Proof proof,
            Pages pages,
            Clock clock,
            String baseUrl) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.federation = federation;
        this.secondFactor = secondFactor;
        this.proof = proof;
        this.pages = pages;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(
                        GET,
                        "/accounts",
                        Action.MANAGE_ACCOUNTS,
                        Scope.INSTALLATION,
                        request -> Reply.page(listPage(request, Map.of(), List.of(), ""))),
                changing("/accounts", this::create).noting(Act.ACCOUNT_MADE),
                changing("/accounts/{username}/link", this::offerLink).noting(Act.SETUP_LINK_MADE),
                changing("/accounts/{username}/sessions/end", this::endSessions).noting(Act.SESSION_ENDED),
                changing("/accounts/{username}/second-factor/remove", this::removeSecondFactor).noting(Act.SECOND_FACTOR_OFF),
                changing("/accounts/{username}/disable", request -> disable(request, true)).noting(Act.ACCOUNT_DISABLED),
                changing("/accounts/{username}/enable", request -> disable(request, false)).noting(Act.ACCOUNT_ENABLED));
    }

    private Route changing(String path, Route.Handler handler) {
        return Route.of(POST, path, Action.MANAGE_ACCOUNTS, Scope.INSTALLATION, proof.before(handler));
    }

    private String listPage(Request request, Map<String, String> typed, List<Problem> problems, String link) {
        var model = new HashMap<String, Object>();
        model.put("accounts", accounts.list());
        model.put("federated", federation.usernames());
        model.put("enrolled", secondFactor.enrolled());
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
        if (!accounts.offerSetup(username, Secrets.hash(Secrets.Purpose.SETUP_LINK, token), clock.instant().plus(SETUP_LASTS))) {
            throw Refusal.conflict(Sentence.of("account.federated", "This account signs in with its provider and has no password here."));
        }
        return baseUrl + "/setup/" + token;
    }

    private Reply endSessions(Request request) {
        var username = request.path("username");
        accounts.find(username).orElseThrow(Refusal::missing);
        accounts.endSessions(username, "");
        return Reply.seeOther("/accounts").about(Subject.ofAccount(username));
    }

    /** For whoever lost their phone and their recovery codes; they sign in with the password alone then. */
    private Reply removeSecondFactor(Request request) {
        var username = request.path("username");
        accounts.find(username).orElseThrow(Refusal::missing);
        secondFactor.remove(username, "");
        return Reply.seeOther("/accounts").about(Subject.ofAccount(username));
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
