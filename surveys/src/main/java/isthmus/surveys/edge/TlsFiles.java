package isthmus.surveys.edge;

import java.nio.file.Path;

/**
 * Where an operator keeps what TLS needs.
 *
 * @param certificate PEM, the service's own certificate first, those that vouch for it after it
 * @param key PEM, PKCS#8, RSA or elliptic curve, without a password
 */
public record TlsFiles(Path certificate, Path key) {}
