package isthmus.cypher.report;

import isthmus.assessment.report.Manuscript;

/**
 * A manuscript as it was when it was read.
 *
 * @param revision to be named when it is saved, so that nobody saves over what they have not seen; 0 while nobody saved one
 * @param by the account that saved it last, or empty
 */
public record Kept(Manuscript manuscript, long revision, String by) {

    static final Kept NOTHING = new Kept(Manuscript.BLANK, 0, "");
}
