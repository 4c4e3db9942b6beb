/** What a release of the anonymized graph promises and costs, for those who use it. Begins at {@link isthmus.reports.release.ReleaseReport}. */
@NullMarked
package isthmus.reports.release;

import org.jspecify.annotations.NullMarked;
