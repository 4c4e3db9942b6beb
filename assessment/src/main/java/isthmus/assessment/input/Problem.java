package isthmus.assessment.input;

/**
 * One fault in what somebody gave us.
 *
 * @param where the place in the sender's own terms: a field, {@code row 7, column team}, {@code teams[3].unit}, a file and line
 * @param what what is wrong there, with the offending value
 * @param mend what to do about it
 */
public record Problem(String where, String what, String mend) {
    @Override
    public String toString() {
        return where + ": " + what + " " + mend;
    }
}
