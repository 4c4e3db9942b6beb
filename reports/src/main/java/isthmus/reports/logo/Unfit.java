package isthmus.reports.logo;

import isthmus.assessment.wording.Sentence;

/** Why a file cannot become a logo, and what to do about it. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence what;
    private final transient Sentence mend;

    Unfit(Sentence what, Sentence mend) {
        super(what.toString(), null, false, false);
        this.what = what;
        this.mend = mend;
    }

    Sentence what() {
        return what;
    }

    Sentence mend() {
        return mend;
    }
}
