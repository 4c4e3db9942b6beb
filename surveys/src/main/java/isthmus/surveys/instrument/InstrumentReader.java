package isthmus.surveys.instrument;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Gates;
import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Move;
import isthmus.assessment.instrument.Pattern;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.instrument.Scale;
import isthmus.assessment.instrument.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instrument from its structure and its words. Every fault of both files is found in one reading; what the parts
 * must be to each other is {@link InstrumentCheck}'s.
 */
final class InstrumentReader {

    private final Yaml structure;
    private final Yaml words;
    private final List<Problem> problems;
    private final Set<String> ids = new LinkedHashSet<>();

    private InstrumentReader(Yaml structure, Yaml words, List<Problem> problems) {
        this.structure = structure;
        this.words = words;
        this.problems = problems;
    }

    /**
     * @param file how the two files are named in problems, without their last part
     * @param hash the content hash that becomes part of the instrument's identity
     */
    static Checked<Instrument> read(String file, String structureText, String wordsText, String language, String hash) {
        var problems = new ArrayList<Problem>();
        var structure = Yaml.read(file + "instrument.yaml", structureText, problems);
        var words = Yaml.read(file + "words/" + language + ".yaml", wordsText, problems);
        if (structure.isMissing() || words.isMissing()) {
            return Checked.rejected(problems);
        }
        var reader = new InstrumentReader(structure, words, problems);
        var instrument = reader.instrument(hash, language);
        if (instrument != null) {
            InstrumentCheck.check(instrument, structure);
        }
        return instrument == null || !problems.isEmpty() ? Checked.rejected(problems) : Checked.accepted(instrument);
    }

    private @Nullable Instrument instrument(String hash, String language) {
        structure.only(
                "id", "version", "status", "language", "estimated_minutes", "levels", "perspectives", "scales", "scoring",
                "gates", "dimensions", "patterns", "gaps", "roadmap_rules", "counterpoints", "references");
        words.only(
                "name", "purpose", "construct", "target_rule", "referent_rule", "levels", "perspectives", "scales", "forms",
                "dimensions", "patterns", "gaps", "roadmap_rules", "counterpoints", "references");
        var levels = levels();
        var perspectives = perspectives();
        var scales = scales();
        var scoring = scoring();
        var gates = gates();
        var dimensions = dimensions(levels.size());
        var patterns = patterns();
        var gapRules = gapRules();
        var roadmapRules = texts(structure.get("roadmap_rules"), words.get("roadmap_rules"));
        var counterpoints = texts(structure.get("counterpoints"), words.get("counterpoints"));
        var references = references();
        var ref = new Instrument.Ref(structure.get("id").id(), structure.get("version").text(), hash);
        if (!ref.version().isEmpty() && !ref.version().matches("\\d+\\.\\d+\\.\\d+")) {
            structure.get("version").fault("\"" + ref.version() + "\" is no version.", "Write three numbers, such as 1.0.0.");
        }
        if (gates == null || scoring == null) {
            return null;
        }
        return new Instrument(
                ref,
                words.get("name").text(),
                words.get("purpose").text(),
                words.get("construct").text(),
                structure.get("status").oneOf("draft", "pilot", "stable"),
                language,
                structure.get("estimated_minutes").whole(),
                levels,
                words.get("target_rule").text(),
                words.get("referent_rule").text(),
                words.find("forms").map(InstrumentReader::texts).orElse(Map.of()),
                perspectives,
                scales,
                scoring,
                gates,
                dimensions,
                patterns,
                gapRules,
                List.copyOf(roadmapRules.values()),
                List.copyOf(counterpoints.values()),
                references);
    }

    private List<Instrument.Level> levels() {
        var texts = words.get("levels");
        var levels = new ArrayList<Instrument.Level>();
        for (var level : structure.get("levels").list()) {
            if (level.whole() != levels.size() + 1) {
                level.fault("Levels are counted 1, 2, 3 and so on.", "Write " + (levels.size() + 1) + ".");
            }
            var text = texts.get(level.text());
            text.only("name", "gist");
            levels.add(new Instrument.Level(levels.size() + 1, text.get("name").text(), text.get("gist").text()));
        }
        nothingElse(texts, levels.stream().map(l -> String.valueOf(l.level())).toList());
        return levels;
    }

    private List<Perspective> perspectives() {
        var texts = words.get("perspectives");
        var perspectives = structure.get("perspectives").list().stream()
                .map(p -> {
                    p.only("id", "role", "headcount");
                    var id = unique(p.get("id"));
                    var text = texts.get(id);
                    text.only("label", "who");
                    return new Perspective(
                            id,
                            text.get("label").text(),
                            text.get("who").text(),
                            Perspective.Role.valueOf(upper(p.get("role").oneOf("side", "lens"))),
                            Perspective.Headcount.valueOf(
                                    upper(p.get("headcount").oneOf("none", "business", "technology", "all"))));
                })
                .toList();
        nothingElse(texts, perspectives.stream().map(Perspective::id).toList());
        return perspectives;
    }

    private Map<String, Scale> scales() {
        var texts = words.get("scales");
        var scales = new LinkedHashMap<String, Scale>();
        structure.get("scales").entries().forEach((id, s) -> {
            s.only("points", "anchored", "criterion");
            int points = s.get("points").whole();
            if (points < 2 || points > 11) {
                s.fault("A scale of " + points + " points cannot be answered.", "Use 2 to 11 points.");
            }
            boolean anchored = s.find("anchored").map(Yaml::flag).orElse(false);
            var text = texts.get(id);
            text.only("labels", "cannot_see");
            var labels = anchored ? Map.<Integer, String>of() : numbered(text.get("labels"), points, "label");
            scales.put(id, new Scale(
                    id,
                    Math.clamp(points, 2, 11),
                    labels,
                    anchored,
                    s.find("criterion").map(Yaml::flag).orElse(false),
                    text.get("cannot_see").text()));
        });
        nothingElse(texts, List.copyOf(scales.keySet()));
        return scales;
    }

    /** Words for each number from 1 to {@code most}, none missing and none beside. */
    private static Map<Integer, String> numbered(Yaml texts, int most, String what) {
        var numbered = new LinkedHashMap<Integer, String>();
        texts.entries().forEach((key, text) -> {
            if (key.matches("\\d{1,3}") && Integer.parseInt(key) >= 1 && Integer.parseInt(key) <= most) {
                numbered.put(Integer.parseInt(key), text.text());
            } else {
                text.fault("There is no " + what + " \"" + key + "\".", "Number them 1 to " + most + ".");
            }
        });
        for (int i = 1; i <= most; i++) {
            if (!numbered.containsKey(i) && !texts.isMissing()) {
                texts.fault(Character.toUpperCase(what.charAt(0)) + what.substring(1) + " " + i + " is missing.", "Write " + what + "s 1 to " + most + ".");
            }
        }
        return numbered;
    }

    private @Nullable Scoring scoring() {
        var s = structure.get("scoring");
        s.only("low", "high", "minimum_answered", "minimum_share", "band_edges", "bands_provisional");
        return s.isMissing()
                ? null
                : new Scoring(
                        s.get("low").number(),
                        s.get("high").number(),
                        s.get("minimum_answered").whole(),
                        s.get("minimum_share").number(),
                        s.get("band_edges").list().stream().map(Yaml::number).toList(),
                        s.get("bands_provisional").flag());
    }

    private @Nullable Gates gates() {
        var g = structure.get("gates");
        g.only("cell", "distribution", "organization", "rate", "agreement");
        var organization = g.get("organization");
        organization.only("teams", "people", "perspectives");
        var people = new LinkedHashMap<String, Integer>();
        organization.get("perspectives").entries().forEach((id, n) -> people.put(id, n.whole()));
        try {
            return new Gates(
                    g.get("cell").whole(),
                    g.get("distribution").whole(),
                    organization.get("teams").whole(),
                    organization.get("people").whole(),
                    people,
                    g.get("rate").get("shown").number(),
                    g.get("rate").get("indicative").number(),
                    g.get("agreement").get("teams").whole(),
                    g.get("agreement").get("people").whole());
        } catch (IllegalArgumentException e) {
            g.fault("The gate " + e.getMessage() + ".", "Thresholds protect people and can only be raised.");
            return null;
        }
    }

    private List<Dimension> dimensions(int levels) {
        var texts = words.get("dimensions");
        var dimensions = structure.get("dimensions").list().stream()
                .map(d -> dimension(d, texts, levels))
                .toList();
        nothingElse(texts, dimensions.stream().map(Dimension::id).toList());
        return dimensions;
    }

    private Dimension dimension(Yaml d, Yaml texts, int levels) {
        d.only("id", "facets", "items", "graph_indicators", "moves", "evidence");
        var id = unique(d.get("id"));
        var text = texts.get(id);
        text.only("name", "definition", "claim", "facets", "levels", "items", "graph_indicators", "moves");
        var itemTexts = text.get("items");
        var items = d.get("items").list().stream().map(i -> item(i, itemTexts)).toList();
        nothingElse(itemTexts, items.stream().map(Item::id).toList());
        var facets = d.find("facets")
                .map(f -> texts(f, text.get("facets")))
                .orElse(Map.of());
        var indicators = d.find("graph_indicators")
                .map(g -> texts(g, text.get("graph_indicators")))
                .orElse(Map.of());
        return new Dimension(
                id,
                text.get("name").text(),
                text.get("definition").text(),
                text.get("claim").text(),
                facets,
                numbered(text.get("levels"), levels, "level"),
                items,
                indicators.entrySet().stream()
                        .map(e -> new Dimension.GraphIndicator(e.getKey(), e.getValue()))
                        .toList(),
                moves(d.get("moves"), text.get("moves"), levels),
                ids(d.get("evidence")));
    }

    private Item item(Yaml i, Yaml texts) {
        i.only("id", "type", "keyed", "core", "facet", "audience");
        var id = unique(i.get("id"));
        var text = texts.get(id);
        text.only("text", "anchors");
        var type = i.get("type").id();
        var scale = structure.get("scales").find(type);
        if (scale.isEmpty()) {
            i.get("type").fault("There is no scale \"" + type + "\".", "Name one of scales.");
        }
        boolean anchored = scale.flatMap(s -> s.find("anchored")).map(Yaml::flag).orElse(false);
        if (!anchored && text.find("anchors").isPresent()) {
            text.get("anchors").fault("\"" + id + "\" has a scale with labels of its own.", "Take the anchors out, or use an anchored scale.");
        }
        int points = scale.map(s -> s.get("points").whole()).orElse(0);
        return new Item(
                id,
                type,
                i.get("keyed").oneOf("+", "-").equals("-"),
                i.get("core").flag(),
                i.find("facet").map(Yaml::id).orElse(null),
                new LinkedHashSet<>(ids(i.get("audience"))),
                text.get("text").text(),
                anchored ? numbered(text.get("anchors"), points, "anchor") : Map.of());
    }

    private Map<Integer, List<Move>> moves(Yaml byLevel, Yaml texts, int levels) {
        var moves = new LinkedHashMap<Integer, List<Move>>();
        var known = new ArrayList<String>();
        byLevel.entries().forEach((level, list) -> {
            if (!level.matches("\\d{1,3}") || Integer.parseInt(level) < 1 || Integer.parseInt(level) > levels) {
                list.fault("There is no level \"" + level + "\".", "Number levels 1 to " + levels + ".");
                return;
            }
            moves.put(Integer.parseInt(level), list.list().stream()
                    .map(m -> {
                        m.only("id", "horizon", "evidence", "requires");
                        var id = unique(m.get("id"));
                        known.add(id);
                        var text = texts.get(id);
                        text.only("do", "so_that", "watch");
                        var requires = new LinkedHashMap<String, Integer>();
                        m.find("requires").map(Yaml::entries).orElse(Map.of()).forEach((dimension, n) -> requires.put(dimension, n.whole()));
                        return new Move(
                                id,
                                text.get("do").text(),
                                text.get("so_that").text(),
                                text.get("watch").text(),
                                m.get("horizon").oneOf("90d", "6m", "12m", "ongoing"),
                                ids(m.get("evidence")),
                                requires);
                    })
                    .toList());
        });
        nothingElse(texts, known);
        return moves;
    }

    private List<Pattern> patterns() {
        var texts = words.get("patterns");
        var patterns = structure.get("patterns").list().stream()
                .map(p -> {
                    p.only("id", "when", "first_move");
                    var id = unique(p.get("id"));
                    var text = texts.get(id);
                    text.only("name", "reads");
                    return new Pattern(
                            id, text.get("name").text(), p.get("when").text(), text.get("reads").text(), p.get("first_move").text());
                })
                .toList();
        nothingElse(texts, patterns.stream().map(Pattern::id).toList());
        return patterns;
    }

    private List<GapRule> gapRules() {
        var texts = words.get("gaps");
        var rules = structure.get("gaps").list().stream()
                .map(g -> {
                    var id = unique(g.get("id"));
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
                            ids(g.get("higher")),
                            ids(g.get("lower")),
                            g.get("at_least").number(),
                            g.get("intervals_apart").flag());
                })
                .toList();
        nothingElse(texts, rules.stream().map(GapRule::id).toList());
        return rules;
    }

    private Map<String, Instrument.Reference> references() {
        var texts = words.get("references");
        var references = new LinkedHashMap<String, Instrument.Reference>();
        structure.get("references").entries().forEach((id, r) -> {
            r.only("checked");
            references.put(
                    id, new Instrument.Reference(id, texts.get(id).text(), r.get("checked").oneOf("source", "memory")));
        });
        nothingElse(texts, List.copyOf(references.keySet()));
        return references;
    }

    /** The words of a list of ids, in its order. */
    private static Map<String, String> texts(Yaml list, Yaml texts) {
        var result = new LinkedHashMap<String, String>();
        ids(list).forEach(id -> result.put(id, texts.get(id).text()));
        nothingElse(texts, List.copyOf(result.keySet()));
        return result;
    }

    private static Map<String, String> texts(Yaml texts) {
        var result = new LinkedHashMap<String, String>();
        texts.entries().forEach((id, text) -> result.put(id, text.text()));
        return result;
    }

    private static List<String> ids(Yaml list) {
        return list.list().stream().map(Yaml::id).filter(id -> !id.isEmpty()).collect(Collectors.toList());
    }

    /** Words for something that is not in the structure would never be read. */
    private static void nothingElse(Yaml texts, List<String> known) {
        texts.entries().forEach((id, text) -> {
            if (!known.contains(id)) {
                text.fault("There are words for \"" + id + "\", which the structure does not have.", "Take them out, or add it to instrument.yaml.");
            }
        });
    }

    private String unique(Yaml id) {
        var text = id.id();
        if (!text.isEmpty() && !ids.add(text)) {
            id.fault("The id \"" + text + "\" is used twice.", "Give each thing an id of its own.");
        }
        return text;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
