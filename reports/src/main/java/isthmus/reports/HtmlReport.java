package isthmus.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The report as one HTML file that needs nothing else: same words, figures and charts as on paper. */
public final class HtmlReport {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private HtmlReport() {}

    public static String render(Galley galley) {
        return galley.screen();
    }

    /**
     * What a content-security policy must list under {@code style-src} for the file's one style element, so that it
     * needs no {@code unsafe-inline}: {@code 'sha256-…'}.
     */
    public static String styleSource(Galley galley) {
        var style = STYLE.matcher(galley.screen());
        if (!style.find()) {
            throw new IllegalStateException("a galley for the screen has its styles inside");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
