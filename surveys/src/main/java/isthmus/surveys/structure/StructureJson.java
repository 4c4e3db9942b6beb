package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Places;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a structure, read strictly: a number in quotation marks, an unknown key or a key that is there twice is
 * a fault with its JSON pointer. {@code teams} must be there, the other lists are empty when they are not.
 */
final class StructureJson {

    private static final int SHOWN_KEY = 60;

    private final Problems problems;
    private final Set<String> noObjects = new HashSet<>();

    private StructureJson(Problems problems) {
        this.problems = problems;
    }

    static Checked<Structure> read(byte[] body) {
        var problems = new Problems();
        return JsonTree.read(body, problems).then(tree -> {
            var reader = new StructureJson(problems);
            var checked = StructureCheck.check(reader.structure(tree), Places.POINTERS, problems);
            return checked instanceof Checked.Rejected<Structure>(List<Problem> all)
                    ? Checked.rejected(all.stream().filter(problem -> !reader.isEcho(problem)).toList())
                    : checked;
        });
    }

    /** Entries that are no objects stay in their lists as blanks, so that pointers stay right; that they are blank is no news. */
    private boolean isEcho(Problem problem) {
        var where = problem.place();
        for (int i = where.indexOf('/', 1); i > 0; i = where.indexOf('/', i + 1)) {
            if (noObjects.contains(where.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    private Structure structure(JsonNode tree) {
        if (!isObject(tree, "", "units", "teams", "missions", "dependencies")) {
            return Structure.EMPTY;
        }
        if (!tree.has("teams")) {
            // Braces belong to patterns, so they come as an argument.
            problems.add(
                    "/teams",
                    Sentence.of("json.teams", "There is no list of teams."),
                    Sentence.of(
                            "json.teams.mend",
                            "Send {0} with what there is.",
                            "{\"units\": [], \"teams\": [], \"missions\": [], \"dependencies\": []}"));
        }
        return new Structure(
                list(tree, "", "units", this::unit),
                list(tree, "", "teams", this::team),
                list(tree, "", "missions", this::mission),
                list(tree, "", "dependencies", this::dependency));
    }

    private Unit unit(JsonNode node, String at) {
        isObject(node, at, "name", "parent");
        return new Unit(text(node, at, "name"), optional(node, at, "parent"));
    }

    private Team team(JsonNode node, String at) {
        isObject(node, at, "name", "unit", "business", "technology");
        return new Team(
                text(node, at, "name"), optional(node, at, "unit"), number(node, at, "business"), number(node, at, "technology"));
    }

    private Mission mission(JsonNode node, String at) {
        isObject(node, at, "name", "steps");
        return new Mission(text(node, at, "name"), list(node, at, "steps", this::step));
    }

    private Mission.Step step(JsonNode node, String at) {
        isObject(node, at, "team", "touchDays", "waitDays");
        return new Mission.Step(text(node, at, "team"), number(node, at, "touchDays"), number(node, at, "waitDays"));
    }

    private Dependency dependency(JsonNode node, String at) {
        isObject(node, at, "from", "to", "kind", "perMonth", "waitDays", "blocking", "source");
        return new Dependency(
                text(node, at, "from"),
                text(node, at, "to"),
                word(node, at, "kind", Dependency.Kind.values(), Dependency.Kind::word),
                number(node, at, "perMonth"),
                number(node, at, "waitDays"),
                word(node, at, "blocking", Dependency.Hindrance.values(), Dependency.Hindrance::word),
                node.has("source")
                        ? word(node, at, "source", Dependency.Source.values(), Dependency.Source::word)
                        : Dependency.Source.FILE);
    }

    private <T> List<T> list(JsonNode node, String at, String key, BiFunction<JsonNode, String, T> entry) {
        var list = node.get(key);
        var entries = new ArrayList<T>();
        if (list == null) {
            return entries;
        }
        if (!list.isArray()) {
            problems.add(
                    at + "/" + key,
                    Sentence.of("json.list", "There should be a list, but there is {0}.", kind(list)),
                    Sentence.of("json.list.mend", "Send a list in [ ]."));
            return entries;
        }
        for (int i = 0; i < list.size(); i++) {
            entries.add(entry.apply(list.get(i), at + "/" + key + "/" + i));
        }
        return entries;
    }

    private boolean isObject(JsonNode node, String at, String... keys) {
        if (!node.isObject()) {
            var where = at.isEmpty() ? Place.BODY : Sentence.plain(at);
            noObjects.add(where.toString());
            problems.add(
                    where,
                    Sentence.of("json.object", "There should be an object, but there is {0}.", kind(node)),
                    Sentence.of("json.object.mend", "Send an object in {0}.", "{ }"));
            return false;
        }
        var known = Set.of(keys);
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                var shown = key.length() > SHOWN_KEY ? key.substring(0, SHOWN_KEY) : key;
                problems.add(
                        at + "/" + JsonTree.escaped(shown),
                        Sentence.of("json.key", "Nobody knows a key “{0}” here.", visible(key)),
                        Sentence.of("json.key.mend", "The keys are: {0}.", String.join(", ", keys)));
            }
        });
        return true;
    }

    private Optional<JsonNode> needed(JsonNode node, String at, String key) {
        var value = node.get(key);
        if (value == null) {
            problems.add(
                    at + "/" + key,
                    Sentence.of("json.missing", "The key “{0}” is missing.", key),
                    Sentence.of("json.missing.mend", "Send {0}.", key));
        }
        return Optional.ofNullable(value);
    }

    private String text(JsonNode node, String at, String key) {
        return needed(node, at, key).map(value -> textual(value, at + "/" + key)).orElse("");
    }

    private @Nullable String optional(JsonNode node, String at, String key) {
        var value = node.get(key);
        return value == null || value.isNull() ? null : textual(value, at + "/" + key);
    }

    private String textual(JsonNode value, String at) {
        if (value.isTextual()) {
            return value.textValue();
        }
        problems.add(
                at,
                Sentence.of("json.text", "There should be a text, but there is {0}.", kind(value)),
                Sentence.of("json.text.mend", "Send a text in quotation marks."));
        return "";
    }

    private double number(JsonNode node, String at, String key) {
        var value = needed(node, at, key).orElse(null);
        if (value == null || value.isNumber()) {
            return value == null ? 0 : value.doubleValue();
        }
        problems.add(
                at + "/" + key,
                Sentence.of("json.number", "There should be a number, but there is {0}.", kind(value)),
                Sentence.of("json.number.mend", "Send a number such as 12 or 2.5, without quotation marks."));
        return 0;
    }

    private <E extends Enum<E>> E word(JsonNode node, String at, String key, E[] all, Function<E, String> word) {
        var value = needed(node, at, key).orElse(null);
        for (var one : all) {
            if (value != null && value.isTextual() && word.apply(one).equalsIgnoreCase(value.textValue())) {
                return one;
            }
        }
        if (value != null) {
            var given = value.isTextual()
                    ? Sentence.of("json.word", "“{0}” is not one of the words.", visible(value.textValue()))
                    : Sentence.of("json.word.none", "There is {0}.", kind(value));
            var words = Stream.of(all).map(word).collect(Collectors.joining(", "));
            problems.add(at + "/" + key, given, Sentence.of("json.word.mend", "Send one of: {0}.", words));
        }
        return all[0];
    }

    private static Sentence kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> Sentence.of("json.kind.list", "a list");
            case OBJECT -> Sentence.of("json.kind.object", "an object");
            case STRING -> Sentence.of("json.kind.text", "the text “{0}”", visible(node.textValue()));
            case NUMBER -> Sentence.of("json.kind.number", "a number");
            case BOOLEAN -> Sentence.plain(node.asText());
            default -> Sentence.plain("null");
        };
    }
}
