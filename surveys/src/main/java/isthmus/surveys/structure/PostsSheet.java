package isthmus.surveys.structure;

import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code posts} part, a staff export: its posts are summed into teams, every post in the business or the technology
 * headcount of its team by the table of professions. Where posts say to which post they report and no column names the
 * unit above, the units nest as their posts report.
 */
final class PostsSheet {

    private PostsSheet() {}

    /** How a post's team is called. */
    enum TeamNames {
        /** The unit is the team. */
        UNIT,
        /** The team column; the unit where its cell is empty. */
        TEAM,
        /** Unit and team column together, for columns whose words recur in many units, such as a job title or a grade. */
        UNIT_AND_TEAM
    }

    private static final class Sum {
        final String name;
        final @Nullable String unit;
        final Sheet.Row row;
        double business;
        double technology;

        Sum(String name, @Nullable String unit, Sheet.Row row) {
            this.name = name;
            this.unit = unit;
            this.row = row;
        }

        Team team() {
            return new Team(name, unit, cents(business), cents(technology));
        }

        /** Sums of decimals without the dust of binary fractions. */
        private static double cents(double fte) {
            return Math.abs(fte) < 1e9 ? Math.round(fte * 1e6) / 1e6 : fte;
        }
    }

    /**
     * One profession of the file.
     *
     * @param decided false when neither the table nor the person said which side it is, so that it counts as business
     */
    record Profession(String name, int rows, double fte, Side side, boolean decided) {}

    record Read(Draft draft, List<Profession> professions) {}

    static Read read(Cells cells, Structure kept, TeamNames names, ProfessionTable table) {
        var chart = new Chart();
        var sums = new LinkedHashMap<String, Sum>();
        var professions = new LinkedHashMap<String, Profession>();
        for (var row : cells.rows()) {
            var unit = chart.read(cells, row);
            double fte = cells.mapping().has("fte") ? fte(cells, row) : 1;
            var side = count(professions, table, cells.text(row, "profession"), fte);
            var sum = team(sums, cells, row, names, unit);
            if (side == Side.TECHNOLOGY) {
                sum.technology += fte;
            } else {
                sum.business += fte;
            }
        }
        if (!cells.mapping().has("parent_unit")) {
            ReportingLines.nest(cells, chart);
        }
        var teams = sums.values().stream().map(Sum::team).toList();
        var rows = sums.values().stream().map(sum -> sum.row).toList();
        var draft = new Draft(
                new Structure(chart.units(), teams, kept.missions(), kept.dependencies()),
                places(cells, kept, chart, rows, names));
        return new Read(draft, List.copyOf(professions.values()));
    }

    private static double fte(Cells cells, Sheet.Row row) {
        double fte = cells.number(row, "fte");
        if (fte < 0) {
            cells.problems().add(
                    cells.place(row, "fte"),
                    Sentence.of("sheet.post.negative", "The headcount is negative: {0,number,0.0#########}.", fte),
                    Sentence.of("sheet.post.negative.mend", "Write 0 or more."));
            return 0;
        }
        return fte;
    }

    private static Side count(Map<String, Profession> professions, ProfessionTable table, String name, double fte) {
        var key = ProfessionTable.key(name);
        var before = professions.get(key);
        if (before == null) {
            var side = table.side(name);
            before = new Profession(name, 0, 0, side.orElse(Side.BUSINESS), side.isPresent());
        }
        professions.put(key, new Profession(
                before.name(), before.rows() + 1, before.fte() + fte, before.side(), before.decided()));
        return before.side();
    }

    private static Sum team(Map<String, Sum> sums, Cells cells, Sheet.Row row, TeamNames names, @Nullable String unit) {
        var given = names == TeamNames.UNIT ? "" : cells.text(row, "team");
        if (given.isEmpty() && unit == null) {
            cells.problems().add(
                    cells.place(row, "unit"),
                    Sentence.of("sheet.post.homeless", "The post has neither a unit nor a team."),
                    Sentence.of("sheet.post.homeless.mend", "Name the unit of every post."));
        }
        var inUnit = unit == null ? "" : unit;
        var name = given.isEmpty() ? inUnit : names == TeamNames.UNIT_AND_TEAM ? joined(inUnit, given) : given;
        var sum = sums.computeIfAbsent(Name.key(name), key -> new Sum(name, unit, row));
        var other = sum.unit == null ? "" : sum.unit;
        if (!Name.key(other).equals(Name.key(inUnit))) {
            cells.problems().add(
                    cells.place(row, "team"),
                    Chart.inTwo(name, other, sum.row, inUnit),
                    Sentence.of(
                            "sheet.post.units.mend",
                            "Give teams of different units different names, or put the unit’s name before the team’s."));
        }
        return sum;
    }

    private static String joined(String unit, String team) {
        return unit.isEmpty() ? team : unit + " · " + team;
    }

    private static KeptPlaces places(
            Cells cells, Structure kept, Chart chart, List<Sheet.Row> rows, TeamNames names) {
        var unitNames = chart.places(cells, "name");
        var parents = chart.places(cells, "parent");
        return new KeptPlaces(kept) {
            @Override
            public Sentence unit(int unit, String field) {
                return field.equals("parent") ? parents.get(unit) : unitNames.get(unit);
            }

            @Override
            public Sentence team(int team, String field) {
                return switch (field) {
                    case "name" -> cells.place(rows.get(team), names == TeamNames.UNIT ? "unit" : "team");
                    case "unit" -> cells.place(rows.get(team), "unit");
                    default -> cells.place(rows.get(team), "fte");
                };
            }
        };
    }

    /** Nests units by the posts that their heads report to: in staff exports the heads are the posts with a number. */
    private static final class ReportingLines {

        static void nest(Cells cells, Chart chart) {
            if (!cells.mapping().has("post_ref") || !cells.mapping().has("reports_to")) {
                return;
            }
            var unitOfPost = new HashMap<String, String>();
            var heads = new ArrayList<Sheet.Row>();
            for (var row : cells.rows()) {
                var post = cells.text(row, "post_ref");
                var unit = cells.text(row, "unit");
                if (!post.isEmpty() && !unit.isEmpty()) {
                    unitOfPost.putIfAbsent(post, unit);
                    heads.add(row);
                }
            }
            var nested = new HashMap<String, String>();
            for (var head : heads) {
                var unit = cells.text(head, "unit");
                var above = unitOfPost.get(cells.text(head, "reports_to"));
                // The first head who reports out of the unit stands for it; deputies report within.
                if (above != null
                        && !Name.key(above).equals(Name.key(unit))
                        && nested.putIfAbsent(Name.key(unit), above) == null) {
                    chart.add(unit, above, head);
                }
            }
        }
    }
}
