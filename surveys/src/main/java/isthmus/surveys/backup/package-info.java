/** Archives of the embedded database: made while it runs, checked by restoring them, kept for a while, and restored. */
@NullMarked
package isthmus.surveys.backup;

import org.jspecify.annotations.NullMarked;
