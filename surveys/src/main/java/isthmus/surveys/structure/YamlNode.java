package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.quoted;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in YAML that somebody sent: only texts, lists and mappings are made of it, depth and length are limited, and
 * lists and mappings cannot be repeated by reference. Keys are read in any letter case.
 *
 * @param document as people call it in faults
 * @param key under which it stands, or empty
 */
record YamlNode(String document, String key, Node node, Problems problems) {

    private static final int LONGEST = 2_000_000;
    private static final int MOST_DOCUMENTS = 2_000;
    private static final int DEEPEST = 20;

    /** @param file how to call the file among several, or empty */
    static List<YamlNode> documents(String file, byte[] bytes, Problems problems) {
        return switch (Utf8.text(bytes, file.isEmpty() ? "file" : file)) {
            case Checked.Accepted<String>(String text) -> documents(file, text, problems);
            case Checked.Rejected<String>(var found) -> {
                problems.addAll(found);
                yield List.of();
            }
        };
    }

    private static List<YamlNode> documents(String file, String text, Problems problems) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).setCodePointLimit(LONGEST).build();
        var where = file.isEmpty() ? "file" : file;
        var prefix = file.isEmpty() ? "document " : file + ", document ";
        var documents = new ArrayList<YamlNode>();
        int begun = 0;
        try {
            // Looked over first: composing calls itself for every level.
            int depth = 0;
            for (var event : new Parse(settings).parseString(text)) {
                begun += event instanceof DocumentStartEvent ? 1 : 0;
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST || begun > MOST_DOCUMENTS) {
                    problems.add(
                            where,
                            "It has more than " + MOST_DOCUMENTS + " documents or is nested more than " + DEEPEST + " levels deep.",
                            "Send fewer documents at a time, as in the example.");
                    return List.of();
                }
            }
            for (var node : new Compose(settings).composeAllFromString(text)) {
                documents.add(new YamlNode(prefix + (documents.size() + 1), "", node, problems));
            }
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
            problems.add(
                    prefix + Math.max(1, begun) + line,
                    "It is not YAML: " + e.getProblem() + ".",
                    "Mend the indentation or the quotation marks there.");
        } catch (YamlEngineException e) {
            var what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(where, "It cannot be read as YAML: " + what, "Write plain texts, lists and mappings as in the example.");
        }
        return documents;
    }

    String where() {
        var line = node.getStartMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
        return document + line + (key.isEmpty() ? "" : ", " + key);
    }

    void fault(String what, String mend) {
        problems.add(where(), what, mend);
    }

    /** Whether it is a mapping; a key that is there twice is a fault. */
    boolean isMapping() {
        if (node instanceof MappingNode mapping) {
            var keys = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                var name = name(tuple.getKeyNode());
                if (!keys.add(name)) {
                    new YamlNode(document, "", tuple.getKeyNode(), problems).fault(
                            "The key " + quoted(name) + " is there twice.", "Give every key once.");
                }
            }
        }
        return node instanceof MappingNode;
    }

    /** By their keys in small letters, the first of a key; empty when it is no mapping. */
    Map<String, YamlNode> entries() {
        var entries = new LinkedHashMap<String, YamlNode>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                var name = name(tuple.getKeyNode());
                entries.putIfAbsent(name, new YamlNode(document, name, tuple.getValueNode(), problems));
            }
        }
        return entries;
    }

    private static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue().strip().toLowerCase(Locale.ROOT) : "";
    }

    boolean has(String name) {
        return find(name) != null;
    }

    private @Nullable YamlNode find(String name) {
        return entries().get(name);
    }

    /** The value of a key, or this place when there is none. */
    YamlNode at(String name) {
        var value = find(name);
        return value == null ? new YamlNode(document, name, node, problems) : value;
    }

    /** Empty when it is missing; a fault when it is no text. */
    String text(String name) {
        var value = find(name);
        if (value == null) {
            return "";
        }
        if (value.node() instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        value.fault("Here should be a text.", "Write a text, in quotation marks if it has a colon.");
        return "";
    }

    /** Empty, and a fault, when it is missing. */
    String needed(String name, String mend) {
        boolean odd = has(name) && !(at(name).node() instanceof ScalarNode);
        var text = text(name);
        if (text.isEmpty() && !odd) {
            at(name).fault("The key " + quoted(name) + " is missing or empty.", mend);
        }
        return text;
    }

    double number(String name, double otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var text = text(name);
        if (Cells.NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        at(name).fault(quoted(text) + " is not a number.", "Write a number in digits such as 12 or 2.5.");
        return otherwise;
    }

    /** Empty when it is missing or has nothing in it. */
    List<YamlNode> list(String name) {
        var value = find(name);
        if (value == null || value.node() instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return List.of();
        }
        if (value.node() instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(one -> new YamlNode(document, "", one, problems)).toList();
        }
        value.fault("Here should be a list.", "Write lines that begin with a hyphen.");
        return List.of();
    }
}
