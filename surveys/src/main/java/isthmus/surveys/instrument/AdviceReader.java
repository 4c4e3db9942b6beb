package isthmus.surveys.instrument;

import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Advice.Counter;
import isthmus.assessment.instrument.Advice.Rule;
import isthmus.assessment.instrument.Advice.Strength;
import isthmus.assessment.instrument.Instrument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how the moves of an instrument are chosen, and checks that it speaks of what the instrument has. */
final class AdviceReader {

    private static final List<String> HORIZONS = List.of("90d", "6m", "12m", "ongoing");

    private final Instrument instrument;
    private final Yaml rules;
    private final Yaml words;
    private final Ids ids = new Ids();

    /** @param instrument what has been read of it; its advice is ignored */
    AdviceReader(Instrument instrument, Yaml rules, Yaml words) {
        this.instrument = instrument;
        this.rules = rules;
        this.words = words;
    }

    Advice advice() {
        rules.only("version", "effort", "half_gap", "rules", "strengths", "counters");
        words.only("rules");
        var effort = new HashMap<String, Double>();
        var efforts = rules.get("effort");
        efforts.only(HORIZONS.toArray(String[]::new));
        HORIZONS.forEach(horizon -> effort.put(horizon, above(efforts.get(horizon), 0)));
        return new Advice(
                rules.get("version").text(),
                effort,
                above(rules.get("half_gap"), 0),
                rules(),
                strengths(),
                counters());
    }

    private static double above(Yaml at, double bound) {
        double number = at.number();
        if (!at.isMissing() && !(number > bound)) {
            at.fault(number + " is not above " + (int) bound + ".", "Write a number above " + (int) bound + ".");
        }
        return number;
    }

    private List<Rule> rules() {
        var texts = words.get("rules");
        var read = new ArrayList<Rule>();
        var said = new ArrayList<String>();
        for (var r : rules.get("rules").list()) {
            var id = ids.unique(r.get("id"));
            double weight = r.get("weight").number();
            if (weight < 1) {
                r.get("weight").fault("A finding brings moves forward and never back.", "Write 1 or more.");
            }
            if (r.find("gap").isPresent()) {
                r.only("id", "gap", "weight");
                var gap = r.get("gap");
                InstrumentCheck.known(List.of(gap.id()), instrument.gapRules().stream().map(g -> g.id()).collect(Collectors.toSet()), "gap", gap);
                read.add(new Rule.OnGap(id, gap.id(), weight));
            } else if (r.find("pattern").isPresent()) {
                r.only("id", "pattern", "weight");
                var pattern = r.get("pattern");
                InstrumentCheck.known(List.of(pattern.id()), instrument.patterns().stream().map(p -> p.id()).collect(Collectors.toSet()), "pattern", pattern);
                read.add(new Rule.OnPattern(id, pattern.id(), weight));
            } else {
                r.only("id", "when", "lifts", "weight");
                var when = r.get("when");
                PatternCheck.condition(when.text(), instrument, when);
                var lifts = Words.ids(r.get("lifts"));
                InstrumentCheck.known(lifts, dimensions(), "dimension", r.get("lifts"));
                said.add(id);
                read.add(new Rule.OnGraph(id, when.text(), lifts, weight, texts.get(id).text()));
            }
        }
        Words.nothingElse(texts, said);
        return read;
    }

    private Map<String, Strength> strengths() {
        var strengths = new HashMap<String, Strength>();
        var seen = new HashSet<String>();
        rules.get("strengths").entries().forEach((word, list) -> {
            var strength = java.util.Arrays.stream(Strength.values())
                    .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (strength.isEmpty()) {
                list.fault("\"" + word + "\" is no strength.", "Write measured, cases or reasoned.");
            }
            var references = Words.ids(list);
            InstrumentCheck.known(references, instrument.references().keySet(), "reference", list);
            for (var reference : references) {
                if (!seen.add(reference)) {
                    list.fault("\"" + reference + "\" has two strengths.", "Keep one.");
                }
                strength.ifPresent(s -> strengths.put(reference, s));
            }
        });
        return strengths;
    }

    private Map<String, Counter> counters() {
        var counters = new HashMap<String, Counter>();
        var at = rules.get("counters");
        InstrumentCheck.known(at.entries().keySet(), dimensions(), "dimension", at);
        at.entries().forEach((dimension, counter) -> {
            counter.only("points", "evidence");
            var points = Words.ids(counter.get("points"));
            var evidence = Words.ids(counter.get("evidence"));
            InstrumentCheck.known(points, instrument.counterpoints().keySet(), "counterpoint", counter);
            InstrumentCheck.known(evidence, instrument.references().keySet(), "reference", counter);
            counters.put(dimension, new Counter(points, evidence));
        });
        return counters;
    }

    private Set<String> dimensions() {
        return instrument.dimensions().stream().map(d -> d.id()).collect(Collectors.toSet());
    }

}
