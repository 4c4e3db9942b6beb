package isthmus.surveys.campaign;

import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/** What an organization score needs, and how far it is. */
public record GateView(Sentence what, int needed, int have) {

    public boolean isMet() {
        return have >= needed;
    }

    static List<GateView> of(Instrument instrument, Progress progress) {
        var gates = instrument.gates();
        var views = new ArrayList<GateView>();
        views.add(new GateView(
                Sentence.of("progress.gate.teams", "teams with answers"),
                gates.organizationTeams(),
                (int) progress.rows().stream()
                        .filter(r -> r.submitted() > 0 && r.team() != null)
                        .map(Progress.Row::team)
                        .distinct()
                        .count()));
        views.add(new GateView(Sentence.of("progress.gate.people", "people who answered"), gates.organizationPeople(), progress.submitted()));
        instrument.perspectives().forEach(p -> {
            int needed = gates.organizationPerspectives().getOrDefault(p.id(), 0);
            if (needed > 0) {
                int have = progress.rows().stream()
                        .filter(r -> r.perspective().equals(p.id()))
                        .mapToInt(Progress.Row::submitted)
                        .sum();
                views.add(new GateView(Sentence.of("progress.gate.answers", "answers from {0}", p.label()), needed, have));
            }
        });
        return views;
    }
}
