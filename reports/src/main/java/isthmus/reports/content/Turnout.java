package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.Participation;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.ParticipationChart;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who was asked, who answered, what was hidden and why, and what the silent could change. */
public record Turnout(
        String sentence,
        List<Side> sides,
        List<Chart> charts,
        List<Chart> everyTeam,
        String waiting,
        List<Veil> veils,
        List<String> bounds) {

    /** More teams than this are shown by unit, and one by one at the end of the report. */
    private static final int TEAMS_IN_BODY = 40;

    /** @param people headcount, or invitations where there is none */
    public record Side(String label, String who, String role, String people, String invited, String answered, String rate) {}

    /** How many figures one reason hides. */
    public record Veil(String reason, String meaning, int scores, int perspectives, int nodes) {}

    static Turnout of(Assessment assessment, Wording words) {
        double people = 0;
        for (Participation.Row row : assessment.participation().rows()) {
            people += row.headcount() == null ? row.invited() : row.headcount();
        }
        int answered = assessment.participation().answered();
        boolean large = assessment.structure().teams().size() > TEAMS_IN_BODY;
        return new Turnout(
                people > 0
                        ? words.say("turnout.sentence", answered, words.heads(people), words.percent(answered / people))
                        : words.say("turnout.nobody"),
                assessment.instrument().perspectives().stream().map(p -> side(p, assessment, words)).toList(),
                ParticipationChart.draw(assessment, large ? ParticipationChart.Rows.UNITS : ParticipationChart.Rows.TEAMS),
                large ? ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS) : List.of(),
                assessment.participation().waiting() == 0 ? ""
                        : words.say("turnout.waiting", assessment.participation().waiting()),
                veils(assessment, words),
                bounds(assessment, words));
    }

    private static Side side(Perspective perspective, Assessment assessment, Wording words) {
        var participation = assessment.participation();
        double heads = participation.headcount(perspective.id());
        int invited = participation.invited(perspective.id());
        int answered = participation.answered(perspective.id());
        double people = heads > 0 ? heads : invited;
        return new Side(
                perspective.label(),
                perspective.who(),
                words.say(perspective.role() == Perspective.Role.SIDE ? "turnout.role.side" : "turnout.role.lens"),
                heads > 0 ? words.heads(heads) : "–",
                words.heads(invited),
                words.heads(answered),
                people > 0 ? words.percent(answered / people) : "–");
    }

    private static List<Veil> veils(Assessment assessment, Wording words) {
        var counts = new EnumMap<Estimate.Reason, int[]>(Estimate.Reason.class);
        for (DimensionResult dimension : assessment.dimensions()) {
            count(counts, dimension.score(), 0);
            dimension.perspectives().values().forEach(e -> count(counts, e, 1));
            dimension.nodes().forEach(n -> count(counts, n.score(), 2));
        }
        var veils = new ArrayList<Veil>();
        for (Map.Entry<Estimate.Reason, int[]> entry : counts.entrySet()) {
            String key = entry.getKey().name().toLowerCase(Locale.ROOT);
            var gates = assessment.instrument().gates();
            veils.add(new Veil(
                    words.say("reason." + key),
                    words.say("reason." + key + ".meaning", gates.cell(), words.percent(gates.rateIndicative()),
                            gates.organizationTeams(), gates.organizationPeople()),
                    entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]));
        }
        return veils;
    }

    private static void count(Map<Estimate.Reason, int[]> counts, Estimate estimate, int kind) {
        if (estimate instanceof Estimate.Hidden hidden) {
            counts.computeIfAbsent(hidden.reason(), key -> new int[3])[kind]++;
        }
    }

    private static List<String> bounds(Assessment assessment, Wording words) {
        var bounded = assessment.dimensions().stream().filter(d -> d.bounds() != null).toList();
        if (bounded.isEmpty()) {
            return List.of(words.say("bounds.none"));
        }
        var moves = bounded.stream()
                .filter(d -> d.bounds() != null && !d.bounds().levelHolds())
                .map(d -> d.dimension().shortName())
                .toList();
        return List.of(words.say("bounds.meaning"),
                moves.isEmpty()
                        ? words.say("bounds.hold", bounded.size())
                        : words.say("bounds.change", words.list(moves), moves.size(), bounded.size()));
    }
}
