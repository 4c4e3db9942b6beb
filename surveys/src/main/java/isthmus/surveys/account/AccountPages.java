package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.SignIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** One's own account: its password, its sessions, its access tokens. */
public final class AccountPages {

    private final AccountGraph accounts;
    private final SignIn signIn;
    private final Proof proof;
    private final OwnPage page;
    private final TokenPages tokenPages;

    public AccountPages(
            AccountGraph accounts, OrganizationGraph organizations, SignIn signIn, Proof proof, Pages pages, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.proof = proof;
        this.page = new OwnPage(accounts, organizations, signIn, pages);
        this.tokenPages = new TokenPages(accounts, page, proof, clock);
    }

    public List<Route> routes() {
        var routes = new ArrayList<>(List.of(
                own(GET, "/account", page::show),
                own(POST, "/account/password", this::changePassword).noting(Act.PASSWORD_SET),
                own(POST, "/account/sessions/{session}/end", proof.before(this::endSession)).noting(Act.SESSION_ENDED),
                own(POST, "/account/sessions/end", proof.before(this::endOtherSessions)).noting(Act.SESSION_ENDED)));
        routes.addAll(tokenPages.routes());
        return routes;
    }

    private static Route own(io.helidon.http.Method method, String path, Route.Handler handler) {
        return Route.of(method, path, Action.USE_OWN_ACCOUNT, Scope.INSTALLATION, handler);
    }

    private Reply changePassword(Request request) {
        var account = request.visitor().required();
        var form = request.form();
        var password = form.raw("password").orElse("");
        var problems = new ArrayList<Problem>();
        proof.problem(request).ifPresent(problems::add);
        problems.addAll(Passwords.problems(password, form.raw("again").orElse(""), account.username()));
        if (!problems.isEmpty()) {
            return page.refused(request, problems);
        }
        accounts.setPassword(account.username(), Passwords.hash(password));
        return Reply.seeOther("/account").with("Set-Cookie", signIn.begin(account.username(), request.http()));
    }

    private Reply endSession(Request request) {
        accounts.revokeSession(request.visitor().required().username(), request.path("session"));
        return Reply.seeOther("/account");
    }

    private Reply endOtherSessions(Request request) {
        signIn.endOthers(request.visitor().required().username(), request.http());
        return Reply.seeOther("/account");
    }
}
