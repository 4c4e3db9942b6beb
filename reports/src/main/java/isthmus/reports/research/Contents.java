package isthmus.reports.research;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.publication.Vocabulary;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Utility;
import isthmus.assessment.table.Table;
import isthmus.reports.csv.CsvCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A publication with its instrument as sheets, in the order of the dictionary. */
record Contents(About about, Publication publication, Instrument instrument, List<Sheet> sheets) {

    static Contents of(Publication publication, Instrument instrument) {
        var sheets = DataDictionary.of(publication, instrument).entities().stream()
                .map(entity -> new Sheet(entity, rows(entity.name(), publication, instrument)))
                .toList();
        return new Contents(new About(publication, instrument), publication, instrument, sheets);
    }

    private static Supplier<Stream<List<String>>> rows(String entity, Publication publication, Instrument instrument) {
        return switch (entity) {
            case Vocabulary.RECORD -> {
                var levels = DataDictionary.levels(publication, instrument);
                yield () -> publication.records().stream().map(r -> row(r, levels));
            }
            case Vocabulary.TEAM -> () -> publication.records().stream().flatMap(Contents::teams);
            case Vocabulary.DIMENSION -> () -> instrument.dimensions().stream().map(d -> List.of(id(d), d.id(), d.name(), d.definition()));
            case Vocabulary.ITEM -> () -> instrument.items().stream().map(i -> row(i, instrument));
            case Vocabulary.HAS_TEAM -> () -> publication.records().stream()
                    .flatMap(r -> IntStream.range(0, r.shape().teams()).mapToObj(team -> List.of(r.id(), id(r, team))));
            case Vocabulary.DEPENDS_ON -> () -> publication.records().stream()
                    .flatMap(r -> r.shape().ties().stream()
                            .map(t -> List.of(id(r, t.from()), id(r, t.to()), t.kind().name(), t.strength().name())));
            case Vocabulary.PART_OF -> () -> instrument.dimensions().stream().flatMap(d -> d.items().stream().map(i -> List.of(id(i), id(d))));
            case "Tables" -> () -> publication.tables().entrySet().stream().flatMap(Contents::cells);
            case "Findings" -> () -> publication.findings().stream().map(Contents::row);
            case "Utility" -> () -> publication.utility().stream().flatMap(Contents::figures);
            default -> throw new IllegalArgumentException("no rows of " + entity);
        };
    }

    private static List<String> row(OrganizationRecord record, Set<String> levels) {
        var row = new ArrayList<String>();
        row.add(record.id());
        row.add(Vocabulary.said(record.origin().sector()));
        row.add(record.origin().size().name());
        row.add(Vocabulary.said(record.origin().period()));
        row.add(String.valueOf(record.classSize()));
        for (var dimension : levels) {
            var level = record.levels().get(dimension);
            row.add(level == null ? DataDictionary.SUPPRESSED : number(level));
        }
        return row;
    }

    /** The order of teams is random in the publication already, so their place tells nothing. */
    private static String id(OrganizationRecord record, int team) {
        return record.id() + "-" + team;
    }

    private static String id(Dimension dimension) {
        return "dimension-" + dimension.id();
    }

    private static String id(Item item) {
        return "item-" + item.id();
    }

    private static Stream<List<String>> teams(OrganizationRecord record) {
        var roles = record.shape().roles();
        return IntStream.range(0, roles.size())
                .mapToObj(team -> List.of(id(record, team), roles.get(team).side().name(), roles.get(team).size().name()));
    }

    private static List<String> row(Item item, Instrument instrument) {
        return List.of(
                id(item),
                item.id(),
                item.text(),
                item.type(),
                yes(item.reversed()),
                String.join(" ", new TreeSet<>(item.audience())),
                String.join(" | ", item.options(instrument.scaleOf(item))));
    }

    private static String yes(boolean holds) {
        return holds ? DataDictionary.YES : DataDictionary.NO;
    }

    private static Stream<List<String>> cells(Map.Entry<String, Table> named) {
        var table = named.getValue();
        var rows = withTotal(table.rows());
        var columns = withTotal(table.columns());
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(r -> IntStream.range(0, columns.size()).mapToObj(c -> {
                    var sum = table.cells().get(r).get(c);
                    return List.of(named.getKey(), rows.get(r), columns.get(c), sum.isPresent() ? String.valueOf(sum.getAsLong()) : DataDictionary.SUPPRESSED);
                }));
    }

    private static List<String> withTotal(List<String> names) {
        return Stream.concat(names.stream(), Stream.of(Vocabulary.TOTAL)).toList();
    }

    private static List<String> row(Finding finding) {
        return List.of(
                finding.attack().name(),
                String.valueOf(finding.attack().number()),
                number(finding.measured()),
                number(finding.limit()),
                number(finding.control()),
                yes(finding.holds()));
    }

    private static Stream<List<String>> figures(Utility utility) {
        return Stream.of(
                List.of("degrees", number(utility.degrees())),
                List.of("density", number(utility.density())),
                List.of("sides", number(utility.sides())),
                List.of("kinds", number(utility.kinds())),
                List.of("real", number(utility.real())),
                List.of("published", number(utility.published())));
    }

    /** Plain decimals, since some programs take exponents for text. */
    private static String number(double value) {
        return Double.isFinite(value) ? CsvCells.number(value) : DataDictionary.UNDEFINED;
    }
}
