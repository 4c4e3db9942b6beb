package isthmus.assessment.report;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.input.TextLength;
import isthmus.assessment.wording.Sentence;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * What a consultant decides about the report of one campaign in one language.
 *
 * @param sections those to print, in their order
 * @param notes the consultant's own words, in Markdown; those of the summary are the executive commentary. A section that is left out keeps its note
 */
public record Manuscript(List<Section> sections, Map<Section, String> notes) {

    /** The most characters of one note: about four pages. */
    public static final int NOTE = 12_000;

    public static final Manuscript BLANK = new Manuscript(List.of(Section.values()), Map.of());

    public Manuscript {
        sections = List.copyOf(sections);
        var kept = new EnumMap<Section, String>(Section.class);
        notes.forEach((section, note) -> {
            if (!note.isBlank()) {
                kept.put(section, note.replace("\r\n", "\n").strip());
            }
        });
        notes = Map.copyOf(kept);
    }

    /** The consultant's words on a section, or empty. */
    public String note(Section section) {
        return notes.getOrDefault(section, "");
    }

    public Checked<Manuscript> check() {
        var problems = new Problems();
        var seen = EnumSet.noneOf(Section.class);
        for (var section : sections) {
            if (!seen.add(section)) {
                problems.add("sections", "The section " + Problem.quoted(section.word()) + " is there twice.", "Name it once.");
            }
        }
        for (var section : Section.values()) {
            if (section.always() && !seen.contains(section)) {
                problems.add("sections", "The section " + Problem.quoted(section.word()) + " is left out.",
                        "Put it back: without it the report would mislead.");
            }
        }
        notes.forEach((section, note) -> {
            if (note.length() > NOTE) {
                problems.add(TextLength.exceeded(Sentence.plain("notes." + section.word()), note, NOTE));
            }
        });
        return problems.orAccept(this);
    }
}
