package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.surveys.web.HostCookie;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.SignIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The step from the password into a session: straight, or by a code of one's second factor. */
public final class SecondStepPages {

    private static final String COOKIE = "__Host-isthmus-step";

    private final SecondFactor secondFactor;
    private final SignIn signIn;
    private final Pages pages;

    public SecondStepPages(SecondFactor secondFactor, SignIn signIn, Pages pages) {
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(Route.open(GET, "/sign-in/code", this::ask), Route.open(POST, "/sign-in/code", this::check).noting(Act.SIGN_IN));
    }

    /** Where somebody goes whose password was right. */
    Reply after(Request request, String username, String then) {
        if (!secondFactor.counts(username)) {
            return Reply.seeOther(then).with("Set-Cookie", signIn.begin(username, request.http())).about(Subject.ofAccount(username));
        }
        return Reply.seeOther("/sign-in/code?then=" + then)
                .with("Set-Cookie", HostCookie.strict(COOKIE, secondFactor.openStep(username), SecondFactor.STEP_LASTS))
                .asking();
    }

    private static Optional<String> token(Request request) {
        return HostCookie.in(request.http(), COOKIE);
    }

    private Reply ask(Request request) {
        return token(request).flatMap(secondFactor::whoOwes).isEmpty()
                ? Reply.seeOther("/sign-in")
                : Reply.page(form(request, request.query("then").orElse("/"), Optional.empty()));
    }

    private Reply check(Request request) {
        var form = request.form();
        var then = SignIn.localPath(form.text("then"));
        var token = token(request).orElse("");
        var username = secondFactor.whoOwes(token);
        if (username.isEmpty()) {
            return Reply.seeOther("/sign-in").asking();
        }
        var fault = secondFactor.fault(request, username.get(), form.text("code"));
        if (fault.isPresent()) {
            return Reply.page(401, form(request, then, fault)).about(Subject.ofAccount(username.get()));
        }
        return secondFactor.closeStep(token)
                ? Reply.seeOther(then).with("Set-Cookie", signIn.begin(username.get(), request.http())).about(Subject.ofAccount(username.get()))
                : Reply.seeOther("/sign-in").asking();
    }

    private String form(Request request, String then, Optional<Sentence> fault) {
        var model = new HashMap<String, Object>(Map.of("then", SignIn.localPath(then)));
        fault.ifPresent(f -> model.put("fault", f));
        return pages.fill("account/code", request.visitor(), model);
    }
}
