package isthmus.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static final Pattern INCIDENT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFaultTellsItsIncidentAndNothingElse(boolean api) {
        var logged = new ArrayList<LogRecord>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(Failures.class.getName());
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try {
            var fault = new IllegalStateException("MATCH (a:Account {secret: 'hunter2'})", new java.io.IOException("/var/lib/secret"));
            var reply = new Failures(new Pages(new Assets(), "1")).reply(fault, api, Visitor.NOBODY);

            var text = new String(reply.body(), StandardCharsets.UTF_8);
            assertThat(reply.status()).isEqualTo(500);
            assertThat(text).doesNotContain("MATCH", "hunter2", "/var/lib", "Exception", "at isthmus", "java.");
            var incident = INCIDENT.matcher(text);
            assertThat(incident.find()).isTrue();
            assertThat(logged).singleElement().satisfies(record -> {
                assertThat(record.getParameters()).containsExactly(Map.of("incident", incident.group()));
                assertThat(record.getThrown()).isSameAs(fault);
            });
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
    }
}
