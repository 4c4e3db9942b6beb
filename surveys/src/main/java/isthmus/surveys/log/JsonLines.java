package isthmus.surveys.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** {@code time}, {@code level}, {@code logger}, {@code message}, what belongs to it, and the {@code trace} of a fault. */
final class JsonLines extends Formatter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String format(LogRecord record) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", record.getInstant().toString());
        line.put("level", record.getLevel().getName());
        line.put("logger", record.getLoggerName());
        line.put("message", formatMessage(record));
        Lines.fields(record).forEach((name, value) -> line.put(String.valueOf(name), value));
        if (record.getThrown() != null) {
            line.put("trace", Trace.of(record.getThrown()));
        }
        try {
            // JSON escapes line ends: whatever is logged stays within its line.
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
