package isthmus.reports.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link of a note may lead: to a host on the web, or to one mailbox.
 *
 * @param href ASCII
 * @param read as it is printed beside the link
 */
record Address(String href, String read) {

    private static final int LONGEST = 2_000;

    /** Stands where a character could not be read. */
    private static final int REPLACEMENT = 0xfffd;

    private static final Pattern MAILBOX = Pattern.compile("(?i)mailto:([a-z0-9.!#$*+/=^_~-]{1,64}@[a-z0-9.-]{1,250})");

    /** Nothing where the address would lead anywhere else, says who signs in, or cannot be read as one. */
    static Optional<Address> of(String written) {
        var mailbox = MAILBOX.matcher(written);
        if (mailbox.matches()) {
            return Optional.of(new Address("mailto:" + mailbox.group(1), mailbox.group(1)));
        }
        if (written.length() > LONGEST || written.codePoints().anyMatch(c -> c <= ' ' || c == REPLACEMENT || Text.unseen(c))) {
            return Optional.empty();
        }
        try {
            var uri = new URI(written);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null && uri.getRawUserInfo() == null;
            return web ? Optional.of(new Address(uri.toASCIIString(), uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
