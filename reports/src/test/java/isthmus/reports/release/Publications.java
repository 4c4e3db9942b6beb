package isthmus.reports.release;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Attacks;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Period;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Utility;
import isthmus.assessment.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Releases to report on. */
final class Publications {

    private static final Draws DRAWS = Draws.from("not so secret a secret".getBytes(StandardCharsets.UTF_8));
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final String ID = "2026-03";

    private Publications() {}

    /** Of synthetic organizations, with every attack that there is. */
    static Publication ofAField(int organizations) {
        var settings = new Field.Settings(organizations, 10, 200, 0.8, List.of("AUT", "COL", "FUN", "GOV", "PLA", "STR", "TRU"), 2026, 7);
        var release = Release.of(Field.of(settings).map(Field.Synthetic::contribution).toList(), Policy.RESEARCHERS, DRAWS);
        var findings = release.records().isEmpty() ? List.<Finding>of() : Attacks.on(release, List.of(), DRAWS.of("attacks"));
        return Publication.of(ID, MONTH, Optional.of(settings), release, findings);
    }

    /** As if they were real. */
    static Publication real(Publication of) {
        return new Publication(of.id(), of.month(), of.policy(), Optional.empty(), of.records(), of.tables(), of.findings(), of.utility(), of.realStructures());
    }

    static Publication with(Publication of, List<Finding> findings, Optional<Utility> utility) {
        return new Publication(of.id(), of.month(), of.policy(), of.synthetic(), of.records(), of.tables(), findings, utility, of.realStructures());
    }

    /** Small, made by hand, with one of everything that a report tells apart. */
    static Publication fixed() {
        var shape = new Shape(
                List.of(new Shape.Role(Shape.Side.TECHNOLOGY, Shape.Size.SMALL), new Shape.Role(Shape.Side.BUSINESS, Shape.Size.LARGE)),
                List.of(new Shape.Tie(0, 1, Shape.KindGroup.SERVICE, Shape.Strength.OFTEN)));
        var origin = new Origin(Sector.PUBLIC, Origin.Size.UP_TO_FORTY, new Period(2026));
        var records = IntStream.range(0, 11)
                .mapToObj(i -> new OrganizationRecord("record-" + i, origin, i < 5 ? 5 : 6, Map.of("STR", 2.0), shape))
                .toList();
        var tables = new TreeMap<String, Table>();
        tables.put("organizations", new Table(
                List.of("SERVICES", "PUBLIC"),
                List.of("UP_TO_FORTY", "ABOVE_FORTY"),
                List.of(row(1200, 10, 1210), row(-1, -1, 15), row(1220, -1, 1225))));
        tables.put("levels of STR", new Table(List.of("SERVICES"), List.of("1", "2"), List.of(row(10, 20, 30), row(10, 20, 30))));
        var findings = List.of(
                new Finding(Attack.PROSECUTOR, 0.2, 0.2, 1),
                new Finding(Attack.AVERAGE, 0.0473, 0.1, 0.98),
                new Finding(Attack.DEGREES, 0.31, 0.23, 0.92),
                new Finding(Attack.COMPONENT, 0.07, 0.23, 0.41),
                new Finding(Attack.SEEDED, Double.NaN, 0.23, 0.98),
                new Finding(Attack.TABLES, 0, 0, 12),
                new Finding(Attack.DENSITY_KEPT, 0.012, 0.05, 0.5));
        return new Publication(ID, MONTH, Policy.RESEARCHERS, Optional.empty(), records, tables, findings,
                Optional.of(new Utility(0.042, 0.012, 0.061, 0.02, -0.79, Double.NaN)), 0);
    }

    /** A cell below zero is not shown. */
    private static List<OptionalLong> row(long... cells) {
        return LongStream.of(cells).mapToObj(c -> c < 0 ? OptionalLong.empty() : OptionalLong.of(c)).toList();
    }
}
