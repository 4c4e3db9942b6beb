package isthmus.surveys.instrument;

import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.instrument.Pattern;
import java.util.List;

/** Reads the named findings: patterns over dimensions, and gaps between perspectives. */
record FindingReader(Ids ids) {

    List<Pattern> patterns(Yaml list, Yaml texts) {
        var patterns = list.list().stream()
                .map(p -> {
                    p.only("id", "when", "first_move");
                    var id = ids.unique(p.get("id"));
                    var text = texts.get(id);
                    text.only("name", "reads");
                    return new Pattern(
                            id, text.get("name").text(), p.get("when").text(), text.get("reads").text(), p.get("first_move").text());
                })
                .toList();
        Words.nothingElse(texts, patterns.stream().map(Pattern::id).toList());
        return patterns;
    }

    List<GapRule> gaps(Yaml list, Yaml texts) {
        var rules = list.list().stream()
                .map(g -> {
                    var id = ids.unique(g.get("id"));
                    var text = texts.get(id);
                    text.only("name", "reads");
                    var name = text.get("name").text();
                    var reads = text.get("reads").text();
                    if (g.find("cannot_see_above").isPresent()) {
                        g.only("id", "cannot_see_above");
                        return (GapRule) new GapRule.Fog(id, name, reads, g.get("cannot_see_above").number());
                    }
                    g.only("id", "higher", "lower", "at_least", "intervals_apart");
                    return new GapRule.Difference(
                            id,
                            name,
                            reads,
                            Words.ids(g.get("higher")),
                            Words.ids(g.get("lower")),
                            g.get("at_least").number(),
                            g.get("intervals_apart").flag());
                })
                .toList();
        Words.nothingElse(texts, rules.stream().map(GapRule::id).toList());
        return rules;
    }
}
