/**
 * The door for researchers' own drivers: speaks Bolt, and lets pass to the store of a release what may pass. Begins at
 * {@link isthmus.surveys.bolt.Gateway}.
 */
@NullMarked
package isthmus.surveys.bolt;

import org.jspecify.annotations.NullMarked;
