package isthmus.reports.content;

import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.reports.markdown.Markdown;
import isthmus.reports.markdown.Markup;
import java.util.HashMap;
import java.util.Map;

/** The consultant's own words, set. */
final class Notes {

    private Notes() {}

    /** By the word of their section; a section without a note, or with one of which nothing can be read, is missing. */
    static Map<String, Markup> of(Manuscript manuscript) {
        var notes = new HashMap<String, Markup>();
        for (Section section : manuscript.sections()) {
            var markup = Markdown.render(manuscript.note(section));
            if (!markup.xhtml().isEmpty()) {
                notes.put(section.word(), markup);
            }
        }
        return Map.copyOf(notes);
    }
}
