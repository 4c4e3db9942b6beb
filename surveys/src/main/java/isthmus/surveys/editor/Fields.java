package isthmus.surveys.editor;

import isthmus.assessment.organization.Places;
import isthmus.assessment.wording.Sentence;

/**
 * The fields of the form, in English by their ids, which lead to them. The structure was sound before, so whatever is wrong
 * after the change stands in the form, wherever in the structure it shows.
 */
final class Fields implements Places {

    static final Places OF_FORM = new Fields();

    private Fields() {}

    @Override
    public Sentence unit(int unit, String field) {
        return of(field);
    }

    @Override
    public Sentence team(int team, String field) {
        return of(field);
    }

    @Override
    public Sentence mission(int mission, String field) {
        return of(field);
    }

    @Override
    public Sentence step(int mission, int step, String field) {
        return step(step, field);
    }

    @Override
    public Sentence dependency(int dependency, String field) {
        return of(field.isEmpty() ? "to" : field);
    }

    static Sentence of(String field) {
        return switch (field) {
            case "name" -> Sentence.of("edit.field.name", "name");
            case "parent" -> Sentence.of("edit.field.parent", "parent");
            case "unit" -> Sentence.of("edit.field.unit", "unit");
            case "business" -> Sentence.of("edit.field.business", "business");
            case "technology" -> Sentence.of("edit.field.technology", "technology");
            case "from" -> Sentence.of("edit.field.from", "from");
            case "to" -> Sentence.of("edit.field.to", "to");
            case "kind" -> Sentence.of("edit.field.kind", "kind");
            case "perMonth" -> Sentence.of("edit.field.perMonth", "perMonth");
            case "waitDays" -> Sentence.of("edit.field.waitDays", "waitDays");
            case "blocking" -> Sentence.of("edit.field.blocking", "blocking");
            case "steps" -> Sentence.of("edit.field.steps", "steps");
            default -> Sentence.plain(field);
        };
    }

    /** Ids count steps from 0 and people from 1: each says its own number, and the other one with no digits. */
    static Sentence step(int step, String field) {
        return switch (field) {
            case "touchDays" -> Sentence.of("edit.field.step.touchDays", "step-{0}-touchDays{1,choice,0#}", step, step + 1);
            case "waitDays" -> Sentence.of("edit.field.step.waitDays", "step-{0}-waitDays{1,choice,0#}", step, step + 1);
            default -> Sentence.of("edit.field.step.team", "step-{0}-team{1,choice,0#}", step, step + 1);
        };
    }
}
