package isthmus.surveys.structure;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a structure to files that {@link StructureImport} reads back unchanged. */
public final class StructureExport {

    private static final JsonFactory JSON = new JsonFactory();

    private StructureExport() {}

    /**
     * CSV with a header row, in UTF-8 without a byte order mark, safe to open in a spreadsheet program.
     *
     * @param part teams, dependencies or missions; posts are summed on the way in and do not come out again
     */
    public static byte[] csv(Structure structure, Part part) {
        return switch (part) {
            case TEAMS -> TeamsSheet.write(structure);
            case DEPENDENCIES -> DependenciesSheet.write(structure);
            case MISSIONS -> MissionsSheet.write(structure);
            case POSTS -> throw new IllegalArgumentException("posts only come in");
        };
    }

    public static byte[] json(Structure structure) {
        var bytes = new ByteArrayOutputStream();
        try (var out = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            out.writeStartObject();
            list(out, "units", structure.units(), StructureExport::unit);
            list(out, "teams", structure.teams(), StructureExport::team);
            list(out, "missions", structure.missions(), StructureExport::mission);
            list(out, "dependencies", structure.dependencies(), StructureExport::dependency);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Entry<T> {
        void write(JsonGenerator out, T entry) throws IOException;
    }

    private static <T> void list(JsonGenerator out, String key, List<T> entries, Entry<T> entry) throws IOException {
        out.writeArrayFieldStart(key);
        for (var one : entries) {
            out.writeStartObject();
            entry.write(out, one);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void unit(JsonGenerator out, Unit unit) throws IOException {
        out.writeStringField("name", unit.name());
        text(out, "parent", unit.parent());
    }

    private static void team(JsonGenerator out, Team team) throws IOException {
        out.writeStringField("name", team.name());
        text(out, "unit", team.unit());
        number(out, "business", team.business());
        number(out, "technology", team.technology());
    }

    private static void mission(JsonGenerator out, Mission mission) throws IOException {
        out.writeStringField("name", mission.name());
        list(out, "steps", mission.steps(), (o, step) -> {
            o.writeStringField("team", step.team());
            number(o, "touchDays", step.touchDays());
            number(o, "waitDays", step.waitDays());
        });
    }

    private static void dependency(JsonGenerator out, Dependency dependency) throws IOException {
        out.writeStringField("from", dependency.from());
        out.writeStringField("to", dependency.to());
        out.writeStringField("kind", dependency.kind().word());
        number(out, "perMonth", dependency.perMonth());
        number(out, "waitDays", dependency.waitDays());
        out.writeStringField("blocking", dependency.blocking().word());
        out.writeStringField("source", dependency.source().word());
    }

    private static void text(JsonGenerator out, String key, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeNullField(key);
        } else {
            out.writeStringField(key, value);
        }
    }

    /** Whole numbers without a decimal point, as people write headcounts. */
    private static void number(JsonGenerator out, String key, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumberField(key, (long) value);
        } else {
            out.writeNumberField(key, value);
        }
    }
}
