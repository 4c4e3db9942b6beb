/** A made-up field of organizations, to try releases and attacks on before there is a real one. Begins at {@link isthmus.assessment.field.Field}. */
@NullMarked
package isthmus.assessment.field;

import org.jspecify.annotations.NullMarked;
