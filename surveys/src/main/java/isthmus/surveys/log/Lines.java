package isthmus.surveys.log;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How log lines are written. */
public enum Lines {
    /** For people who read along. */
    TEXT,
    /** For programs: one JSON object (RFC 8259) a line. */
    JSON;

    /** Loggers that nobody else refers to are forgotten, with their level. */
    private static final Logger REQUESTS = Logger.getLogger(Requests.LOGGER);

    private static final Logger ALL = Logger.getLogger("");

    public static Checked<Lines> read(String word) {
        return switch (word) {
            case "text" -> Checked.accepted(TEXT);
            case "json" -> Checked.accepted(JSON);
            default -> Checked.rejected(new Problem("ISTHMUS_LOG", "\"" + word + "\" is no way to write logs.", "Write text or json."));
        };
    }

    /** Writes so from now on, with a line for each request if wanted. */
    public void begin(boolean requests) {
        Arrays.stream(ALL.getHandlers()).forEach(handler -> {
            handler.setFormatter(formatter());
            handler.setLevel(Level.ALL);
        });
        REQUESTS.setLevel(requests ? Level.FINE : Level.INFO);
    }

    Formatter formatter() {
        return this == JSON ? new JsonLines() : new TextLines();
    }

    /** What a record says beside its message. */
    static Map<?, ?> fields(java.util.logging.LogRecord record) {
        var parameters = record.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> fields ? fields : Map.of();
    }
}
