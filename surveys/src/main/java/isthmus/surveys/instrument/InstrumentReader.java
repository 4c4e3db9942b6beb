package isthmus.surveys.instrument;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.instrument.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instrument from its structure and its words. Every fault of both files is found in one reading; what the parts
 * must be to each other is {@link InstrumentCheck}'s.
 */
final class InstrumentReader {

    private final Yaml structure;
    private final Yaml words;
    private final Ids ids = new Ids();

    private InstrumentReader(Yaml structure, Yaml words) {
        this.structure = structure;
        this.words = words;
    }

    /** The instrument with the advice that lies beside it. */
    static Checked<Instrument> advised(Instrument instrument, String file, String rulesText, String wordsText) {
        var problems = new ArrayList<Problem>();
        var rules = Yaml.read(file + "advice/rules.yaml", rulesText, problems);
        var words = Yaml.read(file + "advice/words/" + instrument.language() + ".yaml", wordsText, problems);
        var advice = rules.isMissing() || words.isMissing() ? Advice.PLAIN : new AdviceReader(instrument, rules, words).advice();
        return problems.isEmpty() ? Checked.accepted(instrument.with(advice)) : Checked.rejected(problems.stream().distinct().toList());
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
        var reader = new InstrumentReader(structure, words);
        var instrument = reader.instrument(hash, language);
        if (instrument != null) {
            InstrumentCheck.check(instrument, structure);
        }
        // A place that several parts refer to is read several times.
        return instrument == null || !problems.isEmpty()
                ? Checked.rejected(problems.stream().distinct().toList())
                : Checked.accepted(instrument);
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
        var scoring = RuleReader.scoring(structure.get("scoring"));
        var gates = RuleReader.gates(structure.get("gates"));
        var dimensions = new DimensionReader(structure.get("scales"), levels.size(), ids)
                .dimensions(structure.get("dimensions"), words.get("dimensions"));
        var findings = new FindingReader(ids);
        var patterns = findings.patterns(structure.get("patterns"), words.get("patterns"));
        var gapRules = findings.gaps(structure.get("gaps"), words.get("gaps"));
        var roadmapRules = Words.of(structure.get("roadmap_rules"), words.get("roadmap_rules"));
        var counterpoints = Words.of(structure.get("counterpoints"), words.get("counterpoints"));
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
                structure.get("language").text(),
                structure.get("estimated_minutes").whole(),
                levels,
                words.get("target_rule").text(),
                words.get("referent_rule").text(),
                words.find("forms").map(Words::all).orElse(Map.of()),
                perspectives,
                scales,
                scoring,
                gates,
                dimensions,
                patterns,
                gapRules,
                List.copyOf(roadmapRules.values()),
                counterpoints,
                references,
                Advice.PLAIN);
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
        Words.nothingElse(texts, levels.stream().map(l -> String.valueOf(l.level())).toList());
        return levels;
    }

    private List<Perspective> perspectives() {
        var texts = words.get("perspectives");
        var perspectives = structure.get("perspectives").list().stream()
                .map(p -> {
                    p.only("id", "role", "headcount");
                    var id = ids.unique(p.get("id"));
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
        Words.nothingElse(texts, perspectives.stream().map(Perspective::id).toList());
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
            var labels = anchored ? Map.<Integer, String>of() : Words.numbered(text.get("labels"), points, "label");
            scales.put(id, new Scale(
                    id,
                    Math.clamp(points, 2, 11),
                    labels,
                    anchored,
                    s.find("criterion").map(Yaml::flag).orElse(false),
                    text.get("cannot_see").text()));
        });
        Words.nothingElse(texts, List.copyOf(scales.keySet()));
        return scales;
    }

    private Map<String, Instrument.Reference> references() {
        var texts = words.get("references");
        var references = new LinkedHashMap<String, Instrument.Reference>();
        structure.get("references").entries().forEach((id, r) -> {
            r.only("checked");
            references.put(
                    id, new Instrument.Reference(id, texts.get(id).text(), r.get("checked").oneOf("source", "memory")));
        });
        Words.nothingElse(texts, List.copyOf(references.keySet()));
        return references;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
