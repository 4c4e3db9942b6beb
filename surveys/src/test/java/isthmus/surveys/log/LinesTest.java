package isthmus.surveys.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import isthmus.surveys.Service;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.exceptions.ClientException;

class LinesTest {

    /** Is in everything that a log must not tell. */
    private static final String MARK = "xq7zmark";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Ear extends Handler {
        private final List<LogRecord> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            heard.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static LogRecord record(String message, Object... parameters) {
        var record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("isthmus.somewhere");
        record.setParameters(parameters);
        return record;
    }

    private static List<LogRecord> whileEverythingIsTried() {
        var requests = Logger.getLogger(Requests.LOGGER);
        var level = requests.getLevel();
        var ear = new Ear();
        Logger.getLogger("").addHandler(ear);
        requests.setLevel(Level.FINE);
        try {
            tryEverything();
        } finally {
            requests.setLevel(level);
            Logger.getLogger("").removeHandler(ear);
        }
        return ear.heard;
    }

    private static void tryEverything() {
        var script = Service.running().administrator();
        var nobody = Service.running().nobody().with("X-Forwarded-For", MARK).with("User-Agent", MARK);
        var organization = script.json("POST", "/api/v1/organizations", Map.of("name", MARK + " Works")).json().path("id").asText();
        script.send(
                "PUT",
                "/api/v1/organizations/" + organization + "/structure?part=teams&" + MARK + "=1",
                "text/csv",
                ("team,unit,parent_unit,business,tech\n" + MARK + ",Works,,5,x" + MARK + "\n").getBytes(StandardCharsets.UTF_8));
        nobody.form("/sign-in", Map.of("username", MARK, "password", MARK, "then", "/" + MARK));
        nobody.withToken("ist_" + MARK).get("/api/v1/organizations");
        nobody.with("Cookie", "__Host-isthmus=" + MARK).get("/organizations/" + MARK);
        for (var path : List.of("/s/", "/setup/", "/api/v1/survey/", "/organizations/", "/static/", "/nowhere/", "/api/v1/nowhere/")) {
            nobody.get(path + MARK + "?q=" + MARK);
            nobody.send("POST", path + MARK, "application/json", ("{\"answers\":{\"" + MARK + "\":\"" + MARK + "\"}").getBytes(StandardCharsets.UTF_8));
            nobody.send("PUT", path + MARK, MARK + "/" + MARK, MARK.getBytes(StandardCharsets.UTF_8));
        }
        var token = script.json("POST", "/api/v1/campaigns/autumn-2026/invitations", Map.of("perspective", "exec", "count", 1))
                .json().path("links").get(0).path("token").asText();
        nobody.with("Cookie", "isthmus-language=" + MARK).get("/s/" + token);
        nobody.json("PUT", "/api/v1/survey/" + token, Map.of("answers", Map.of(MARK, MARK, "STR1", 3)));
        script.get("/api/v1/campaigns/autumn-2026/progress");
        tokens.add(token);
    }

    private static final List<String> tokens = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Lines.class)
    void noSecretNameAddressOrAnswerIsTold(Lines lines) throws Exception {
        var told = new StringBuilder();
        for (var record : whileEverythingIsTried()) {
            told.append(lines.formatter().format(record));
        }

        assertThat(told.toString())
                .contains("/s/{token}", "/api/v1/survey/{token}", "/api/v1/organizations/{id}/structure", "404", "422", "401")
                .doesNotContain(MARK)
                .doesNotContain(Service.ADMIN_TOKEN)
                .doesNotContain(tokens);
        if (lines == Lines.JSON) {
            for (var line : told.toString().split("\n")) {
                assertThat(JSON.readTree(line).path("time").asText()).as(line).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lines.class)
    void whateverIsLoggedStaysWithinItsLine(Lines lines) {
        var line = lines.formatter().format(record("first\n2026-01-01 00:00:00 SEVERE forged\r\u2028\u0007", Map.of("route", "a\nb")));

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(line).contains("forged").doesNotContain("\r", "\u0007");
    }

    @ParameterizedTest
    @EnumSource(Lines.class)
    void timesAreInUtc(Lines lines) {
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            var record = record("it is");
            record.setInstant(Instant.parse("2026-03-01T08:00:00Z"));
            assertThat(lines.formatter().format(record)).contains("2026-03-01T08:00:00Z");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aFaultHasItsIncidentAndItsTraceButNothingThatTheDatabaseQuotes() throws Exception {
        var record = record("a fault", Map.of("incident", "42"));
        record.setThrown(new IllegalStateException("the cause\nforged", new ClientException("Neo.ClientError", "Node with username = '" + MARK + "' already exists")));

        var json = JSON.readTree(Lines.JSON.formatter().format(record));
        assertThat(json.path("incident").asText()).isEqualTo("42");
        assertThat(json.path("trace").asText()).contains("IllegalStateException: the cause", "LinesTest", "ClientException").doesNotContain(MARK);
        assertThat(json.properties().stream().map(Map.Entry::getKey)).containsExactly("time", "level", "logger", "message", "incident", "trace");
        var text = Lines.TEXT.formatter().format(record);
        assertThat(text).contains("incident=42", "the cause", "WARNING").doesNotContain(MARK);
        assertThat(text.lines().skip(1)).allSatisfy(l -> assertThat(l).startsWith("    "));
    }
}
