package isthmus.surveys.account;

import isthmus.assessment.input.Problem;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Permissions;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.SignIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of one's own account, to which its several forms lead back. */
final class OwnPage {

    private final AccountGraph accounts;
    private final OrganizationGraph organizations;
    private final SignIn signIn;
    private final Pages pages;

    OwnPage(AccountGraph accounts, OrganizationGraph organizations, SignIn signIn, Pages pages) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.signIn = signIn;
        this.pages = pages;
    }

    Reply show(Request request) {
        return Reply.page(fill(request, List.of(), ""));
    }

    Reply refused(Request request, List<Problem> problems) {
        return Reply.page(422, fill(request, problems, ""));
    }

    /** With an access token, which is shown this once. */
    Reply with(Request request, String newToken) {
        return Reply.page(fill(request, List.of(), newToken));
    }

    private String fill(Request request, List<Problem> problems, String newToken) {
        var visitor = request.visitor();
        var account = visitor.required();
        var model = new HashMap<String, Object>();
        model.put("account", account);
        model.put("tokens", accounts.tokens(account.username()));
        model.put("grants", Permissions.grants(account.role()));
        model.put("organizations", organizations.list().stream().filter(o -> visitor.sees(o.id())).toList());
        model.put(
                "sessions",
                signIn.sessions(account.username()).stream()
                        .map(s -> Map.of(
                                "id", s.id(), "began", s.began(), "lastSeen", s.lastSeen(), "current", SignIn.isCurrent(s, request.http())))
                        .toList());
        model.put("idle", SignIn.IDLE.toHours());
        model.put("lasts", SignIn.LASTS.toHours());
        model.put("problems", problems);
        model.put("newToken", newToken);
        model.put("shortest", Passwords.SHORTEST);
        return pages.fill("account/own", visitor, model);
    }
}
