package isthmus.surveys.account;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import io.helidon.http.Method;
import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.QrCode;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.SignIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Setting one's second factor up, renewing its recovery codes, taking it off. */
public final class SecondFactorPages {

    private static final String PATH = "/account/second-factor";
    private static final Sentence CODE = Sentence.of("form.code", "code");

    private final SecondFactor secondFactor;
    private final SignIn signIn;
    private final Proof proof;
    private final Pages pages;

    public SecondFactorPages(SecondFactor secondFactor, SignIn signIn, Proof proof, Pages pages) {
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.proof = proof;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                own(GET, PATH, request -> Reply.page(page(request, List.of(), List.of()))),
                own(POST, PATH + "/offer", proof.before(this::offer)),
                own(POST, PATH + "/confirm", this::confirm).noting(Act.SECOND_FACTOR_ON),
                own(POST, PATH + "/codes", proof.before(this::renewCodes)),
                own(POST, PATH + "/remove", this::remove).noting(Act.SECOND_FACTOR_OFF));
    }

    private static Route own(Method method, String path, Route.Handler handler) {
        return Route.of(method, path, Action.PROTECT_OWN_ACCOUNT, Scope.INSTALLATION, handler);
    }

    /**
     * @param codes recovery codes, which are shown this once
     */
    private String page(Request request, List<Problem> problems, List<String> codes) {
        var account = request.visitor().required();
        var factor = secondFactor.find(account.username());
        var model = new HashMap<String, Object>();
        model.put("possible", secondFactor.isPossible() && account.passwordHash() != null);
        model.put("federated", account.passwordHash() == null);
        model.put("enrolling", request.visitor().enrolling());
        model.put("on", factor.filter(f -> f.confirmed()).isPresent());
        model.put("codesLeft", factor.map(f -> f.codesLeft()).orElse(0));
        secondFactor.offered(account.username()).ifPresent(seed -> {
            model.put("spelled", OneTimeCodes.spelled(seed));
            model.put("qr", QrCode.of(OneTimeCodes.uri(seed, account.username())));
        });
        model.put("username", account.username());
        model.put("problems", problems);
        model.put("codes", codes);
        return pages.fill("account/second-factor", request.visitor(), model);
    }

    private Reply offer(Request request) {
        if (!secondFactor.isPossible() || request.visitor().required().passwordHash() == null) {
            throw Refusal.conflict(Sentence.of("secondFactor.impossible", "A second factor cannot be set up here."));
        }
        secondFactor.offer(request.visitor().required().username());
        return Reply.seeOther(PATH);
    }

    private Reply confirm(Request request) {
        var username = request.visitor().required().username();
        var codes = secondFactor.confirm(username, request.form().text("code"));
        if (codes.isEmpty()) {
            return Reply.page(422, page(request, List.of(wrong(SecondFactor.WRONG)), List.of()));
        }
        signIn.endOthers(username, request.http());
        return Reply.page(page(request, List.of(), codes.get()));
    }

    private Reply renewCodes(Request request) {
        var codes = secondFactor.renewCodes(request.visitor().required().username());
        return codes.isEmpty() ? Reply.seeOther(PATH) : Reply.page(page(request, List.of(), codes.get()));
    }

    /** Needs both: whoever has only one of them must not get rid of the other. */
    private Reply remove(Request request) {
        var username = request.visitor().required().username();
        var form = request.form();
        var problems = new ArrayList<Problem>();
        proof.problem(request).ifPresent(problems::add);
        if (problems.isEmpty()) {
            secondFactor.fault(request, username, form.text("code")).ifPresent(fault -> problems.add(wrong(fault)));
        }
        if (!problems.isEmpty()) {
            return Reply.page(422, page(request, problems, List.of()));
        }
        secondFactor.remove(username, SignIn.hashOf(request.http()));
        return Reply.seeOther(PATH);
    }

    private static Problem wrong(Sentence fault) {
        return new Problem(CODE, fault, Sentence.of("code.mend", "Type the one your app shows now; each works once."));
    }
}
