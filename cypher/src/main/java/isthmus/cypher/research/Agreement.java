package isthmus.cypher.research;

import isthmus.assessment.release.Sector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an organization agreed to be among those of which researchers may see something.
 *
 * @param words what was read before
 * @param sector in which it is counted; its own words for it stay what they are
 * @param asItIs whether its structure may be published as it is, without names, to stand for those like it
 * @param by a username, or {@code (erased)}
 * @param end null while it stands
 */
public record Agreement(Words words, Sector sector, boolean asItIs, Instant at, String by, @Nullable End end) {

    /**
     * @param version as people call it
     * @param hash of the words in every language, so that nobody can say later that they were others
     */
    public record Words(String version, String hash) {}

    /** @param withdrawn false when another agreement took its place */
    public record End(Instant at, String by, boolean withdrawn) {}

    public boolean stands() {
        return end == null;
    }
}
