package isthmus.surveys.log;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for each record, and its trace indented below it. Nothing that is logged can begin a line of its own. */
final class TextLines extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String format(LogRecord record) {
        var line = new StringBuilder(TIME.format(record.getInstant()))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(record.getLoggerName())
                .append(": ")
                .append(oneLine(formatMessage(record)));
        Lines.fields(record).forEach((name, value) -> line.append(' ').append(name).append('=').append(oneLine(String.valueOf(value))));
        line.append('\n');
        if (record.getThrown() != null) {
            Trace.of(record.getThrown()).lines().forEach(l -> line.append("    ").append(oneLine(l.replace('\t', ' '))).append('\n'));
        }
        return line.toString();
    }

    /** Control characters and line separators become visible. */
    private static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }
}
