package isthmus.surveys.research;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import isthmus.cypher.door.Entity;
import isthmus.cypher.door.Step;
import isthmus.reports.csv.CsvCells;
import isthmus.surveys.web.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forms in which the result of a query is written while it comes. */
enum Answers {
    JSON("application/json", false),
    TYPED("application/vnd.neo4j.query", true),
    LINES("application/x-ndjson", false),
    CSV("text/csv; charset=UTF-8", false);

    /** So long nothing needs to come before it is tried whether anybody is still there. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int BUFFER = 1 << 15;

    private final String type;
    private final Values values;

    Answers(String type, boolean typed) {
        this.type = type;
        this.values = new Values(typed);
    }

    String type() {
        return type;
    }

    /** The first that a client takes. */
    static Answers accepted(String accept) {
        var wanted = accept.toLowerCase(Locale.ROOT);
        return Stream.of(TYPED, LINES, CSV).filter(f -> wanted.contains(f.type.split(";")[0])).findFirst().orElse(JSON);
    }

    /** @param first what came of it already */
    void write(Queries.Asked asked, Step first, OutputStream raw) throws IOException {
        var out = new BufferedOutputStream(raw, BUFFER);
        try (asked) {
            switch (this) {
                case JSON, TYPED -> json(asked, first, out);
                case LINES -> lines(asked, first, out);
                case CSV -> csv(asked, first, out);
            }
        }
        out.flush();
    }

    private static Step next(Queries.Asked asked, OutputStream out, boolean mayBreak) throws IOException {
        try {
            while (true) {
                var step = asked.next(MOMENT);
                if (step.isPresent()) {
                    return step.get();
                }
                if (mayBreak) {
                    // Where nobody is there any more, this fails, and the query ends.
                    out.write('\n');
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the service stops", e);
        }
    }

    private void json(Queries.Asked asked, Step first, OutputStream out) throws IOException {
        var json = Json.generator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        var step = first;
        Step.@Nullable Fields fields = null;
        while (!(step instanceof Step.End) && !(step instanceof Step.Failed)) {
            switch (step) {
                case Step.Fields f -> {
                    fields = f;
                    json.writeArrayFieldStart("fields");
                    for (var name : f.names()) {
                        json.writeString(name);
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("values");
                }
                case Step.Rows rows -> {
                    for (var row : rows.rows()) {
                        values.elements(json, row);
                    }
                }
                case Step.End e -> {}
                case Step.Failed f -> {}
            }
            json.flush();
            step = next(asked, out, true);
        }
        if (fields != null) {
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeStringField("release", asked.release().id());
        json.writeBooleanField("synthetic", asked.release().synthetic().isPresent());
        end(json, step);
        json.writeEndObject();
        json.flush();
    }

    private static void end(JsonGenerator json, Step step) throws IOException {
        if (step instanceof Step.End(long rows, boolean cut, long milliseconds)) {
            json.writeNumberField("rows", rows);
            json.writeBooleanField("cut", cut);
            json.writeNumberField("milliseconds", milliseconds);
        } else if (step instanceof Step.Failed(String code, String message)) {
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    /** First the names of columns, then an array a row, then how it ended. */
    private void lines(Queries.Asked asked, Step first, OutputStream out) throws IOException {
        var step = first;
        while (true) {
            var json = Json.generator(out);
            json.setRootValueSeparator(null);
            switch (step) {
                case Step.Fields(List<String> names) -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("fields");
                    for (var name : names) {
                        json.writeString(name);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                    json.writeRaw('\n');
                }
                case Step.Rows(var rows) -> {
                    for (var row : rows) {
                        values.elements(json, row);
                        json.writeRaw('\n');
                    }
                }
                case Step.End e -> last(json, asked, e);
                case Step.Failed f -> last(json, asked, f);
            }
            json.flush();
            if (step instanceof Step.End || step instanceof Step.Failed) {
                return;
            }
            step = next(asked, out, true);
        }
    }

    private static void last(JsonGenerator json, Queries.Asked asked, Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("release", asked.release().id());
        json.writeBooleanField("synthetic", asked.release().synthetic().isPresent());
        end(json, step);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** A file says no more than its cells: what failed on the way breaks off, so that nobody takes half of it for all. */
    private void csv(Queries.Asked asked, Step first, OutputStream out) throws IOException {
        // Who made the stream closes it.
        @SuppressWarnings("resource")
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var step = first;
        while (!(step instanceof Step.End)) {
            switch (step) {
                case Step.Fields(List<String> names) -> csv.writeRecord(cells(names));
                case Step.Rows(var rows) -> {
                    for (var row : rows) {
                        csv.writeRecord(cells(row));
                    }
                }
                case Step.Failed(String code, String message) -> throw new IOException(code);
                case Step.End e -> {}
            }
            csv.flush();
            step = next(asked, out, false);
        }
    }

    private List<String> cells(List<? extends @Nullable Object> row) throws IOException {
        var cells = new ArrayList<String>(row.size());
        for (var cell : row) {
            cells.add(text(cell));
        }
        return cells;
    }

    private String text(@Nullable Object cell) throws IOException {
        return switch (cell) {
            case null -> "";
            case String text -> CsvCells.guarded(text);
            case Number number -> String.valueOf(number);
            case Boolean truth -> String.valueOf(truth);
            default -> {
                var text = new StringWriter();
                try (var json = Json.generator(text)) {
                    values.write(json, cell);
                }
                yield text.toString();
            }
        };
    }

    /**
     * Values as JSON.
     *
     * @param typed whether each says what it is, as Neo4j's Query API does
     */
    private record Values(boolean typed) {

        void write(JsonGenerator json, @Nullable Object value) throws IOException {
            switch (value) {
                case null -> typed(json, "Null", json::writeNull);
                case Boolean truth -> typed(json, "Boolean", () -> json.writeBoolean(truth));
                case Long number -> typed(json, "Integer", () -> {
                    if (typed) {
                        json.writeString(number.toString());
                    } else {
                        json.writeNumber(number);
                    }
                });
                case Double number -> typed(json, "Float", () -> {
                    // JSON has no numbers for what is none.
                    if (typed || !Double.isFinite(number)) {
                        json.writeString(number.toString());
                    } else {
                        json.writeNumber(number);
                    }
                });
                case String text -> typed(json, "String", () -> json.writeString(text));
                case byte[] bytes -> typed(json, "Base64", () -> json.writeBinary(bytes));
                case List<?> list -> typed(json, "List", () -> elements(json, list));
                case Map<?, ?> map -> typed(json, "Map", () -> map(json, map));
                case Entity entity -> entity(json, entity);
                case LocalDate date -> typed(json, "Date", () -> json.writeString(date.toString()));
                case OffsetTime time -> typed(json, "Time", () -> json.writeString(time.toString()));
                case LocalTime time -> typed(json, "LocalTime", () -> json.writeString(time.toString()));
                case LocalDateTime time -> typed(json, "LocalDateTime", () -> json.writeString(time.toString()));
                case ZonedDateTime time -> typed(json, "ZonedDateTime", () -> json.writeString(time.toString()));
                case OffsetDateTime time -> typed(json, "OffsetDateTime", () -> json.writeString(time.toString()));
                default -> typed(json, "Unsupported", () -> json.writeString(value.toString()));
            }
        }

        private interface Write {
            void run() throws IOException;
        }

        private void typed(JsonGenerator json, String type, Write write) throws IOException {
            if (typed) {
                json.writeStartObject();
                json.writeStringField("$type", type);
                json.writeFieldName("_value");
            }
            write.run();
            if (typed) {
                json.writeEndObject();
            }
        }

        private void elements(JsonGenerator json, List<?> list) throws IOException {
            json.writeStartArray();
            for (var element : list) {
                write(json, element);
            }
            json.writeEndArray();
        }

        private void map(JsonGenerator json, Map<?, ?> map) throws IOException {
            json.writeStartObject();
            for (var entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        }

        private void entity(JsonGenerator json, Entity entity) throws IOException {
            switch (entity) {
                case Entity.Node node -> typed(json, "Node", () -> {
                    json.writeStartObject();
                    json.writeStringField(typed ? "_element_id" : "elementId", node.id());
                    json.writeArrayFieldStart(typed ? "_labels" : "labels");
                    for (var label : node.labels()) {
                        json.writeString(label);
                    }
                    json.writeEndArray();
                    json.writeFieldName(typed ? "_properties" : "properties");
                    map(json, node.properties());
                    json.writeEndObject();
                });
                case Entity.Relationship r -> typed(json, "Relationship", () -> {
                    json.writeStartObject();
                    json.writeStringField(typed ? "_element_id" : "elementId", r.id());
                    json.writeStringField(typed ? "_start_node_element_id" : "startNodeElementId", r.start());
                    json.writeStringField(typed ? "_end_node_element_id" : "endNodeElementId", r.end());
                    json.writeStringField(typed ? "_type" : "type", r.type());
                    json.writeFieldName(typed ? "_properties" : "properties");
                    map(json, r.properties());
                    json.writeEndObject();
                });
                case Entity.Path path -> typed(json, "Path", () -> {
                    json.writeStartArray();
                    for (int i = 0; i < path.nodes().size(); i++) {
                        entity(json, path.nodes().get(i));
                        if (i < path.relationships().size()) {
                            entity(json, path.relationships().get(i));
                        }
                    }
                    json.writeEndArray();
                });
                case Entity.Point(int srid, double x, double y, var z) -> typed(
                        json, "Point", () -> json.writeString("SRID=" + srid + ";POINT (" + x + " " + y + Optional.ofNullable(z).map(d -> " " + d).orElse("") + ")"));
                case Entity.Duration(String text) -> typed(json, "Duration", () -> json.writeString(text));
            }
        }
    }
}
