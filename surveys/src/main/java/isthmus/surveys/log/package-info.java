/** What an operator reads: one line for each thing that happened, without secrets, names, addresses and answers. */
@NullMarked
package isthmus.surveys.log;

import org.jspecify.annotations.NullMarked;
