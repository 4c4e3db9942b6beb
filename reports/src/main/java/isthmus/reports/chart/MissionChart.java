package isthmus.reports.chart;

import isthmus.assessment.island.BorderWait;
import isthmus.assessment.island.MissionFlow;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/** Where each mission's days go: work, waiting on one's own side, and waiting at the border. */
public final class MissionChart {

    private static final int MOST = 20;
    private static final double LEFT = 180;
    private static final double RIGHT = 500;
    private static final double ROW = 22;
    private static final Svg.Type NAME = new Svg.Type(11, false, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10, false, Palette.MUTED);

    private MissionChart() {}

    /** Nothing without missions that take days. */
    public static Optional<Chart> draw(BorderWait borderWait, Wording words) {
        var missions = borderWait.missions().stream()
                .filter(m -> m.leadDays() > 0)
                .sorted(Comparator.comparingDouble(MissionFlow::leadDays).reversed().thenComparing(MissionFlow::mission))
                .limit(MOST)
                .toList();
        if (missions.isEmpty()) {
            return Optional.empty();
        }
        var svg = new Svg(Chart.WIDTH);
        var legend = new Legend(svg, 0, 12);
        legend.entry(16, x -> svg.rect(x - 8, legend.middle() - 5, 16, 10, Palette.SEA), words.say("mission.legend.touch"));
        legend.entry(16, x -> svg.rect(x - 8, legend.middle() - 5, 16, 10, Palette.SEA_LIGHT), words.say("mission.legend.wait"));
        legend.entry(16, x -> svg.rect(x - 8, legend.middle() - 5, 16, 10, Palette.PERSPECTIVES.get(0)), words.say("mission.legend.border"));
        double top = legend.bottom() + 12;
        double perDay = (RIGHT - LEFT) / missions.getFirst().leadDays();
        var said = new ArrayList<String>();
        var tally = new Tally(words, words.say("table.mission"), words.say("table.lead"), words.say("mission.legend.touch"), words.say("mission.legend.wait"),
                words.say("mission.legend.border"), words.say("table.handoffs"), words.say("table.crossings"));
        for (int i = 0; i < missions.size(); i++) {
            var m = missions.get(i);
            double y = top + ROW * i;
            svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.6);
            svg.text(0, y + 15, Svg.Anchor.START, NAME, NAME.clip(m.mission(), LEFT - 10));
            double x = LEFT;
            x = segment(svg, x, y, m.touchDays() * perDay, Palette.SEA);
            x = segment(svg, x, y, (m.waitDays() - m.crossingWaitDays()) * perDay, Palette.SEA_LIGHT);
            x = segment(svg, x, y, m.crossingWaitDays() * perDay, Palette.PERSPECTIVES.get(0));
            svg.text(x + 6, y + 15, Svg.Anchor.START, SMALL, words.say("mission.bar", words.heads(m.leadDays()), m.crossings()));
            tally.row(m.mission()).heads(m.leadDays()).heads(m.touchDays()).heads(m.waitDays() - m.crossingWaitDays()).heads(m.crossingWaitDays())
                    .count(m.handoffs()).count(m.crossings());
            said.add(words.say("mission.alt.row", m.mission(), words.heads(m.leadDays()), words.heads(m.touchDays()),
                    words.heads(m.waitDays()), words.heads(m.crossingWaitDays()), m.handoffs(), m.crossings()));
        }
        double bottom = top + ROW * missions.size();
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.6);
        double lead = borderWait.missions().stream().mapToDouble(MissionFlow::leadDays).sum();
        double border = borderWait.missions().stream().mapToDouble(MissionFlow::crossingWaitDays).sum();
        String id = "chart-missions";
        String title = words.say("mission.title", words.percent(border / lead));
        String alternative = String.join(" ", said);
        return Optional.of(new Chart(id, title, words.say("mission.source", borderWait.missions().size()), alternative, svg.close(bottom + 4, id, title, alternative), tally.figures()));
    }

    private static double segment(Svg svg, double x, double y, double w, String fill) {
        if (w > 0) {
            svg.rect(x, y + 5, w, ROW - 10, fill);
        }
        return x + w;
    }
}
