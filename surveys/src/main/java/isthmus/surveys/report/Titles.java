package isthmus.surveys.report;

import isthmus.assessment.report.Section;
import isthmus.reports.wording.Wording;

/**
 * What sections are called where they are chosen: as in the report.
 *
 * @param words of whoever reads the page
 */
record Titles(Wording words) {

    String of(Section section) {
        return words.say(section.word() + ".heading");
    }
}
