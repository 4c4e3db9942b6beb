package isthmus.surveys.web;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.util.List;

/** A request that is answered with a refusal: bad input, a missing thing, a conflict. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Sentence UNCHANGED = Sentence.of("refusal.unchanged", "Nothing was changed.");

    private final int status;
    private final transient Sentence title;
    private final transient Sentence detail;
    private final transient List<Problem> problems;
    private final boolean noted;

    private Refusal(int status, Sentence title, Sentence detail, List<Problem> problems) {
        this(status, title, detail, problems, false);
    }

    private Refusal(int status, Sentence title, Sentence detail, List<Problem> problems, boolean noted) {
        super(detail.toString(), null, false, false);
        this.noted = noted;
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.problems = List.copyOf(problems);
    }

    public static Refusal badInput(List<Problem> problems) {
        return new Refusal(422, Sentence.of("refusal.input", "Some of this needs mending"), UNCHANGED, problems);
    }

    public static Refusal badInput(String where, String what, String mend) {
        return badInput(List.of(new Problem(where, what, mend)));
    }

    public static Refusal badInput(String where, Sentence what, Sentence mend) {
        return badInput(List.of(new Problem(where, what, mend)));
    }

    /** The request itself is broken: no JSON, no UTF-8, a form that is none. */
    public static Refusal malformed(List<Problem> problems) {
        return new Refusal(400, Sentence.of("refusal.malformed", "This could not be read"), UNCHANGED, problems);
    }

    public static Refusal missing() {
        return new Refusal(
                404,
                Sentence.of("refusal.missing", "Not here"),
                Sentence.of("refusal.missing.detail", "There is nothing at this address, or it is not yours to see."),
                List.of());
    }

    public static Refusal conflict(Sentence detail) {
        return new Refusal(409, Sentence.of("refusal.conflict", "That does not fit the present state"), detail, List.of());
    }

    /** Of scripts, which is said in English only. */
    public static Refusal conflict(String detail) {
        return conflict(Sentence.plain(detail));
    }

    public static Refusal of(int status, Sentence title, Sentence detail) {
        return new Refusal(status, title, detail, List.of());
    }

    /** Of scripts, which is said in English only. */
    public static Refusal of(int status, String title, String detail) {
        return of(status, Sentence.plain(title), Sentence.plain(detail));
    }

    /** The same, and the audit trail keeps it as the act of its route. */
    public Refusal noted() {
        return new Refusal(status, title, detail, problems, true);
    }

    boolean isNoted() {
        return noted;
    }

    public int status() {
        return status;
    }

    public Sentence title() {
        return title;
    }

    public Sentence detail() {
        return detail;
    }

    public List<Problem> problems() {
        return problems;
    }
}
