package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static isthmus.surveys.web.Json.object;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Subject;
import isthmus.surveys.audit.AuditApi;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.SignIn;
import isthmus.surveys.web.Visitor;
import java.util.List;
import java.util.Map;

/** What is kept of an account, to take along; and its end. */
public final class ErasurePages {

    private static final int MOST_ENTRIES = 50_000;

    private final AccountGraph accounts;
    private final AuditGraph audit;
    private final SignIn signIn;
    private final Proof proof;
    private final Pages pages;

    public ErasurePages(AccountGraph accounts, AuditGraph audit, SignIn signIn, Proof proof, Pages pages) {
        this.accounts = accounts;
        this.audit = audit;
        this.signIn = signIn;
        this.proof = proof;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/account/export", Action.USE_OWN_ACCOUNT, Scope.INSTALLATION, this::export).noting(Act.ACCOUNT_EXPORTED),
                Route.of(POST, "/account/erase", Action.USE_OWN_ACCOUNT, Scope.INSTALLATION, proof.before(this::eraseOwn)).noting(Act.ACCOUNT_ERASED),
                Route.of(POST, "/accounts/{username}/erase", Action.MANAGE_ACCOUNTS, Scope.INSTALLATION, proof.before(this::erase)).noting(Act.ACCOUNT_ERASED));
    }

    private Account own(Request request) {
        return accounts.find(request.visitor().required().username())
                .orElseThrow(() -> Refusal.conflict("The operator's access token has no account of its own."));
    }

    /** Never what somebody signs in with: those are hashes, and of no use to anybody. */
    private Reply export(Request request) {
        var account = own(request);
        var name = account.username();
        var json = object(
                "username", name,
                "name", account.name(),
                "role", account.role().word(),
                "organizations", account.organizations().stream().sorted().toList(),
                "accessTokens",
                        accounts.tokens(name).stream()
                                .map(t -> object("name", t.name(), "created", t.created().toString(), "expires", t.expires().toString()))
                                .toList(),
                "sessions",
                        signIn.sessions(name).stream()
                                .map(s -> object("began", s.began().toString(), "lastSeen", s.lastSeen().toString(), "expires", s.expires().toString()))
                                .toList(),
                "audit", audit.ofAccount(name, MOST_ENTRIES).stream().map(AuditApi::json).toList());
        return Reply.json(json).asFile(name + ".json");
    }

    private Reply eraseOwn(Request request) {
        var account = own(request);
        if (account.passwordHash() != null) {
            proof.problem(request).ifPresent(problem -> {
                throw Refusal.badInput(List.of(problem));
            });
        }
        erased(account.username());
        return Reply.page(pages.fill("account/erased", Visitor.NOBODY.reading(request.visitor().language()), Map.of()))
                .with("Set-Cookie", signIn.end(request.http()))
                .about(Subject.ofAccount(account.username()));
    }

    private Reply erase(Request request) {
        var username = request.path("username");
        accounts.find(username).orElseThrow(Refusal::missing);
        if (!request.form().text("confirm").equals(username)) {
            throw Refusal.badInput(List.of(new Problem(
                    Sentence.of("form.confirm", "confirm"),
                    Sentence.of("account.erase.confirm", "The username typed is not the account’s."),
                    Sentence.of("account.erase.confirm.mend", "Type \"{0}\" to erase it.", username))));
        }
        erased(username);
        return Reply.seeOther("/accounts").about(Subject.ofAccount(username));
    }

    private void erased(String username) {
        switch (accounts.erase(username)) {
            case ERASED -> {}
            case UNKNOWN -> throw Refusal.missing();
            case LAST_ADMINISTRATOR -> throw Refusal.conflict(Sentence.of(
                    "account.erase.last", "This is the last administrator. Make another one first, or nobody could manage accounts any more."));
        }
    }
}
