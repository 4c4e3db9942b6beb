package isthmus.surveys.account;

import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.account.Grant;
import isthmus.cypher.audit.Act;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Permissions;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Access tokens of one's own scripts, made on the account's page. */
final class TokenPages {

    private static final int LONGEST_DAYS = 365;
    private static final Sentence TOKEN = Sentence.of("form.token", "access token");

    private final AccountGraph accounts;
    private final OwnPage own;
    private final Proof proof;
    private final Clock clock;

    TokenPages(AccountGraph accounts, OwnPage own, Proof proof, Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.proof = proof;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of(POST, "/account/tokens", Action.USE_OWN_ACCOUNT, Scope.INSTALLATION, proof.before(this::make)).noting(Act.TOKEN_MADE),
                Route.of(POST, "/account/tokens/{token}/revoke", Action.USE_OWN_ACCOUNT, Scope.INSTALLATION, this::revoke).noting(Act.TOKEN_REVOKED));
    }

    private Reply make(Request request) {
        var account = request.visitor().required();
        var form = request.form();
        var name = form.text("name");
        var days = days(form.text("days"));
        var grants = EnumSet.noneOf(Grant.class);
        form.all("grant").stream().map(Grant::of).flatMap(Optional::stream).forEach(grants::add);
        var organization = Optional.of(form.text("organization")).filter(id -> !id.isEmpty());
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || name.length() > 60 || days < 1) {
            problems.add(new Problem(
                    TOKEN,
                    Sentence.of("token.bare", "It needs a name and an end."),
                    Sentence.of("token.bare.mend", "Give it a name of up to 60 characters and 1 to {0} days.", LONGEST_DAYS)));
        }
        if (grants.isEmpty() || !Permissions.grants(account.role()).containsAll(grants)) {
            problems.add(new Problem(
                    TOKEN,
                    Sentence.of("token.grants", "It can do nothing, or more than you."),
                    Sentence.of("token.grants.mend", "Tick one or more of the scopes that are offered.")));
        }
        if (organization.filter(id -> !request.visitor().sees(id)).isPresent()) {
            problems.add(elsewhere());
        }
        if (!problems.isEmpty()) {
            return own.refused(request, problems);
        }
        var token = "ist_" + Secrets.token();
        var now = clock.instant();
        var id = Secrets.token().substring(0, 12);
        var hash = Secrets.hash(Secrets.Purpose.ACCESS_TOKEN, token);
        return accounts.addToken(account.username(), id, hash, name, grants, organization.orElse(null), now, now.plus(Duration.ofDays(days)))
                ? own.with(request, token)
                : own.refused(request, List.of(elsewhere()));
    }

    private static Problem elsewhere() {
        return new Problem(
                TOKEN,
                Sentence.of("token.elsewhere", "There is no such organization, or it is not yours to see."),
                Sentence.of("token.elsewhere.mend", "Choose one of the list, or none."));
    }

    private static int days(String text) {
        try {
            int days = Integer.parseInt(text);
            return days <= LONGEST_DAYS ? days : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Reply revoke(Request request) {
        accounts.revokeToken(request.visitor().required().username(), request.path("token"));
        return Reply.seeOther("/account");
    }
}
