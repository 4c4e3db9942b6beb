package isthmus.surveys.instrument;

import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Pattern;
import isthmus.assessment.scoring.Condition;

/** Whether a pattern's condition can be read and speaks of what the instrument has. */
final class PatternCheck {

    private PatternCheck() {}

    static void check(Pattern pattern, Instrument instrument, Yaml at) {
        switch (Condition.parse(pattern.when())) {
            case Checked.Rejected<Condition>(var problems) ->
                problems.forEach(p -> at.get("when").fault("The condition cannot be read at " + p.where() + ": " + p.what(), p.mend()));
            case Checked.Accepted<Condition>(Condition condition) ->
                condition.references().forEach(reference -> {
                    if (!exists(reference, instrument)) {
                        at.get("when").fault(
                                "There is nothing called \"" + reference.id() + "\" to look up.", "Name a dimension, or dimension.facet in facet().");
                    }
                });
        }
    }

    private static boolean exists(Condition.Reference reference, Instrument instrument) {
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
