package isthmus.surveys.bolt;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client sets beside a query or for a transaction.
 *
 * @param release empty for the one that is read when none is named
 * @param forwarded what the store is told in its place
 */
record Settings(String release, boolean impersonates, Map<String, Object> forwarded) {

    /** Of every store: one release is one database. */
    static final String DATABASE = "neo4j";

    private static final Map<String, Class<?>> NOTIFICATIONS =
            Map.of("notifications_minimum_severity", String.class, "notifications_disabled_categories", java.util.List.class);

    static Settings of(Map<String, @Nullable Object> extra, Duration longest) {
        var forwarded = new HashMap<String, Object>(notifications(extra));
        forwarded.put("mode", "r");
        forwarded.put("db", DATABASE);
        long most = longest.toMillis();
        // The store takes 0 for no end at all.
        forwarded.put("tx_timeout", extra.get("tx_timeout") instanceof Long wish && wish > 0 && wish < most ? wish : most);
        return new Settings(release(extra.get("db")), extra.get("imp_user") != null, forwarded);
    }

    /** What may pass of which notifications are wanted. */
    static Map<String, Object> notifications(Map<String, @Nullable Object> extra) {
        var found = new HashMap<String, Object>();
        NOTIFICATIONS.forEach((key, type) -> Optional.ofNullable(extra.get(key)).filter(type::isInstance).ifPresent(value -> found.put(key, value)));
        return found;
    }

    static String release(@Nullable Object database) {
        return database == null || database.equals(DATABASE) ? "" : String.valueOf(database);
    }
}
