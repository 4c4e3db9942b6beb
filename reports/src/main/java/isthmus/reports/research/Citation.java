package isthmus.reports.research;

import static isthmus.reports.research.DataPackage.inOrder;

import isthmus.assessment.publication.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Citation File Format 1.2.0. It knows a month without a day only in what it prefers to be cited. */
final class Citation {

    private Citation() {}

    static void write(Contents contents, OutputStream out) throws IOException {
        var about = contents.about();
        var publication = contents.publication();
        var citation = inOrder(
                "cff-version", "1.2.0",
                "message", about.isSynthetic()
                        ? "These data are synthetic. If you use them, say so and cite them as below."
                        : "If you use these data, please cite them as below.",
                "type", "dataset",
                "title", about.title(),
                "abstract", about.description(),
                "version", publication.month().toString(),
                "license", Publication.LICENCE,
                "authors", authors(),
                "keywords", about.keywords(),
                "identifiers", List.of(inOrder("type", "other", "value", publication.id(), "description", "Id of the release")),
                "preferred-citation", inOrder(
                        "type", "data",
                        "title", about.title(),
                        "authors", authors(),
                        "year", publication.month().getYear(),
                        "month", publication.month().getMonthValue(),
                        "license", Publication.LICENCE,
                        "notes", about.source()));
        var settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setBestLineBreak("\n").setWidth(120).build();
        out.write(new Dump(settings).dumpToString(citation).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Anew each time, since the same list would become a reference, which not every reader follows. */
    private static List<Object> authors() {
        return List.of(inOrder("name", About.CREATOR));
    }
}
