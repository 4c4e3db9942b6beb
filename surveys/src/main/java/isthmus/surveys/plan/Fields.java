package isthmus.surveys.plan;

import isthmus.assessment.wording.Sentence;

/** Where a problem of a form is: in English the field's id, by which programs tell it, and its label in the other languages. */
final class Fields {

    private Fields() {}

    /** @param field with a number behind a hyphen where it is one of a row of a table */
    static Sentence of(String field) {
        int hyphen = field.lastIndexOf('-');
        return hyphen < 0
                ? alone(field)
                : Sentence.of("field.row", "{0}-{1,number,#}", alone(field.substring(0, hyphen)), Integer.valueOf(field.substring(hyphen + 1)));
    }

    private static Sentence alone(String field) {
        return switch (field) {
            case "absorption" -> Sentence.of("field.absorption", "absorption");
            case "absorptions" -> Sentence.of("field.absorptions", "absorptions");
            case "aim" -> Sentence.of("field.aim", "aim");
            case "capacity" -> Sentence.of("field.capacity", "capacity");
            case "core" -> Sentence.of("field.core", "core");
            case "cores" -> Sentence.of("field.cores", "cores");
            case "cost" -> Sentence.of("field.cost", "cost");
            case "due" -> Sentence.of("field.due", "due");
            case "kind" -> Sentence.of("field.kind", "kind");
            case "move" -> Sentence.of("field.move", "move");
            case "moves" -> Sentence.of("field.moves", "moves");
            case "name" -> Sentence.of("field.name", "name");
            case "note" -> Sentence.of("field.note", "note");
            case "owner" -> Sentence.of("field.owner", "owner");
            case "pace" -> Sentence.of("field.pace", "pace");
            case "people" -> Sentence.of("field.people", "people");
            case "quarter" -> Sentence.of("field.quarter", "quarter");
            case "receivers" -> Sentence.of("field.receivers", "receivers");
            case "residual" -> Sentence.of("field.residual", "residual");
            case "seconds" -> Sentence.of("field.seconds", "seconds");
            case "standing" -> Sentence.of("field.standing", "standing");
            case "state" -> Sentence.of("field.state", "state");
            case "teamSize" -> Sentence.of("field.teamSize", "teamSize");
            case "version" -> Sentence.of("field.version", "version");
            default -> throw new IllegalArgumentException(field);
        };
    }
}
