/** Signing in, set-up links, accounts and access tokens. */
@NullMarked
package isthmus.surveys.account;

import org.jspecify.annotations.NullMarked;
