/** Results of a campaign: scorecard, method, report, and their JSON. */
@NullMarked
package isthmus.surveys.scorecard;

import org.jspecify.annotations.NullMarked;
