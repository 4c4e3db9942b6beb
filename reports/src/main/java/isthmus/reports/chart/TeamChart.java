package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.NodeResult;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;

/** One team's scores beside the organization's, dimension by dimension. */
public final class TeamChart {

    private static final double LEFT = 176;
    private static final double RIGHT = 500;
    private static final double ROW = 25;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private final Assessment assessment;
    private final String team;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Scale scale;
    private final ArrayList<String> alternative = new ArrayList<>();
    private final Tally tally;
    private int people;

    private TeamChart(Assessment assessment, String team, Wording words) {
        this.assessment = assessment;
        this.team = team;
        this.words = words;
        this.scale = new Scale(assessment.instrument(), LEFT, RIGHT);
        this.tally = new Tally(words, words.say("column.dimension"), words.say("column.score"), words.say("table.low"), words.say("table.high"),
                words.say("column.people"), words.say("organization"));
    }

    public static Chart draw(Assessment assessment, String team, Wording words) {
        return new TeamChart(assessment, team, words).draw();
    }

    private Chart draw() {
        var legend = new Legend(svg, 0, 12);
        legend.entry(26, x -> {
            svg.line(x - 13, legend.middle(), x + 13, legend.middle(), Palette.SEA, 2);
            svg.circle(x, legend.middle(), 5.5, Palette.SEA, Palette.PAPER, 1);
        }, words.say("team.legend.team"));
        legend.entry(30, x -> {
            svg.line(x - 15, legend.middle(), x + 15, legend.middle(), Palette.SEA_LIGHT, 6);
            Sign.diamond(svg, x, legend.middle(), 6);
        }, words.say("profile.legend.organization"));
        legend.hidden(words.say("hidden"));
        double top = legend.bottom() + 44;
        var results = assessment.dimensions();
        double bottom = top + ROW * results.size();
        scale.bands(svg, top, bottom);
        for (int i = 0; i < results.size(); i++) {
            row(results.get(i), top + ROW * i);
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        scale.ticks(svg, bottom);
        String id = "chart-team";
        String title = title();
        String said = String.join(" ", alternative);
        return new Chart(id, title, words.say("team.source", people), said, svg.close(bottom + 18, id, title, said), tally.figures());
    }

    private void row(DimensionResult result, double y) {
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        String name = result.dimension().shortName();
        svg.text(0, y + ROW / 2 + 4, Svg.Anchor.START, NAME, NAME.clip(name, LEFT - 12));
        var node = result.team(team);
        tally.row(name);
        result.score().shown().ifPresent(all -> {
            scale.interval(svg, y + 8, all, Palette.SEA_LIGHT, 6);
            Sign.diamond(svg, scale.x(all.value()), y + 8, 6);
        });
        if (node.map(NodeResult::score).orElse(null) instanceof Estimate.Shown own) {
            boolean split = node.get().divided();
            scale.interval(svg, y + 18, own, Palette.SEA, 2);
            if (!split) {
                svg.circle(scale.x(own.value()), y + 18, 5.5, Palette.SEA, Palette.PAPER, 1);
            }
            String value = split ? words.say("heat.divided.short") : words.score(own.value());
            svg.text(RIGHT + 12, y + ROW / 2 + 4, Svg.Anchor.START, NAME, value);
            svg.text(RIGHT + 20 + NAME.width(value), y + ROW / 2 + 4, Svg.Anchor.START, SMALL, words.say("dimension.figures", words.interval(own), own.people()));
            people = Math.max(people, own.people());
            (split ? tally.text(value) : tally.score(own.value())).score(own.low()).score(own.high()).count(own.people());
            alternative.add(words.say("team.alt.row", name, value, words.interval(own), whole(result)));
        } else {
            svg.hatch(LEFT, y + 13, RIGHT - LEFT, 10);
            svg.text(RIGHT + 12, y + ROW / 2 + 4, Svg.Anchor.START, SMALL, words.say("hidden"));
            tally.hidden().hidden().hidden().hidden();
            alternative.add(words.say("team.alt.hidden", name, whole(result)));
        }
        tally.score(result.score());
    }

    private String whole(DimensionResult result) {
        return result.score().shown().map(s -> words.score(s.value())).orElseGet(() -> words.say("hidden"));
    }

    private String title() {
        long below = standing(NodeResult.Standing.BELOW);
        long above = standing(NodeResult.Standing.ABOVE);
        return below + above == 0 ? words.say("team.title.alike", team) : words.say("team.title", team, below, above);
    }

    private long standing(NodeResult.Standing standing) {
        return assessment.dimensions().stream()
                .filter(d -> d.team(team).filter(n -> n.score() instanceof Estimate.Shown && !n.divided() && n.standing() == standing).isPresent())
                .count();
    }
}
