package isthmus.cypher;

import isthmus.assessment.report.Edition;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.cypher.report.Galleys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a report can have, nothing in it in the order of its name. */
public final class Reports {

    public static final Manuscript MANUSCRIPT = new Manuscript(
            List.of(Section.TURNOUT, Section.SUMMARY, Section.METHOD),
            Map.of(Section.SUMMARY, "What **matters**\n\n- “quotes”", Section.ISLAND, "Of a section that is left out"));

    private Reports() {}

    public static Edition edition(String campaign, String language, int number) {
        return new Edition(campaign, language, number, Tidewater.CLOSED, "ada", number == 1 ? "" : "Mended " + number, "hash-" + number);
    }

    public static Galleys galleys(String text) {
        return new Galleys(bytes("full " + text), bytes("brief " + text));
    }

    private static byte[] bytes(String text) {
        return (text + "\0ÿ").getBytes(StandardCharsets.UTF_8);
    }
}
