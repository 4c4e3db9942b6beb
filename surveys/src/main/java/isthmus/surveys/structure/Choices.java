package isthmus.surveys.structure;

import java.util.Map;

/**
 * What a person decided about an import.
 *
 * @param sides which side professions count for, on top of the table
 * @param dropDangling whether steps and dependencies of teams that are gone are left out rather than being faults
 */
record Choices(Mapping mapping, PostsSheet.TeamNames teamNames, Map<String, Side> sides, boolean dropDangling) {

    Choices {
        sides = Map.copyOf(sides);
    }

    static Choices of(Mapping mapping, boolean dropDangling) {
        var names = mapping.has("team") ? PostsSheet.TeamNames.TEAM : PostsSheet.TeamNames.UNIT;
        return new Choices(mapping, names, Map.of(), dropDangling);
    }
}
