/** What every page and resource shares: the gate, requests and replies, problems, pages, assets. */
@NullMarked
package isthmus.surveys.web;

import org.jspecify.annotations.NullMarked;
