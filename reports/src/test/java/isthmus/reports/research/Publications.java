package isthmus.reports.research;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Period;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import isthmus.assessment.table.Table;
import isthmus.reports.Sample;
import isthmus.reports.Spelling;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Releases to export. */
final class Publications {

    static final YearMonth MONTH = YearMonth.of(2026, 11);

    /** One dimension more than those of {@link #instrument()}, to be without words. */
    private static final List<String> DIMENSIONS = List.of("d1", "d2", "other");

    private Publications() {}

    static Instrument instrument() {
        return Sample.small().assess().instrument();
    }

    static Instrument instrument(Spelling spelling) {
        return Sample.small().spelt(spelling).assess().instrument();
    }

    static Publication of(int organizations, int fewestTeams, int mostTeams) {
        var settings = new Field.Settings(organizations, fewestTeams, mostTeams, 0.8, DIMENSIONS, 2026, 4);
        var contributions = Field.of(settings).map(Field.Synthetic::contribution).toList();
        var release = Release.of(contributions, Policy.RESEARCHERS, Draws.from(new byte[16]));
        return Publication.of("2026-11.b7", MONTH, Optional.of(settings), release, FINDINGS);
    }

    /** The same, saying nothing of where every tenth record comes from, and nothing of its first level. */
    static Publication withholding(Publication publication) {
        var records = new ArrayList<>(publication.records());
        for (int i = 0; i < records.size(); i += 10) {
            var r = records.get(i);
            records.set(i, new OrganizationRecord(r.id(), new Origin(null, r.origin().size(), null), r.classSize(), withoutFirst(r.levels()), r.shape()));
        }
        return new Publication(publication.id(), publication.month(), publication.policy(), publication.synthetic(), records, publication.tables(),
                publication.findings(), publication.utility(), publication.realStructures());
    }

    private static Map<String, Double> withoutFirst(Map<String, Double> all) {
        var levels = new TreeMap<>(all);
        levels.remove("d1");
        return levels;
    }

    private static final List<Finding> FINDINGS = List.of(
            new Finding(Attack.PROSECUTOR, 0.2, 0.2, 1),
            new Finding(Attack.AVERAGE, 0.0125, 0.1, 0.98),
            new Finding(Attack.COUNTS, Double.NaN, 0.23, 0.9));

    /** Of which every value is known, and which is not synthetic. */
    static Publication small() {
        var shape = new Shape(
                List.of(new Shape.Role(Shape.Side.TECHNOLOGY, Shape.Size.SMALL), new Shape.Role(Shape.Side.BUSINESS, Shape.Size.LARGE)),
                List.of(new Shape.Tie(1, 0, Shape.KindGroup.SERVICE, Shape.Strength.OFTEN)));
        var said = new OrganizationRecord(
                "aa", new Origin(Sector.PUBLIC, Origin.Size.UP_TO_FORTY, new Period(2026)), 5, Map.of("d1", 3.0, "d2", 2.4), shape);
        var withheld = new OrganizationRecord("bb", new Origin(null, Origin.Size.UP_TO_FORTY, null), 5, Map.of("d2", 2.0), shape);
        var tables = new TreeMap<>(Map.of(
                "organizations",
                new Table(List.of("=PUBLIC"), List.of("UP_TO_FORTY"), List.of(List.of(OptionalLong.of(15), OptionalLong.empty()), List.of(OptionalLong.empty(), OptionalLong.of(20))))));
        return new Publication("7/é", MONTH, Policy.RESEARCHERS, Optional.empty(), List.of(said, withheld), tables, FINDINGS, Optional.empty(), 0);
    }

    static Publication withTablesOnly() {
        return of(30, 10, 60);
    }
}
