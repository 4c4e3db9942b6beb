package isthmus.reports.content;

import isthmus.assessment.move.Move;
import isthmus.assessment.roadmap.Entry;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;

/** What a move is called, the same on every page, on paper and in every file that is given away. */
public final class MoveWords {

    private MoveWords() {}

    public static String of(Move move, Wording words) {
        return switch (move) {
            case Move.Embed(String from, String into, double people) ->
                words.say("structural.embed", Amount.COUNT.of(people, words), people, from, into);
            case Move.Guardrail(String approver) -> words.say("structural.guardrail", approver);
            case Move.SelfService(String provider) -> words.say("structural.self_service", provider);
            case Move.Merge(String first, String second, String name) -> words.say("structural.merge", first, second, name);
            case Move.Dissolve(String team, var into) -> words.say("structural.dissolve", team, words.list(into.entrySet().stream()
                    .map(e -> words.say("structural.dissolve.part", e.getKey(), Amount.COUNT.of(e.getValue(), words)))
                    .toList()));
        };
    }

    /** A move of the instrument keeps the instrument's words. */
    public static String of(Entry.Subject subject, Wording words) {
        return switch (subject) {
            case Entry.Subject.Practice(var recommendation) -> recommendation.move().action();
            case Entry.Subject.Structural(var choice) -> of(choice.proposal().move(), words);
        };
    }
}
