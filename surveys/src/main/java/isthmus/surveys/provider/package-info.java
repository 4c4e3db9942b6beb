/** Signing in by an identity provider (OpenID Connect). */
@NullMarked
package isthmus.surveys.provider;

import org.jspecify.annotations.NullMarked;
