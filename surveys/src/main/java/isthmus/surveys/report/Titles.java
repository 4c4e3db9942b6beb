package isthmus.surveys.report;

import isthmus.assessment.report.Section;
import isthmus.reports.wording.Wording;

/** What sections are called where they are chosen: as in the report, in the language of the pages. */
final class Titles {

    private static final Wording WORDS = Wording.of("en");

    private Titles() {}

    static String of(Section section) {
        return WORDS.say(section.word() + ".heading");
    }
}
