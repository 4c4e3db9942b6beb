package isthmus.assessment.scoring;

/**
 * The view of two sides on the items both were asked (psychometrics: shared items only).
 *
 * @param first id of the first side, such as {@code business}
 * @param firstMean its mean with a 90% interval
 * @param difference second minus first, with a 90% interval
 * @param hedgesG standardized difference, second minus first (Hedges 1981); 0 when hidden
 * @param p two-sided, corrected over the instrument's dimensions (Holm 1979); 1 when hidden
 * @param verdict in words a reader can rely on
 */
public record Gap(
        String first,
        String second,
        Estimate firstMean,
        Estimate secondMean,
        Estimate difference,
        double hedgesG,
        double p,
        Verdict verdict) {

    public enum Verdict {
        /** At least half a scale point, and significant after correction. */
        CLEAR,
        /** At least half a scale point, but the 90% interval is the only evidence. */
        PROBABLE,
        /** The interval lies within half a scale point either way. */
        NONE,
        /** The data do not decide. */
        CANNOT_TELL,
        HIDDEN
    }
}
