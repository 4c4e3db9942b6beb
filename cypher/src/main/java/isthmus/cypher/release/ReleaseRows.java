package isthmus.cypher.release;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Period;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Tier;
import isthmus.assessment.release.Utility;
import isthmus.assessment.table.Table;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of the graph from what releases are made of, and back. */
final class ReleaseRows {

    private static final long NOT_SHOWN = -1;

    private ReleaseRows() {}

    static Map<String, Object> record(int place, OrganizationRecord record) {
        var row = new HashMap<String, Object>();
        row.put("place", place);
        row.put("id", record.id());
        var origin = record.origin();
        if (origin.sector() != null) {
            row.put("sector", origin.sector().name());
        }
        row.put("size", origin.size().name());
        if (origin.period() != null) {
            row.put("period", origin.period().from());
        }
        row.put("classSize", record.classSize());
        levels(row, record.levels());
        PackedShape.of(record.shape()).into(row);
        return row;
    }

    static OrganizationRecord record(Map<String, Object> row) {
        var sector = (String) row.get("sector");
        var origin = new Origin(
                sector == null ? null : Sector.valueOf(sector),
                Origin.Size.valueOf((String) row.get("size")),
                row.get("period") == null ? null : new Period(integer(row, "period")));
        return new OrganizationRecord((String) row.get("id"), origin, integer(row, "classSize"), levels(row), PackedShape.of(row).shape());
    }

    private static void levels(Map<String, Object> row, Map<String, ? extends Number> levels) {
        var sorted = new TreeMap<>(levels);
        row.put("dimensions", List.copyOf(sorted.keySet()));
        row.put("levels", sorted.values().stream().map(Number::doubleValue).toList());
    }

    private static Map<String, Double> levels(Map<String, Object> row) {
        var levels = new HashMap<String, Double>();
        var dimensions = (List<?>) row.get("dimensions");
        for (int i = 0; i < dimensions.size(); i++) {
            levels.put((String) dimensions.get(i), number(((List<?>) row.get("levels")).get(i)));
        }
        return levels;
    }

    static Map<String, Object> contribution(ReleaseGraph.Brought brought) {
        var row = new HashMap<String, Object>();
        var c = brought.contribution();
        row.put("organization", brought.organization());
        row.put("place", brought.place());
        if (brought.place() >= 0) {
            row.put("classSize", brought.classSize());
        }
        row.put("sector", c.sector().name());
        row.put("year", c.year());
        row.put("asItIs", c.asItIs());
        row.put("shown", brought.shown());
        levels(row, c.levels());
        PackedShape.of(c.shape()).into(row);
        return row;
    }

    static Contribution contribution(String organization, Map<String, Object> row) {
        var levels = new HashMap<String, Integer>();
        levels(row).forEach((dimension, level) -> levels.put(dimension, (int) Math.round(level)));
        return new Contribution(
                organization, Sector.valueOf((String) row.get("sector")), integer(row, "year"), PackedShape.of(row).shape(), levels,
                Boolean.TRUE.equals(row.get("asItIs")));
    }

    static Map<String, Object> table(String name, Table table) {
        return Map.of(
                "name", name,
                "rows", table.rows(),
                "columns", table.columns(),
                "cells", table.cells().stream().flatMap(Collection::stream).map(cell -> cell.orElse(NOT_SHOWN)).toList());
    }

    /** By their names. */
    static SortedMap<String, Table> tables(List<Map<String, Object>> rows) {
        var tables = new TreeMap<String, Table>();
        rows.forEach(row -> tables.put((String) row.get("name"), table(row)));
        return tables;
    }

    private static Table table(Map<String, Object> row) {
        var columns = strings(row.get("columns"));
        var cells = ((List<?>) row.get("cells")).stream()
                .map(cell -> (Long) cell == NOT_SHOWN ? OptionalLong.empty() : OptionalLong.of((Long) cell))
                .toList();
        int width = columns.size() + 1;
        return new Table(
                strings(row.get("rows")),
                columns,
                IntStream.range(0, cells.size() / width).mapToObj(r -> cells.subList(r * width, (r + 1) * width)).toList());
    }

    static Map<String, Object> findings(List<Finding> findings) {
        return Map.of(
                "attacks", findings.stream().map(f -> f.attack().name()).toList(),
                "measured", findings.stream().map(Finding::measured).toList(),
                "limits", findings.stream().map(Finding::limit).toList(),
                "controls", findings.stream().map(Finding::control).toList());
    }

    /** Whom or what each endangers, one after the other; the store of a release has none of it. */
    static Map<String, Object> atRisk(List<Finding> findings) {
        return Map.of(
                "atRisk", findings.stream().flatMap(f -> f.atRisk().stream()).toList(),
                "atRiskOf", findings.stream().flatMap(f -> f.atRisk().stream().map(name -> f.attack().name())).toList());
    }

    private static List<String> atRisk(Map<String, Object> row, String attack) {
        var names = strings(row.getOrDefault("atRisk", List.of()));
        var of = strings(row.getOrDefault("atRiskOf", List.of()));
        // What was erased since is empty.
        return IntStream.range(0, names.size()).filter(i -> of.get(i).equals(attack) && !names.get(i).isEmpty()).mapToObj(names::get).toList();
    }

    private static List<Finding> findings(Map<String, Object> row) {
        var findings = new ArrayList<Finding>();
        var attacks = strings(row.getOrDefault("attacks", List.of()));
        for (int i = 0; i < attacks.size(); i++) {
            findings.add(new Finding(
                    Attack.valueOf(attacks.get(i)),
                    number(((List<?>) row.get("measured")).get(i)),
                    number(((List<?>) row.get("limits")).get(i)),
                    number(((List<?>) row.get("controls")).get(i)),
                    atRisk(row, attacks.get(i))));
        }
        return findings;
    }

    static Map<String, Object> utility(Utility u) {
        return Map.of("degrees", u.degrees(), "density", u.density(), "sides", u.sides(), "kinds", u.kinds(), "real", u.real(), "published", u.published());
    }

    private static Optional<Utility> utility(Map<String, Object> row) {
        return row.get("degrees") == null
                ? Optional.empty()
                : Optional.of(new Utility(
                        number(row.get("degrees")), number(row.get("density")), number(row.get("sides")),
                        number(row.get("kinds")), number(row.get("real")), number(row.get("published"))));
    }

    static Map<String, Object> synthetic(Field.Settings s) {
        return Map.of(
                "synthetic", s.organizations(), "fewestTeams", s.fewestTeams(), "mostTeams", s.mostTeams(),
                "link", s.link(), "dimensions", s.dimensions(), "year", s.year(), "seed", s.seed());
    }

    private static Optional<Field.Settings> synthetic(Map<String, Object> row) {
        return row.get("synthetic") == null
                ? Optional.empty()
                : Optional.of(new Field.Settings(
                        integer(row, "synthetic"), integer(row, "fewestTeams"), integer(row, "mostTeams"),
                        number(row.get("link")), strings(row.get("dimensions")), integer(row, "year"), (Long) row.get("seed")));
    }

    static Entry entry(Map<String, Object> row) {
        return new Entry(
                (String) row.get("id"),
                Tier.valueOf((String) row.get("tier")),
                Entry.State.valueOf(((String) row.get("state")).toUpperCase(Locale.ROOT)),
                text(row, "representative").map(Representative::valueOf).orElse(Representative.SYNTHETIC),
                synthetic(row),
                new Instrument.Ref((String) row.get("instrument"), (String) row.get("version"), (String) row.get("hash")),
                ((ZonedDateTime) row.get("begun")).toInstant(),
                text(row, "step"),
                text(row, "problem"),
                text(row, "month").map(YearMonth::parse),
                row.get("organizations") == null ? 0 : integer(row, "organizations"),
                row.get("waiting") == null ? 0 : integer(row, "waiting"),
                text(row, "replacedBy"),
                text(row, "policy").orElse(""),
                findings(row),
                utility(row),
                row.get("realStructures") == null ? 0 : integer(row, "realStructures"));
    }

    private static Optional<String> text(Map<String, Object> row, String key) {
        return Optional.ofNullable((@Nullable String) row.get(key));
    }

    private static int integer(Map<String, Object> row, String key) {
        return ((Long) row.get(key)).intValue();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
