package isthmus.reports.chart;

import isthmus.assessment.island.Sides;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.reports.wording.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who waits for whom where a map of circles can no longer carry it: the units of the map as rows and columns, mainland
 * first and island last, so that what lies off the two blocks is what waits across the water.
 */
public final class MatrixChart {

    private static final double LEFT = 196;
    private static final double ROW = 16;
    private static final double HEAD = 30;
    private static final int STEPS = 5;
    private static final Svg.Type NAME = new Svg.Type(9, false, Palette.INK);
    private static final Svg.Type NUMBER = new Svg.Type(8, false, Palette.INK);

    private record Field(Spot asks, Spot provides) {}

    private final OrganizationMap map;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Map<Field, Double> days = new HashMap<>();
    private final List<Spot> order;
    private final double acrossDays;

    private MatrixChart(Structure structure, OrganizationMap map, Wording words) {
        this.map = map;
        this.words = words;
        var spots = Spot.units(map, words);
        structure.dependencies().stream()
                .filter(d -> d.kind() != Dependency.Kind.COLLABORATION && d.daysPerMonth() > 0)
                .forEach(d -> days.merge(new Field(spots.get(d.from()), spots.get(d.to())), d.daysPerMonth(), Double::sum));
        // By team, as everywhere: a unit on the isthmus holds teams of either side.
        var technology = map.teams().stream()
                .map(t -> t.team())
                .filter(t -> t.technologyShare() > Sides.MAJORITY)
                .map(Team::name)
                .collect(Collectors.toSet());
        this.acrossDays = structure.dependencies().stream()
                .filter(d -> d.kind() != Dependency.Kind.COLLABORATION && technology.contains(d.from()) != technology.contains(d.to()))
                .mapToDouble(Dependency::daysPerMonth)
                .sum();
        var waits = new HashMap<Spot, Double>();
        days.forEach((cell, d) -> {
            waits.merge(cell.asks(), d, Double::sum);
            waits.merge(cell.provides(), d, Double::sum);
        });
        this.order = new LinkedHashSet<>(spots.values()).stream()
                .sorted(Comparator.comparing(Spot::land)
                        .thenComparing(s -> s.drawn() ? 0 : 1)
                        .thenComparing(s -> -waits.getOrDefault(s, 0.0))
                        .thenComparing(Spot::name))
                .toList();
    }

    /** Nothing where the map shows every team, or nobody waits. */
    public static Optional<Chart> draw(Structure structure, OrganizationMap map, Wording words) {
        var chart = new MatrixChart(structure, map, words);
        return map.teams().size() <= MapChart.MOST_TEAMS || chart.days.isEmpty() ? Optional.empty() : Optional.of(chart.draw());
    }

    private Chart draw() {
        int n = order.size();
        double cell = Math.min(40, (Chart.WIDTH - LEFT) / n);
        // What is left of a land is many units in one row, and would make all others pale.
        double most = days.entrySet().stream()
                .filter(e -> e.getKey().asks().drawn() && e.getKey().provides().drawn())
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(1);
        svg.text(0, 10, Svg.Anchor.START, NAME.strong(), words.say("matrix.rows"));
        svg.text(LEFT, 10, Svg.Anchor.START, NAME.strong(), words.say("matrix.columns"));
        for (int i = 0; i < n; i++) {
            double y = HEAD + ROW * i;
            svg.text(LEFT + cell * (i + 0.5), HEAD - 6, Svg.Anchor.MIDDLE, NUMBER, Integer.toString(i + 1));
            svg.text(16, y + 11.5, Svg.Anchor.END, NUMBER, Integer.toString(i + 1));
            svg.text(22, y + 11.5, Svg.Anchor.START, NAME, NAME.clip(order.get(i).name(), LEFT - 28));
            for (int j = 0; j < n; j++) {
                field(days.getOrDefault(new Field(order.get(i), order.get(j)), 0.0), most, LEFT + cell * j, y, cell);
            }
        }
        for (int i = 1; i < n; i++) {
            if (order.get(i).land() != order.get(i - 1).land()) {
                svg.line(0, HEAD + ROW * i, LEFT + cell * n, HEAD + ROW * i, Palette.INK, 1);
                svg.line(LEFT + cell * i, HEAD - 16, LEFT + cell * i, HEAD + ROW * n, Palette.INK, 1);
            }
        }
        String id = "chart-matrix";
        double all = days.values().stream().mapToDouble(d -> d).sum();
        String title = words.say("matrix.title", words.heads(Math.round(acrossDays)), words.heads(Math.round(all)));
        return new Chart(id, title, words.say("matrix.source", map.teams().size(), n), alternative(), svg.close(HEAD + ROW * n + 6, id, title, alternative()), figures());
    }

    private void field(double value, double most, double x, double y, double cell) {
        if (value == 0) {
            svg.frame(x + 0.5, y + 0.5, cell - 1, ROW - 1, Palette.LINE, 0.5);
            return;
        }
        // The ramp goes from dark to light; the longest wait is the darkest.
        int step = STEPS - 1 - (int) Math.min(STEPS - 1, STEPS * value / most);
        svg.rect(x + 0.5, y + 0.5, cell - 1, ROW - 1, Palette.ramp(step, STEPS));
        svg.text(x + cell / 2, y + 11, Svg.Anchor.MIDDLE, new Svg.Type(NUMBER.size(), false, Palette.inkOnRamp(step, STEPS)), number(value));
    }

    /** Four digits do not fit. */
    private String number(double value) {
        return value >= 999.5 ? words.say("matrix.thousands", words.decimals(value / 1000, value < 9_950 ? 1 : 0)) : value < 0.5 ? "<1" : words.decimals(value, 0);
    }

    /** One row for each field: twenty columns and more could not be read on a sheet either. */
    private List<Figures> figures() {
        var tally = new Tally(words, words.say("matrix.rows"), words.say("table.to"), words.say("island.column.days"));
        for (var asks : order) {
            for (var provides : order) {
                Double value = days.get(new Field(asks, provides));
                if (value != null) {
                    tally.row(asks.name()).text(provides.name());
                    if (value < 0.5) {
                        tally.text(number(value));
                    } else {
                        tally.decimals(value, 0);
                    }
                }
            }
        }
        return tally.figures();
    }

    private String alternative() {
        return order.stream()
                .flatMap(asks -> days.entrySet().stream()
                        .filter(e -> e.getKey().asks().equals(asks))
                        .max(Map.Entry.<Field, Double>comparingByValue().thenComparing(e -> e.getKey().provides().name()))
                        .map(e -> words.say("map.alt.wait", asks.name(), e.getKey().provides().name(), words.decimals(e.getValue(), 0)))
                        .stream())
                .collect(Collectors.joining(" "));
    }
}
