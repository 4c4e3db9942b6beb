/**
 * What researchers may see of the organizations that agreed: classes of at least k that look alike, each published as copies of
 * one structure, made up or, where an organization allows it, its own. Begins at {@link isthmus.assessment.release.Release}.
 */
@NullMarked
package isthmus.assessment.release;

import org.jspecify.annotations.NullMarked;
