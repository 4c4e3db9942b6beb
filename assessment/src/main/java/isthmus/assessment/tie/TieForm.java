package isthmus.assessment.tie;

import java.util.stream.Stream;

/**
 * One tie as a respondent sent it, not yet checked.
 *
 * @param direction {@code needs} or {@code isNeededBy}
 * @param other the other team, in any spelling that people would take for the same
 * @param kind a word of {@code Dependency.Kind}
 * @param perMonth a number, with a point or a comma
 * @param waitDays likewise
 * @param blocking a word of {@code Dependency.Hindrance}
 * @param works {@code "1"}, badly, to {@code "5"}, very well
 */
public record TieForm(
        String direction, String other, String kind, String perMonth, String waitDays, String blocking, String works) {

    public static final TieForm EMPTY = new TieForm(TieReport.Direction.NEEDS.word(), "", "", "", "", "", "");

    /** Whether nothing was said; a direction alone says nothing, since a form always has one. */
    public boolean blank() {
        return Stream.of(other, kind, perMonth, waitDays, blocking, works).allMatch(String::isBlank);
    }
}
