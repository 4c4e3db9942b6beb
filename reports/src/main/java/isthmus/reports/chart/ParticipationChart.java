package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.scoring.Participation;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who answered: response rate by team, or by unit, and side. */
public final class ParticipationChart {
    private static final int ROWS = 40;
    private static final double LEFT = 190;
    private static final double ROW = 13.5;
    private static final Svg.Type NAME = new Svg.Type(10.5, false, Palette.INK);
    private static final Svg.Type HEAD = new Svg.Type(11, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10, false, Palette.MUTED);

    public enum Rows {
        /** The units directly below the organization, with everything beneath them. */
        UNITS,
        TEAMS
    }

    /** Answers out of the people who could answer: the headcount, or the invitations where there is none. */
    record Share(double people, int answered) {
        Share plus(Share other) {
            return new Share(people + other.people, answered + other.answered);
        }

        double rate() {
            return people <= 0 ? 1 : answered / people;
        }

        static Share of(Participation.Row row) {
            return new Share(row.headcount() == null ? row.invited() : row.headcount(), row.answered());
        }
    }

    private final Assessment assessment;
    private final Wording words;
    private final List<Perspective> sides;

    private ParticipationChart(Assessment assessment) {
        this.assessment = assessment;
        this.words = Wording.of(assessment.instrument().language());
        this.sides = assessment.instrument().perspectives().stream()
                .filter(p -> assessment.participation().rows().stream().anyMatch(r -> r.perspective().equals(p.id())))
                .toList();
    }

    /** One chart, or several of at most 40 rows; none when nobody was asked. */
    public static List<Chart> draw(Assessment assessment, Rows rows) {
        return new ParticipationChart(assessment).draw(rows);
    }

    private List<Chart> draw(Rows rows) {
        var shares = new LinkedHashMap<String, Map<String, Share>>();
        for (Participation.Row row : assessment.participation().rows()) {
            String name = row.team() == null ? words.say("organization.whole")
                    : rows == Rows.TEAMS ? row.team() : topUnit(row.team()).orElse(row.team());
            shares.computeIfAbsent(name, key -> new HashMap<>()).merge(row.perspective(), Share.of(row), Share::plus);
        }
        var names = List.copyOf(shares.keySet());
        var charts = new ArrayList<Chart>();
        int parts = (names.size() + ROWS - 1) / ROWS;
        int each = parts == 0 ? 0 : (names.size() + parts - 1) / parts;
        for (int part = 0; part < parts; part++) {
            var some = names.subList(part * each, Math.min(names.size(), (part + 1) * each));
            String title = parts == 1 ? title() : words.say("heat.part", title(), part + 1, parts);
            charts.add(part(some, shares, "chart-answered-" + rows.name().toLowerCase(java.util.Locale.ROOT) + "-" + (part + 1), title));
        }
        return charts;
    }

    private Optional<String> topUnit(String team) {
        var units = assessment.structure().units().stream().collect(Collectors.toMap(Unit::name, u -> u, (a, b) -> a));
        @Nullable String name = assessment.structure().teams().stream()
                .filter(t -> t.name().equals(team))
                .map(Team::unit)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        for (int steps = 0; name != null && steps <= units.size(); steps++) {
            Unit unit = units.get(name);
            if (unit == null || unit.parent() == null) {
                return Optional.of(name);
            }
            name = unit.parent();
        }
        return Optional.empty();
    }

    private Chart part(List<String> names, Map<String, Map<String, Share>> shares, String id, String title) {
        var svg = new Svg(Chart.WIDTH);
        double column = (Chart.WIDTH - LEFT) / Math.max(1, sides.size());
        for (int i = 0; i < sides.size(); i++) {
            double x = LEFT + column * i;
            Sign.of(assessment.instrument(), sides.get(i).id()).draw(svg, x + 6, 8, 4.5);
            svg.text(x + 15, 12, Svg.Anchor.START, HEAD, HEAD.clip(sides.get(i).label(), column - 20));
        }
        double widest = names.stream()
                .flatMap(name -> shares.get(name).values().stream())
                .mapToDouble(share -> SMALL.width(figures(share)))
                .max()
                .orElse(0);
        double room = Math.max(8, column - widest - 20);
        var alternative = new ArrayList<String>();
        for (int r = 0; r < names.size(); r++) {
            double y = 22 + ROW * r;
            svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.6);
            svg.text(0, y + 10.5, Svg.Anchor.START, NAME, NAME.clip(names.get(r), LEFT - 10));
            for (int i = 0; i < sides.size(); i++) {
                var share = shares.get(names.get(r)).get(sides.get(i).id());
                bar(svg, share, sides.get(i), LEFT + column * i, y, room);
                if (share != null && share.people() > 0) {
                    alternative.add(words.say("participation.alt.row", names.get(r), sides.get(i).label(),
                            share.answered(), words.heads(share.people())));
                }
            }
        }
        double bottom = 22 + ROW * names.size();
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.6);
        String said = String.join(" ", alternative);
        return new Chart(id, title, words.say("participation.source"), said, svg.close(bottom + 2, id, title, said), figures(names, shares));
    }

    private List<Figures> figures(List<String> names, Map<String, Map<String, Share>> shares) {
        var columns = new ArrayList<>(List.of(words.say("table.place")));
        sides.forEach(p -> columns.addAll(
                List.of(words.say("table.answered", p.label()), words.say("table.people", p.label()), words.say("table.rate", p.label()))));
        var tally = new Tally(words, columns);
        for (String name : names) {
            tally.row(name);
            for (var side : sides) {
                var share = shares.get(name).get(side.id());
                if (isNothing(share)) {
                    tally.nothing().nothing().nothing();
                } else {
                    tally.count(share.answered()).heads(share.people()).percent(share.rate());
                }
            }
        }
        return tally.figures();
    }

    private static boolean isNothing(@Nullable Share share) {
        return share == null || share.people() <= 0 && share.answered() == 0;
    }

    private void bar(Svg svg, @Nullable Share share, Perspective side, double x, double y, double room) {
        if (isNothing(share)) {
            svg.text(x, y + 10.5, Svg.Anchor.START, SMALL, "–");
            return;
        }
        svg.rect(x, y + 3, room, 8, Palette.SAND_DEEP);
        svg.rect(x, y + 3, room * Math.min(1, share.rate()), 8, Sign.of(assessment.instrument(), side.id()).colour());
        svg.text(x + room + 6, y + 10.5, Svg.Anchor.START, SMALL, figures(share));
    }

    private String figures(Share share) {
        return words.say("participation.bar", share.answered(), words.heads(share.people()), words.percent(share.rate()));
    }

    private String title() {
        double people = 0;
        int answered = 0;
        for (Participation.Row row : assessment.participation().rows()) {
            var share = Share.of(row);
            people += share.people();
            answered += share.answered();
        }
        return people == 0
                ? words.say("participation.title.nobody")
                : words.say("participation.title", answered, words.heads(people), words.percent(answered / people));
    }
}
