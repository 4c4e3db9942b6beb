/** Targets, recommendations, scenarios and the roadmap: pages and API. */
@NullMarked
package isthmus.surveys.plan;

import org.jspecify.annotations.NullMarked;
