/** Accounts, sessions, access tokens and set-up links; secrets are kept as hashes only. */
@NullMarked
package isthmus.cypher.account;

import org.jspecify.annotations.NullMarked;
