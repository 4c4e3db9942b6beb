package isthmus.assessment.report;

/** How much of what is known a report tells, and to whom. */
public sealed interface Form {

    /** Everything, in the sections of the manuscript. */
    record Full() implements Form {}

    /** Two pages for people with two minutes. */
    record Brief() implements Form {}

    /** One team's own page. */
    record OneTeam(String team) implements Form {}
}
