package isthmus.surveys.instrument;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.GraphPart;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Move;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the dimensions with their items and moves. */
final class DimensionReader {

    private final Yaml scales;
    private final int levels;
    private final Ids ids;

    /** @param levels how many levels a dimension has */
    DimensionReader(Yaml scales, int levels, Ids ids) {
        this.scales = scales;
        this.levels = levels;
        this.ids = ids;
    }

    List<Dimension> dimensions(Yaml list, Yaml texts) {
        var dimensions = list.list().stream()
                .map(d -> dimension(d, texts))
                .toList();
        Words.nothingElse(texts, dimensions.stream().map(Dimension::id).toList());
        return dimensions;
    }

    private Dimension dimension(Yaml d, Yaml texts) {
        d.only("id", "facets", "items", "graph_part", "graph_indicators", "moves", "evidence");
        var id = ids.unique(d.get("id"));
        var text = texts.get(id);
        text.only("name", "definition", "claim", "facets", "levels", "items", "graph_indicators", "moves");
        var itemTexts = text.get("items");
        var items = d.get("items").list().stream().map(i -> item(i, itemTexts)).toList();
        Words.nothingElse(itemTexts, items.stream().map(Item::id).toList());
        var facets = d.find("facets")
                .map(f -> Words.of(f, text.get("facets")))
                .orElse(Map.of());
        var indicators = d.find("graph_indicators")
                .map(g -> Words.of(g, text.get("graph_indicators")))
                .orElse(Map.of());
        return new Dimension(
                id,
                text.get("name").text(),
                text.get("definition").text(),
                text.get("claim").text(),
                facets,
                Words.numbered(text.get("levels"), levels, "level"),
                items,
                indicators.entrySet().stream()
                        .map(e -> new Dimension.GraphIndicator(e.getKey(), e.getValue()))
                        .toList(),
                moves(d.get("moves"), text.get("moves")),
                Words.ids(d.get("evidence")),
                d.find("graph_part")
                        .map(g -> GraphPart.valueOf(g.oneOf("people", "collaboration", "waiting").toUpperCase(Locale.ROOT)))
                        .orElse(null));
    }

    private Item item(Yaml i, Yaml texts) {
        i.only("id", "type", "keyed", "core", "facet", "audience");
        var id = ids.unique(i.get("id"));
        var text = texts.get(id);
        text.only("text", "anchors");
        var type = i.get("type").id();
        var scale = scales.find(type);
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
                new LinkedHashSet<>(Words.ids(i.get("audience"))),
                text.get("text").text(),
                anchored ? Words.numbered(text.get("anchors"), points, "anchor") : Map.of());
    }

    private Map<Integer, List<Move>> moves(Yaml byLevel, Yaml texts) {
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
                        var id = ids.unique(m.get("id"));
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
                                Words.ids(m.get("evidence")),
                                requires);
                    })
                    .toList());
        });
        Words.nothingElse(texts, known);
        return moves;
    }
}
