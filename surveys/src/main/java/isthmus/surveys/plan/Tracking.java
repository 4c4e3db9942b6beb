package isthmus.surveys.plan;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Problems;
import isthmus.assessment.plan.Track;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.assessment.wording.Sentence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody says became of a move, the same for page and API. */
final class Tracking {

    private static final int LONGEST = 200;

    private Tracking() {}

    /** @param problems takes every fault, named by its field */
    static Track read(String move, Track.State state, String owner, String due, String note, Roadmap roadmap, Problems problems) {
        if (ids(roadmap).noneMatch(move::equals)) {
            problems.add(
                    Fields.of("move"),
                    Sentence.of("plan.track", "“{0}” is not on the roadmap.", visible(move)),
                    Sentence.of("plan.track.mend", "Name one of its moves."));
        }
        line("owner", owner, problems);
        line("note", note, problems);
        return new Track(move, state, owner.strip(), day(due.strip(), problems), note.strip());
    }

    private static Stream<String> ids(Roadmap roadmap) {
        return Stream.of(
                        roadmap.entries().stream().map(Entry::id),
                        roadmap.dropped().stream().map(Entry::id),
                        roadmap.waiting().stream().map(w -> w.subject().id()))
                .flatMap(ids -> ids);
    }

    private static void line(String field, String text, Problems problems) {
        if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(
                    Fields.of(field),
                    Sentence.of("plan.long", "It is longer than a line of {0} characters.", LONGEST),
                    Sentence.of("plan.long.mend", "Write one line."));
        }
    }

    private static @Nullable LocalDate day(String due, Problems problems) {
        try {
            return due.isEmpty() ? null : LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            problems.add(
                    Fields.of("due"),
                    Sentence.of("plan.date", "“{0}” is no date.", visible(due)),
                    Sentence.of("plan.date.mend", "Write it as 2027-03-31."));
            return null;
        }
    }
}
