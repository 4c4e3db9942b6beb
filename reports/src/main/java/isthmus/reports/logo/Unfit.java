package isthmus.reports.logo;

/** Why a file cannot become a logo, and what to do about it. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final String mend;

    Unfit(String what, String mend) {
        super(what, null, false, false);
        this.mend = mend;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String mend() {
        return mend;
    }
}
