package isthmus.surveys.instrument;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Perspective;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts of an instrument must be to each other. Faults are noted at their place in the structure file. */
final class InstrumentCheck {

    /** Fewer scored items than this make no scale. */
    private static final int FEWEST_ITEMS = 3;

    private final Instrument instrument;
    private final Yaml structure;
    private final Set<String> perspectives;
    private final Set<String> dimensions;

    private InstrumentCheck(Instrument instrument, Yaml structure) {
        this.instrument = instrument;
        this.structure = structure;
        this.perspectives = instrument.perspectives().stream().map(Perspective::id).collect(Collectors.toSet());
        this.dimensions = instrument.dimensions().stream().map(Dimension::id).collect(Collectors.toSet());
    }

    static void check(Instrument instrument, Yaml structure) {
        var check = new InstrumentCheck(instrument, structure);
        check.perspectives();
        check.scoring();
        check.gates();
        pairs(structure.get("dimensions"), instrument.dimensions()).forEach(check::dimension);
        pairs(structure.get("patterns"), instrument.patterns())
                .forEach((at, pattern) -> PatternCheck.check(pattern, instrument, at));
        pairs(structure.get("gaps"), instrument.gapRules()).forEach(check::gap);
    }

    /** Each part with its place in the file. */
    private static <T> Map<Yaml, T> pairs(Yaml list, List<T> parts) {
        var places = list.list();
        var pairs = new java.util.LinkedHashMap<Yaml, T>();
        for (int i = 0; i < parts.size(); i++) {
            pairs.put(places.get(i), parts.get(i));
        }
        return pairs;
    }

    private void perspectives() {
        if (instrument.sides().isEmpty()) {
            structure.get("perspectives").fault("No perspective is a side, so there is no score.", "Give at least one the role `side`.");
        }
    }

    private void scoring() {
        var scoring = instrument.scoring();
        var at = structure.get("scoring");
        if (scoring.low() >= scoring.high()) {
            at.fault("low is not below high.", "Write the lowest and the highest score.");
        }
        if (scoring.bandEdges().size() != instrument.levels().size() - 1) {
            at.get("band_edges").fault(
                    instrument.levels().size() + " levels need " + (instrument.levels().size() - 1) + " band edges, not "
                            + scoring.bandEdges().size() + ".",
                    "Write where each level above the first begins.");
        }
        double last = scoring.low();
        for (double edge : scoring.bandEdges()) {
            if (edge <= last || edge >= scoring.high()) {
                at.get("band_edges").fault("The edge " + edge + " is out of order.", "Let the edges rise between low and high.");
            }
            last = edge;
        }
        if (scoring.minimumShare() <= 0 || scoring.minimumShare() > 1) {
            at.get("minimum_share").fault("This is a share.", "Write a number above 0 and up to 1.");
        }
    }

    private void gates() {
        var at = structure.get("gates").get("organization").get("perspectives");
        known(instrument.gates().organizationPerspectives().keySet(), perspectives, "perspective", at);
        var rate = structure.get("gates").get("rate");
        if (instrument.gates().rateIndicative() > instrument.gates().rateShown()) {
            rate.fault("A rate that is indicative is not above one that is shown plainly.", "Swap the two.");
        }
    }

    private void dimension(Yaml at, Dimension dimension) {
        pairs(at.get("items"), dimension.items()).forEach((place, item) -> item(place, item, dimension));
        for (var side : instrument.sides()) {
            long items = scored(dimension).filter(i -> i.audience().contains(side.id())).count();
            if (items < FEWEST_ITEMS) {
                at.fault(
                        "\"" + side.id() + "\" is asked " + items + " scored items of \"" + dimension.id() + "\".",
                        "Ask every side at least " + FEWEST_ITEMS + ".");
            }
        }
        if (scored(dimension).noneMatch(Item::reversed) || scored(dimension).allMatch(Item::reversed)) {
            at.fault("All scored items of \"" + dimension.id() + "\" are keyed the same way.", "Key at least one \"+\" and one \"-\".");
        }
        at.find("moves").map(Yaml::entries).orElse(Map.of()).forEach((level, list) -> {
            var moves = dimension.moves().getOrDefault(number(level), List.of());
            pairs(list, moves).forEach((place, move) -> {
                known(move.evidence(), instrument.references().keySet(), "reference", place);
                known(move.requires().keySet(), dimensions, "dimension", place);
                move.requires().forEach((id, required) -> {
                    if (required < 1 || required > instrument.levels().size()) {
                        place.fault("There is no level " + required + " to require.", "Number levels 1 to " + instrument.levels().size() + ".");
                    }
                });
            });
        });
        instrument.levels().stream()
                .filter(level -> dimension.moves().getOrDefault(level.level(), List.of()).isEmpty())
                .forEach(level -> at.get("moves").fault("Level " + level.level() + " has no move.", "Add at least one for each level."));
        known(dimension.evidence(), instrument.references().keySet(), "reference", at.get("evidence"));
    }

    private Stream<Item> scored(Dimension dimension) {
        return dimension.items().stream().filter(i -> {
            var scale = instrument.scales().get(i.type());
            return scale != null && !scale.criterion();
        });
    }

    private void item(Yaml at, Item item, Dimension dimension) {
        known(item.audience(), perspectives, "perspective", at);
        if (item.audience().isEmpty()) {
            at.fault("Nobody is asked \"" + item.id() + "\".", "Name at least one perspective.");
        }
        if (item.facet() != null && !dimension.facets().containsKey(item.facet())) {
            at.fault("There is no facet \"" + item.facet() + "\".", "Name one of the dimension's facets.");
        }
    }

    private void gap(Yaml at, GapRule rule) {
        switch (rule) {
            case GapRule.Difference d -> {
                known(d.higher(), perspectives, "perspective", at);
                known(d.lower(), perspectives, "perspective", at);
            }
            case GapRule.Fog f -> {
                if (f.above() <= 0 || f.above() >= 1) {
                    at.fault("cannot_see_above is a share.", "Write a number between 0 and 1.");
                }
            }
        }
    }

    /** Notes every id that is not there. */
    static void known(Collection<String> ids, Set<String> known, String what, Yaml at) {
        ids.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> at.fault("There is no " + what + " \"" + id + "\".", "Name one that is there, or add it."));
    }

    private static int number(String level) {
        return level.matches("\\d{1,3}") ? Integer.parseInt(level) : 0;
    }
}
