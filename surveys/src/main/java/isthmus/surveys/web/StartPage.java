package isthmus.surveys.web;

import static io.helidon.http.Method.GET;

import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.util.List;
import java.util.Map;

/** What visitors see first: what this is; and what people see who work here: their organizations. */
public final class StartPage {

    private final AccountGraph accounts;
    private final OrganizationGraph organizations;
    private final Pages pages;

    public StartPage(AccountGraph accounts, OrganizationGraph organizations, Pages pages) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(Route.open(GET, "/", this::start));
    }

    private Reply start(Request request) {
        if (request.visitor().may(Action.SEE_ORGANIZATION)) {
            return Reply.seeOther("/organizations");
        }
        boolean demonstration = organizations.list().stream().anyMatch(o -> o.synthetic());
        return Reply.page(pages.fill("start", request.visitor(), Map.of("demonstration", demonstration, "ready", accounts.hasAdministrator())));
    }
}
