package isthmus.surveys.web;

import isthmus.assessment.input.Problem;
import java.util.List;

/** A request that is answered with a refusal: bad input, a missing thing, a conflict. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<Problem> problems;

    private Refusal(int status, String title, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.problems = List.copyOf(problems);
    }

    public static Refusal badInput(List<Problem> problems) {
        return new Refusal(422, "Some of this needs mending", "Nothing was changed.", problems);
    }

    public static Refusal badInput(String where, String what, String mend) {
        return badInput(List.of(new Problem(where, what, mend)));
    }

    /** The request itself is broken: no JSON, no UTF-8, a form that is none. */
    public static Refusal malformed(List<Problem> problems) {
        return new Refusal(400, "This could not be read", "Nothing was changed.", problems);
    }

    public static Refusal missing() {
        return new Refusal(404, "Not here", "There is nothing at this address, or it is not yours to see.", List.of());
    }

    public static Refusal conflict(String detail) {
        return new Refusal(409, "That does not fit the present state", detail, List.of());
    }

    public static Refusal of(int status, String title, String detail) {
        return new Refusal(status, title, detail, List.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<Problem> problems() {
        return problems;
    }
}
