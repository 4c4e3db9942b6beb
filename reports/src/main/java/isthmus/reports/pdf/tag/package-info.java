/**
 * Tags for the PDF: a structure tree built from the report's document, to which painting only adds its marks. Apart from
 * the rest so that it can go when the library tags by itself.
 */
@NullMarked
package isthmus.reports.pdf.tag;

import org.jspecify.annotations.NullMarked;
