/** Campaigns, their invitations and how far they have come. */
@NullMarked
package isthmus.cypher.campaign;

import org.jspecify.annotations.NullMarked;
