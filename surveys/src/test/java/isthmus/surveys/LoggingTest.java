package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.logging.common.LogConfig;
import isthmus.surveys.log.Lines;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LoggingTest {

    /** A handler that cannot be made loses every incident without a trace. */
    @Test
    void anIncidentIsWrittenWithItsCause() {
        LogConfig.configureRuntime();
        Lines.TEXT.begin(false);
        var handlers = LogManager.getLogManager().getLogger("").getHandlers();
        assertThat(handlers).hasSize(1);
        var record = new LogRecord(Level.SEVERE, "incident 42");
        record.setLoggerName("isthmus.surveys");
        record.setThrown(new IllegalStateException("the cause"));
        assertThat(handlers[0].getFormatter().format(record)).contains("incident 42", "the cause", "SEVERE");
        assertThat(Logger.getLogger("isthmus.surveys").isLoggable(Level.INFO)).isTrue();
    }

    @Test
    void anOperatorChoosesLinesOfJsonAndOneForEachRequest() {
        LogConfig.configureRuntime();
        var handler = LogManager.getLogManager().getLogger("").getHandlers()[0];
        try {
            Lines.JSON.begin(true);
            assertThat(Logger.getLogger("isthmus.requests").isLoggable(Level.FINE)).isTrue();
            var record = new LogRecord(Level.FINE, "answered");
            assertThat(handler.isLoggable(record)).isTrue();
            assertThat(handler.getFormatter().format(record)).startsWith("{\"time\":").endsWith("\"message\":\"answered\"}\n");
        } finally {
            Lines.TEXT.begin(false);
        }
        assertThat(Logger.getLogger("isthmus.requests").isLoggable(Level.FINE)).isFalse();
    }
}
