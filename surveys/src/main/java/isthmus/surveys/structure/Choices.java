package isthmus.surveys.structure;

import java.util.Map;

/**
 * What a person decided about an import.
 *
 * @param sides which side professions count for, on top of the table
 * @param dropDangling whether steps and dependencies of teams that are gone are left out rather than being faults
 * @param dropSelf whether dependencies of a team on itself are left out rather than being faults
 */
record Choices(
        Mapping mapping, PostsSheet.TeamNames teamNames, Map<String, Side> sides, boolean dropDangling, boolean dropSelf) {

    Choices {
        sides = Map.copyOf(sides);
    }

    Choices(Mapping mapping, PostsSheet.TeamNames teamNames, Map<String, Side> sides, boolean dropDangling) {
        this(mapping, teamNames, sides, dropDangling, false);
    }

    static Choices of(Mapping mapping, boolean dropDangling) {
        return of(mapping, dropDangling, false);
    }

    static Choices of(Mapping mapping, boolean dropDangling, boolean dropSelf) {
        var names = mapping.has("team") ? PostsSheet.TeamNames.TEAM : PostsSheet.TeamNames.UNIT;
        return new Choices(mapping, names, Map.of(), dropDangling, dropSelf);
    }
}
