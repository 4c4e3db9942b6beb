package isthmus.surveys.account;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.SignIn;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the present password again before what could hand an account to somebody else: whoever finds a browser open must
 * not be able to stay. Scripts are not asked; their token was made for it.
 */
public final class Proof {

    static final Duration FRESH = Duration.ofMinutes(15);

    /** The field of a form that gives the present password. */
    private static final String FIELD = "current";

    private final AccountGraph accounts;
    private final SignIn signIn;
    private final Throttle throttle;
    private final Pages pages;
    private final Clock clock;

    public Proof(AccountGraph accounts, SignIn signIn, Throttle throttle, Pages pages, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.throttle = throttle;
        this.pages = pages;
        this.clock = clock;
    }

    /** The act, for those whose password was given in this session a short while ago or comes with the form; a page that asks for it and sends the form again, for others. */
    Route.Handler before(Route.Handler act) {
        return request -> {
            var session = request.visitor().session();
            if (session == null || !session.proven().isBefore(clock.instant().minus(FRESH))) {
                return act.handle(request);
            }
            var given = request.form().raw(FIELD);
            var fault = given.flatMap(password -> fault(request, password));
            if (given.isEmpty() || fault.isPresent()) {
                return ask(request, fault);
            }
            signIn.prove(request.http());
            return act.handle(request);
        };
    }

    /** What is wrong with the present password in a form that asks for it in any case. */
    Optional<Problem> problem(Request request) {
        return fault(request, request.form().raw(FIELD).orElse("")).map(fault -> new Problem(
                Sentence.of("form.current", "current"), fault, Sentence.of("password.current.mend", "Type the one you sign in with now.")));
    }

    private Optional<Sentence> fault(Request request, String password) {
        var username = request.visitor().required().username();
        var wait = throttle.attempt(Throttle.Secret.PASSWORD, username, request);
        if (!wait.isZero()) {
            return Optional.of(SignInPages.pleaseWait(wait));
        }
        if (!Passwords.matches(password, accounts.find(username).map(Account::passwordHash).orElse(null))) {
            return Optional.of(Sentence.of("password.current", "This is not your present password."));
        }
        throttle.succeeded(Throttle.Secret.PASSWORD, username, request);
        return Optional.empty();
    }

    private Reply ask(Request request, Optional<Sentence> fault) {
        var form = request.form();
        var fields = form.names().stream()
                .filter(name -> !name.equals(FIELD) && !name.equals("csrf"))
                .flatMap(name -> form.all(name).stream().map(value -> Map.of("name", name, "value", value)))
                .toList();
        var model = new HashMap<String, Object>(Map.of(
                "path", request.http().path().rawPath(), "fields", fields, "username", request.visitor().required().username(), "byProvider", request.visitor().required().passwordHash() == null));
        fault.ifPresent(f -> model.put("fault", f));
        return Reply.page(403, pages.fill("account/proof", request.visitor(), model)).asking();
    }
}
