/** Changing the structure by hand: one thing at a time, each change a version that can be undone. */
@NullMarked
package isthmus.surveys.editor;

import org.jspecify.annotations.NullMarked;
