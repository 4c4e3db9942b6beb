package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Perspective;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the figures came about and what they cannot carry. */
public record Method(List<Fact> facts, List<Fact> rules, List<String> limits, List<Fact> terms, List<Fact> levels) {

    private static final List<String> RULES =
            List.of("answers", "person", "sides", "lens", "criterion", "levels", "interval", "gap", "agreement", "bounds", "hidden", "late");
    private static final int LIMITS = 6;
    private static final List<String> TERMS = List.of(
            "separation", "dimension", "score", "level", "interval", "side", "lens", "situation", "gap", "cannotSee", "hidden", "merged",
            "split", "indicative", "spread", "agreement", "pattern", "move", "n");

    public record Fact(String term, String text) {}

    static Method of(Assessment assessment, Wording words) {
        var instrument = assessment.instrument();
        var scoring = instrument.scoring();
        var gates = instrument.gates();
        Object[] numbers = {
            gates.cell(), gates.distribution(), gates.organizationTeams(), gates.organizationPeople(),
            words.percent(gates.rateShown()), words.percent(gates.rateIndicative()), gates.agreementTeams(), gates.agreementPeople(),
            scoring.minimumAnswered(), words.percent(scoring.minimumShare()), words.score(scoring.low()), words.score(scoring.high()),
            words.numbers(scoring.bandEdges().stream().map(words::score).toList()),
            words.list(instrument.sides().stream().map(Perspective::label).toList())
        };
        var facts = new ArrayList<Fact>();
        facts.add(fact(words, "instrument", instrument.name(), instrument.ref().id()));
        facts.add(fact(words, "version", instrument.ref().version(), words.say(
                scoring.bandsProvisional() ? "fact.bands.provisional" : "fact.bands.calibrated")));
        facts.add(fact(words, "status", words.status(instrument)));
        if (instrument.translated()) {
            facts.add(fact(words, "translation", words.language(instrument.original())));
        }
        facts.add(fact(words, "hash", instrument.ref().hash()));
        facts.add(fact(words, "campaign", assessment.campaign().name(), assessment.campaign().id(), assessment.campaign().wave()));
        facts.add(fact(words, "asked", instrument.dimensions().size(), instrument.items().size()));
        facts.add(fact(words, "organization", assessment.organization().name(), assessment.structure().units().size(),
                assessment.structure().teams().size(), words.heads(assessment.structure().headcount())));
        return new Method(
                facts,
                RULES.stream().map(r -> new Fact(words.say("rule." + r + ".term"), words.say("rule." + r, numbers))).toList(),
                IntStream.rangeClosed(1, LIMITS).mapToObj(i -> words.say("limit." + i)).toList(),
                TERMS.stream().map(t -> new Fact(words.say("term." + t + ".term"), words.say("term." + t, numbers))).toList(),
                instrument.levels().stream().map(l -> new Fact(words.say("level.name", l.level(), l.name()), l.gist())).toList());
    }

    private static Fact fact(Wording words, String key, Object... arguments) {
        return new Fact(words.say("fact." + key + ".term"), words.say("fact." + key, arguments));
    }
}
