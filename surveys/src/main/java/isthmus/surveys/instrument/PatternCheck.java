package isthmus.surveys.instrument;

import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Pattern;
import isthmus.assessment.scoring.Condition;
import isthmus.assessment.scoring.GraphFigure;

/** Whether a pattern's condition can be read and speaks of what the instrument has. */
final class PatternCheck {

    private PatternCheck() {}

    static void check(Pattern pattern, Instrument instrument, Yaml at) {
        condition(pattern.when(), instrument, at.get("when"));
    }

    /** @param at where the condition stands */
    static void condition(String text, Instrument instrument, Yaml at) {
        switch (Condition.parse(text)) {
            case Checked.Rejected<Condition>(var problems) ->
                problems.forEach(p -> at.fault("The condition cannot be read at " + p.place() + ": " + p.what(), p.mend().toString()));
            case Checked.Accepted<Condition>(Condition condition) ->
                condition.references().forEach(reference -> {
                    if (!exists(reference, instrument)) {
                        at.fault(
                                "There is nothing called \"" + reference.id() + "\" to look up.",
                                "Name a dimension, dimension.facet in facet(), or a figure of the team graph in graph().");
                    }
                });
        }
    }

    private static boolean exists(Condition.Reference reference, Instrument instrument) {
        if (reference.figure() == Condition.Figure.GRAPH) {
            return GraphFigure.of(reference.id()).isPresent();
        }
        if (reference.figure() != Condition.Figure.FACET) {
            return instrument.dimension(reference.id()).isPresent();
        }
        int dot = reference.id().indexOf('.');
        return dot > 0
                && instrument
                        .dimension(reference.id().substring(0, dot))
                        .filter(d -> d.facets().containsKey(reference.id().substring(dot + 1)))
                        .isPresent();
    }
}
