package isthmus.assessment.report;

import java.time.LocalDate;

/** Whether a report is still being worked on. */
public sealed interface Imprint {

    /** @param day the day printed on it */
    record Draft(LocalDate day) implements Imprint {}

    /**
     * @param edition from 1
     * @param change what is different from the edition before, or empty in the first
     */
    record Released(int edition, LocalDate day, String change) implements Imprint {}

    LocalDate day();
}
