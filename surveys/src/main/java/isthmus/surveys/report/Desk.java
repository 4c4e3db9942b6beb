package isthmus.surveys.report;

import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.cypher.report.Kept;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Secrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A manuscript while it is worked on: every section in a row, printed or not, with what it was when the work began.
 *
 * @param revision of the manuscript that the work began from
 * @param base fingerprint of its sections
 */
record Desk(List<Line> lines, long revision, String base) {

    /**
     * @param base fingerprint of the note that the work began from
     * @param theirs what somebody else has made of the note meanwhile, where both changed it; else empty
     */
    record Line(Section section, boolean printed, String note, String base, String theirs) {

        private Line(Section section, boolean printed, String note) {
            this(section, printed, note, fingerprint(note), "");
        }

        private boolean touched() {
            return !fingerprint(note).equals(base);
        }
    }

    /** What came of meeting another's work. */
    record Met(Desk desk, boolean sectionsTaken, List<Section> notesTaken, List<Section> theirSections) {

        Met {
            notesTaken = List.copyOf(notesTaken);
        }
    }

    static Desk of(Kept kept) {
        var manuscript = kept.manuscript();
        return new Desk(
                all(manuscript.sections()).stream()
                        .map(s -> new Line(s, manuscript.sections().contains(s), manuscript.note(s)))
                        .toList(),
                kept.revision(),
                fingerprint(manuscript.sections()));
    }

    static Desk of(Form form) {
        var order = form.all("section").stream().flatMap(word -> Section.of(word).stream()).toList();
        return new Desk(
                all(order).stream()
                        .map(s -> new Line(
                                s,
                                s.always() || form.raw("print-" + s.word()).isPresent(),
                                form.text("note-" + s.word()).replace("\r\n", "\n"),
                                form.text("base-" + s.word()),
                                ""))
                        .toList(),
                form.text("revision").matches("\\d{1,18}") ? Long.parseLong(form.text("revision")) : -1,
                form.text("base"));
    }

    /** Those that are named, then the others in the order of the story. */
    private static Set<Section> all(List<Section> named) {
        var all = new LinkedHashSet<>(named);
        all.addAll(Arrays.asList(Section.values()));
        return all;
    }

    Manuscript manuscript() {
        var notes = new EnumMap<Section, String>(Section.class);
        lines.forEach(line -> notes.put(line.section(), line.note()));
        return new Manuscript(sections(), notes);
    }

    private List<Section> sections() {
        return lines.stream().filter(Line::printed).map(Line::section).toList();
    }

    /** @param by −1 for one place up, 1 for one down; at the end of the list it stays */
    Desk moved(Section section, int by) {
        var moved = new ArrayList<>(lines);
        for (int i = 0; i < moved.size(); i++) {
            if (moved.get(i).section() == section) {
                if (i + by >= 0 && i + by < moved.size()) {
                    Collections.swap(moved, i, i + by);
                }
                break;
            }
        }
        return new Desk(moved, revision, base);
    }

    /**
     * Brings this work onto what somebody else has saved meanwhile: what was not touched here is taken from there; what both
     * changed stays as it is here, beside theirs.
     */
    Met onto(Kept kept) {
        var theirs = kept.manuscript();
        boolean sectionsTouched = !fingerprint(sections()).equals(base);
        boolean sectionsDiffer = !sections().equals(theirs.sections());
        var order = sectionsTouched ? lines.stream().map(Line::section).toList() : List.copyOf(all(theirs.sections()));
        var taken = new ArrayList<Section>();
        var met = order.stream()
                .map(section -> {
                    var mine = line(section);
                    boolean printed = sectionsTouched ? mine.printed() : theirs.sections().contains(section);
                    var note = theirs.note(section);
                    if (mine.note().equals(note)) {
                        return new Line(section, printed, note);
                    }
                    if (!mine.touched()) {
                        taken.add(section);
                        return new Line(section, printed, note);
                    }
                    boolean both = !fingerprint(note).equals(mine.base());
                    return new Line(section, printed, mine.note(), fingerprint(note), both ? note : "");
                })
                .toList();
        boolean both = sectionsTouched && sectionsDiffer && !fingerprint(theirs.sections()).equals(base);
        return new Met(
                new Desk(met, kept.revision(), fingerprint(theirs.sections())),
                !sectionsTouched && sectionsDiffer,
                taken,
                both ? theirs.sections() : List.of());
    }

    private Line line(Section section) {
        return lines.stream().filter(l -> l.section() == section).findFirst().orElseThrow();
    }

    private static String fingerprint(String note) {
        return Secrets.hash(note).substring(0, 16);
    }

    private static String fingerprint(List<Section> sections) {
        return fingerprint(sections.toString());
    }
}
