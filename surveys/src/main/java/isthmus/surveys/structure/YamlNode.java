package isthmus.surveys.structure;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
record YamlNode(Sentence document, String key, Node node, Problems problems) {

    private static final int LONGEST = 2_000_000;
    private static final int MOST_DOCUMENTS = 2_000;
    private static final int DEEPEST = 20;

    /** @param file how to call the file among several, or empty */
    static List<YamlNode> documents(String file, byte[] bytes, Problems problems) {
        return switch (Utf8.text(bytes, Place.file(file))) {
            case Checked.Accepted<String>(String text) -> documents(file, text, problems);
            case Checked.Rejected<String>(var found) -> {
                problems.addAll(found);
                yield List.of();
            }
        };
    }

    private static List<YamlNode> documents(String file, String text, Problems problems) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).setCodePointLimit(LONGEST).build();
        var where = Place.file(file);
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
                            Sentence.of(
                                    "yaml.large",
                                    "It has more than {0,number,#} documents or is nested more than {1} levels deep.",
                                    MOST_DOCUMENTS, DEEPEST),
                            Sentence.of("yaml.large.mend", "Send fewer documents at a time, as in the example."));
                    return List.of();
                }
            }
            for (var node : new Compose(settings).composeAllFromString(text)) {
                documents.add(new YamlNode(Place.document(file, documents.size() + 1), "", node, problems));
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    line(Place.document(file, Math.max(1, begun)), e.getProblemMark()),
                    Sentence.of("yaml.broken", "It is not YAML: {0}.", String.valueOf(e.getProblem())),
                    Sentence.of("yaml.broken.mend", "Mend the indentation or the quotation marks there."));
        } catch (YamlEngineException e) {
            var what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(
                    where,
                    Sentence.of("yaml.refused", "It cannot be read as YAML: {0}", what),
                    Sentence.of("yaml.refused.mend", "Write plain texts, lists and mappings as in the example."));
        }
        return documents;
    }

    Sentence where() {
        var line = line(document, node.getStartMark());
        return key.isEmpty() ? line : Place.key(line, key);
    }

    private static Sentence line(Sentence document, Optional<Mark> mark) {
        return mark.map(m -> Place.line(document, m.getLine() + 1)).orElse(document);
    }

    void fault(Sentence what, Sentence mend) {
        problems.add(where(), what, mend);
    }

    /** Whether it is a mapping; a key that is there twice is a fault. */
    boolean isMapping() {
        if (node instanceof MappingNode mapping) {
            var keys = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                var name = name(tuple.getKeyNode());
                if (!keys.add(name)) {
                    problems.add(JsonTree.repeated(new YamlNode(document, "", tuple.getKeyNode(), problems).where(), name));
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
        value.fault(
                Sentence.of("yaml.text", "Here should be a text."),
                Sentence.of("yaml.text.mend", "Write a text, in quotation marks if it has a colon."));
        return "";
    }

    /** Empty, and a fault, when it is missing. */
    String needed(String name, Sentence mend) {
        boolean odd = has(name) && !(at(name).node() instanceof ScalarNode);
        var text = text(name);
        if (text.isEmpty() && !odd) {
            at(name).fault(Sentence.of("yaml.missing", "The key “{0}” is missing or empty.", name), mend);
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
        at(name).fault(Cells.noNumber(text), Sentence.of("yaml.number.mend", "Write a number in digits such as 12 or 2.5."));
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
        value.fault(
                Sentence.of("yaml.list", "Here should be a list."),
                Sentence.of("yaml.list.mend", "Write lines that begin with a hyphen."));
        return List.of();
    }
}
