package isthmus.reports.release;

import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Tables;
import isthmus.assessment.table.Rules;
import isthmus.assessment.table.Table;
import isthmus.reports.chart.HiddenSign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables as they are published. Those with the same columns stand below each other.
 *
 * @param hidden the sign of a cell that is not shown
 */
public record TablePart(String title, String lead, List<Sheet> sheets, String source, String hidden) {

    /** @param columns with the total at the end */
    public record Sheet(String title, List<String> columns, List<Block> blocks) {}

    /** One table; its rows end with the total. */
    public record Block(String name, List<Row> rows) {}

    /** @param cells empty where they are not shown */
    public record Row(String name, List<String> cells, boolean total) {}

    static TablePart of(ReleaseWords words) {
        var tables = words.publication().tables();
        var cells = tables.values().stream().flatMap(t -> t.cells().stream()).flatMap(List::stream).toList();
        long hidden = cells.stream().filter(OptionalLong::isEmpty).count();
        var rules = Rules.DEFAULT;
        return new TablePart(
                hidden == 0 ? words.say("release.tables.all") : words.say("release.tables.some", hidden, cells.size()),
                words.say("release.tables.lead", rules.rounding(), rules.threshold()),
                sheets(words),
                words.say("release.tables.source", words.organizations(), rules.rounding()),
                HiddenSign.draw(words.words()));
    }

    private static List<Sheet> sheets(ReleaseWords words) {
        var byColumns = new LinkedHashMap<List<String>, TreeMap<String, Table>>();
        // Sizes come before levels, whatever the alphabet says.
        words.publication().tables().entrySet().stream()
                .sorted((a, b) -> Boolean.compare(a.getKey().startsWith(Tables.LEVELS_OF), b.getKey().startsWith(Tables.LEVELS_OF)))
                .forEach(e -> byColumns.computeIfAbsent(e.getValue().columns(), columns -> new TreeMap<>()).put(e.getKey(), e.getValue()));
        return byColumns.entrySet().stream()
                .map(e -> new Sheet(
                        e.getValue().firstKey().startsWith(Tables.LEVELS_OF) ? words.say("release.tables.levels") : words.say("release.tables.sizes"),
                        Stream.concat(e.getKey().stream().map(c -> label(c, words)), Stream.of(words.say("release.tables.total"))).toList(),
                        e.getValue().entrySet().stream().map(t -> block(t.getKey(), t.getValue(), words)).toList()))
                .toList();
    }

    private static Block block(String name, Table table, ReleaseWords words) {
        var rows = new ArrayList<Row>();
        IntStream.range(0, table.cells().size()).forEach(i -> {
            boolean total = i == table.rows().size();
            rows.add(new Row(
                    total ? words.say("release.tables.total") : label(table.rows().get(i), words),
                    table.cells().get(i).stream().map(c -> c.isPresent() ? words.words().heads(c.getAsLong()) : "").toList(),
                    total));
        });
        return new Block(name(name, words), rows);
    }

    private static String name(String name, ReleaseWords words) {
        return switch (name) {
            case "organizations" -> words.say("release.table.organizations");
            case "teams" -> words.say("release.table.teams");
            case "ties" -> words.say("release.table.ties");
            default -> name.startsWith(Tables.LEVELS_OF) ? name.substring(Tables.LEVELS_OF.length()) : name;
        };
    }

    private static String label(String attribute, ReleaseWords words) {
        boolean known = Stream.<Enum<?>[]>of(Sector.values(), Origin.Size.values()).flatMap(Stream::of).anyMatch(e -> e.name().equals(attribute));
        return known ? words.say("release.attribute." + attribute.toLowerCase(Locale.ROOT)) : attribute;
    }
}
