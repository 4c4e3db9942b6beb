package isthmus.cypher.report;

import isthmus.assessment.report.Edition;

/** What became of an attempt to release a report. */
public sealed interface Releasing {

    record Released(Edition edition) implements Releasing {}

    /** It had been released under the same key before, and nothing was written now. */
    record Before(Edition edition) implements Releasing {}

    /** Its number is not the next one: somebody else released an edition since. Nothing was written. */
    record Conflict() implements Releasing {}

    /** There is no such campaign, or no longer. */
    record Gone() implements Releasing {}
}
