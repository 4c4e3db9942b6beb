package isthmus.assessment.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire version, in one language. Its identity is {@link #ref()}; a published version never changes.
 *
 * @param status {@code draft} until the pilot protocol was gone through; printed wherever scores are
 * @param language of its words
 * @param original the language it was written in; words of another one are a translation, and a draft
 * @param estimatedMinutes time to answer on a phone
 * @param levels from the lowest to the highest, one more than {@code scoring.bandEdges}
 * @param counterpoints what speaks against the instrument's own view, printed beside its findings, by id in their order
 * @param forms what each form of the questionnaire asks, by id
 * @param references by id
 * @param advice how its moves are chosen; no part of its identity
 */
public record Instrument(
        Ref ref,
        String name,
        String purpose,
        String construct,
        String status,
        String language,
        String original,
        int estimatedMinutes,
        List<Level> levels,
        String targetRule,
        String referentRule,
        Map<String, String> forms,
        List<Perspective> perspectives,
        Map<String, Scale> scales,
        Scoring scoring,
        Gates gates,
        List<Dimension> dimensions,
        List<Pattern> patterns,
        List<GapRule> gapRules,
        List<String> roadmapRules,
        Map<String, String> counterpoints,
        Map<String, Reference> references,
        Advice advice) {

    /**
     * @param hash SHA-256, 64 hexadecimal digits, over the structure file and the words of the instrument's own language; stored with every
     *     response and score
     */
    public record Ref(String id, String version, String hash) {}

    public record Level(int level, String name, String gist) {}

    /**
     * @param checked {@code source} when title, abstract or page was seen; {@code memory} when cited from general knowledge
     */
    public record Reference(String id, String cite, String checked) {}

    public Instrument {
        levels = List.copyOf(levels);
        forms = Map.copyOf(forms);
        perspectives = List.copyOf(perspectives);
        scales = Map.copyOf(scales);
        dimensions = List.copyOf(dimensions);
        patterns = List.copyOf(patterns);
        gapRules = List.copyOf(gapRules);
        roadmapRules = List.copyOf(roadmapRules);
        counterpoints = Collections.unmodifiableMap(new LinkedHashMap<>(counterpoints));
        references = Map.copyOf(references);
    }

    /** The same with other advice. */
    public Instrument with(Advice other) {
        return new Instrument(
                ref, name, purpose, construct, status, language, original, estimatedMinutes, levels, targetRule, referentRule, forms, perspectives,
                scales, scoring, gates, dimensions, patterns, gapRules, roadmapRules, counterpoints, references, other);
    }

    /** Whether its words are a translation, which nobody has tried out yet. */
    public boolean translated() {
        return !language.equals(original);
    }

    /** Every item in the order of the instrument; packed answers are aligned to it. */
    public List<Item> items() {
        return dimensions.stream().flatMap(d -> d.items().stream()).toList();
    }

    /** The items one perspective is asked, in the order of the instrument. */
    public List<Item> itemsFor(String perspective) {
        // For every form that is checked, hence without streams.
        var asked = new ArrayList<Item>();
        for (var dimension : dimensions) {
            for (var item : dimension.items()) {
                if (item.audience().contains(perspective)) {
                    asked.add(item);
                }
            }
        }
        return Collections.unmodifiableList(asked);
    }

    public Optional<Dimension> dimension(String id) {
        return dimensions.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public Optional<Perspective> perspective(String id) {
        return perspectives.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Scale scaleOf(Item item) {
        return scales.get(item.type());
    }

    public Level level(int number) {
        return levels.get(number - 1);
    }

    /** The perspectives whose means make up the score, each with the same weight. */
    public List<Perspective> sides() {
        return perspectives.stream().filter(p -> p.role() == Perspective.Role.SIDE).toList();
    }
}
