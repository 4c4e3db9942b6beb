package isthmus.reports;

import isthmus.reports.chart.Chart;
import isthmus.reports.drawing.Picture;
import isthmus.reports.drawing.Pixels;
import isthmus.reports.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The exhibits of a report as files of their own, for people who write something else. */
public final class Exhibits {
    private Exhibits() {}

    /** @param id of the exhibit, as its file is named */
    public static Optional<byte[]> svg(Galley galley, String id) {
        return find(galley, id).map(Exhibits::svg);
    }

    /** On white, 1280 pixels wide. */
    public static Optional<byte[]> png(Galley galley, String id) {
        return find(galley, id).map(Exhibits::png);
    }

    /** Every exhibit both ways in the order of the report, and an index of what each of them says. */
    public static byte[] zip(Galley galley) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("index.txt", index(galley).getBytes(StandardCharsets.UTF_8));
        for (var chart : galley.exhibits()) {
            files.put(name(chart) + ".svg", svg(chart));
            files.put(name(chart) + ".png", png(chart));
        }
        return Archive.zip(files);
    }

    private static String index(Galley galley) {
        var lines = new ArrayList<>(List.of(galley.title(), Wording.of(galley.language()).date(galley.day())));
        lines.addAll(galley.notices());
        for (var chart : galley.exhibits()) {
            lines.addAll(List.of("", name(chart), chart.title(), chart.source(), chart.alternative()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Optional<Chart> find(Galley galley, String id) {
        return galley.exhibits().stream().filter(c -> name(c).equals(id)).findFirst();
    }

    private static byte[] svg(Chart chart) {
        return chart.svg().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(Chart chart) {
        return Pixels.png(Picture.of(chart.svg()));
    }

    /** An instrument may name its dimensions as it likes. */
    static String name(Chart chart) {
        return chart.id().replaceFirst("^chart-", "").replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
