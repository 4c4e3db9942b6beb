package isthmus.cypher;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.neo4j.driver.exceptions.ClientException;

/** Ids that people can read, made from names: {@code meridian-mutual}, and {@code meridian-mutual-2} for the next one. */
public final class ReadableId {

    private static final int LONGEST = 60;

    private ReadableId() {}

    /** Lower-case letters a-z, digits and hyphens; {@code untitled} for a name without any. */
    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "untitled" : cut;
    }

    /** Tries ids until one is free; {@code take} claims an id and says whether it got it. */
    public static String firstFree(String name, Predicate<String> take) {
        var base = of(name);
        for (int n = 1; ; n++) {
            var candidate = n == 1 ? base : base + "-" + n;
            if (claim(() -> take.test(candidate))) {
                return candidate;
            }
        }
    }

    /**
     * Does what a uniqueness constraint lets only one do.
     *
     * @return false also when somebody else did it between our look and our write
     */
    public static boolean claim(BooleanSupplier take) {
        try {
            return take.getAsBoolean();
        } catch (ClientException e) {
            if (e.code().equals("Neo.ClientError.Schema.ConstraintValidationFailed")) {
                return false;
            }
            throw e;
        }
    }
}
