package isthmus.surveys.structure;

import isthmus.assessment.organization.Name;
import isthmus.assessment.wording.Sentence;
import java.util.List;

/**
 * A column that a part of the structure has.
 *
 * @param name as in our own files
 * @param meaning for the person who maps another file's columns
 * @param presence whether a file must have it
 * @param synonyms what other systems call it, most telling first
 * @param fallback what a file without the column says, or empty
 */
record Column(String name, Sentence meaning, Presence presence, List<String> synonyms, String fallback) {

    /** Which files must have a column. */
    enum Presence {
        /** Every file. */
        NEEDED,
        /** Files in our own format; a mapping may leave it out. */
        OURS,
        /** None. */
        OPTIONAL
    }

    Column(String name, Sentence meaning, boolean needed, List<String> synonyms) {
        this(name, meaning, needed ? Presence.NEEDED : Presence.OURS, synonyms, "");
    }

    boolean needed() {
        return presence == Presence.NEEDED;
    }

    /** How well a header names this column: 0 for its own name, then the place among the synonyms, -1 for not at all. */
    int rank(String header) {
        var key = key(header);
        if (key.equals(key(name))) {
            return 0;
        }
        for (int i = 0; i < synonyms.size(); i++) {
            if (key.equals(key(synonyms.get(i)))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Letters and digits only: {@code Parent Unit}, {@code parent_unit} and {@code PARENT-UNIT} are one column. */
    static String key(String header) {
        return Name.key(header).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
