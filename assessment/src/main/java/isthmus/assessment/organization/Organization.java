package isthmus.assessment.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client.
 *
 * @param id readable and unique in the installation, made from the name: lower-case letters, digits and hyphens
 * @param name as people call it, 1 to 120 characters
 * @param sector free words, or null when nobody said
 * @param synthetic true for made-up organizations, which are called synthetic wherever they are shown
 */
public record Organization(String id, String name, @Nullable String sector, boolean synthetic, LocalDate created) {}
