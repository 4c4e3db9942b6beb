package isthmus.surveys.editor;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be changed by hand, and the fields by which it is found and filled in. */
enum Thing {
    UNIT(List.of("name", "parent")),
    TEAM(List.of("name", "unit", "business", "technology")),
    MISSION(List.of("name")),
    DEPENDENCY(List.of("from", "to", "kind", "perMonth", "waitDays", "blocking"));

    private final List<String> fields;

    Thing(List<String> fields) {
        this.fields = fields;
    }

    List<String> fields() {
        return fields;
    }

    /** The fields that tell one of a kind from the others. */
    List<String> key() {
        return this == DEPENDENCY ? List.of("from", "to", "kind") : List.of("name");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Thing> of(String word) {
        return Stream.of(values()).filter(thing -> thing.word().equals(word)).findFirst();
    }

    /** The place in the structure of what has these key fields, or -1. */
    int find(Structure structure, List<String> key) {
        var names = switch (this) {
            case UNIT -> structure.units().stream().map(u -> List.of(u.name())).toList();
            case TEAM -> structure.teams().stream().map(t -> List.of(t.name())).toList();
            case MISSION -> structure.missions().stream().map(m -> List.of(m.name())).toList();
            case DEPENDENCY -> structure.dependencies().stream().map(Thing::key).toList();
        };
        return names.indexOf(key);
    }

    private static List<String> key(Dependency d) {
        return List.of(d.from(), d.to(), d.kind().word());
    }
}
