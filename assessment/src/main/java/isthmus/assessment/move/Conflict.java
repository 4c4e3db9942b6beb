package isthmus.assessment.move;

import isthmus.assessment.wording.Sentence;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why moves cannot be made together, or why one cannot be made at all.
 *
 * @param moves ids of those that exclude each other; a single one that cannot be made
 * @param sentence for the reader
 */
public record Conflict(Set<String> moves, Sentence sentence) {
    public Conflict {
        moves = Collections.unmodifiableSet(new TreeSet<>(moves));
    }
}
