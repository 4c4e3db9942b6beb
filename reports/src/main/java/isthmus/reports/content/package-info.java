/** What the report says, section by section, ready for the templates: sentences, rows and charts, no layout. */
@NullMarked
package isthmus.reports.content;

import org.jspecify.annotations.NullMarked;
