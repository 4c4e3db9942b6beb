package isthmus.surveys.backup;

import isthmus.cypher.Fingerprint;
import java.util.SortedMap;

/**
 * What an archive holds, as it is written into it.
 *
 * @param format of the archive; a program refuses one that it does not know
 * @param product version of the program that made it
 * @param made in UTC, ISO 8601
 * @param heldMilliseconds how long writes waited for it
 * @param content of the database, read while nothing was written
 * @param files of the data folder, by their paths in it
 */
record Manifest(
        int format,
        String product,
        String made,
        long heldMilliseconds,
        Fingerprint content,
        SortedMap<String, Content> files) {

    /** The format that this program writes. */
    static final int FORMAT = 1;

    /**
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    record Content(long size, String sha256) {}
}
