package isthmus.surveys.instrument;

import isthmus.assessment.input.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file. Asking it for something that is not there, or is something else, notes a problem with file and
 * line and goes on with an empty stand-in, so that one reading finds every fault.
 *
 * @param node null for the stand-in
 */
record Yaml(String file, @Nullable Node node, List<Problem> problems) {

    static Yaml read(String file, String text, List<Problem> problems) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(10)
                .setCodePointLimit(5_000_000)
                .build();
        try {
            var node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(new Problem(file, "It is empty.", "Write the instrument into it."));
            }
            return new Yaml(file, node.orElse(null), problems);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
            problems.add(new Problem(file + line, "It is not YAML: " + e.getProblem() + ".", "Mend the indentation or the quotes there."));
            return new Yaml(file, null, problems);
        } catch (YamlEngineException e) {
            problems.add(new Problem(file, "It is not YAML: " + e.getMessage(), "Mend it."));
            return new Yaml(file, null, problems);
        }
    }

    String where() {
        return node == null
                ? file
                : file + node.getStartMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
    }

    void fault(String what, String mend) {
        problems.add(new Problem(where(), what, mend));
    }

    boolean isMissing() {
        return node == null;
    }

    /** The entries of a mapping in their order; a key that is there twice is a fault. */
    Map<String, Yaml> entries() {
        var entries = new LinkedHashMap<String, Yaml>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                var key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
                var value = new Yaml(file, tuple.getValueNode(), problems);
                if (entries.put(key, value) != null) {
                    new Yaml(file, tuple.getKeyNode(), problems).fault("\"" + key + "\" is there twice.", "Keep one of them.");
                }
            }
        } else if (node != null) {
            fault("Here should be a mapping.", "Write `key: value` lines.");
        }
        return entries;
    }

    /** Faults every key that is not among {@code known}: a misspelt one would otherwise be lost in silence. */
    void only(String... known) {
        entries().forEach((key, value) -> {
            if (!List.of(known).contains(key)) {
                value.fault("\"" + key + "\" means nothing here.", "Take it out, or write one of " + String.join(", ", known) + ".");
            }
        });
    }

    Yaml get(String key) {
        var value = entries().get(key);
        if (value == null && node != null) {
            fault("\"" + key + "\" is missing.", "Add it.");
        }
        return value == null ? new Yaml(file, null, problems) : value;
    }

    Optional<Yaml> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    List<Yaml> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(n -> new Yaml(file, n, problems)).toList();
        }
        if (node != null) {
            fault("Here should be a list.", "Write [a, b] or lines that begin with a hyphen.");
        }
        return List.of();
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        if (node != null) {
            fault("Here should be words.", "Write them, in quotes if they hold a colon.");
        }
        return "";
    }

    String id() {
        var id = text();
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            fault("\"" + id + "\" is no id.", "Use letters, digits, dot, hyphen and underscore.");
        }
        return id;
    }

    double number() {
        try {
            return node == null ? 0 : Double.parseDouble(text());
        } catch (NumberFormatException e) {
            fault("\"" + text() + "\" is no number.", "Write one.");
            return 0;
        }
    }

    int whole() {
        double number = number();
        if (number != Math.rint(number)) {
            fault("\"" + text() + "\" is no whole number.", "Write one.");
        }
        return (int) number;
    }

    boolean flag() {
        if (node == null || text().equals("true") || text().equals("false")) {
            return node != null && text().equals("true");
        }
        fault("\"" + text() + "\" is neither true nor false.", "Write true or false.");
        return false;
    }

    /** One of some words, or the first of them after a fault. */
    String oneOf(String... words) {
        var text = node == null ? words[0] : text();
        if (!List.of(words).contains(text)) {
            fault("\"" + text + "\" is not among " + String.join(", ", words) + ".", "Write one of these.");
            return words[0];
        }
        return text;
    }
}
