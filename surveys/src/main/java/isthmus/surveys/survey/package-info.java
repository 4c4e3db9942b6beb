/** The respondent's side: pages and resource of one secret link, from the first look to the receipt. */
@NullMarked
package isthmus.surveys.survey;

import org.jspecify.annotations.NullMarked;
