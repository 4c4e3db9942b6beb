package isthmus.surveys.structure;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an import would change. */
final class Difference {

    private static final int SHOWN = 12;

    private Difference() {}

    /** One line for each kind of thing: {@code what}, {@code before}, {@code after}, and the names that come, go or change. */
    static List<Map<String, Object>> of(Structure before, Structure after) {
        return List.of(
                line("Units", before.units(), after.units(), Unit::name),
                line("Teams", before.teams(), after.teams(), Team::name),
                line("Missions", before.missions(), after.missions(), Mission::name),
                line("Dependencies", before.dependencies(), after.dependencies(), Difference::tie));
    }

    private static String tie(Dependency d) {
        return d.from() + " → " + d.to() + " (" + d.kind().word() + ")";
    }

    private static <T> Map<String, Object> line(String what, List<T> before, List<T> after, Function<T, String> name) {
        var old = new LinkedHashMap<String, T>();
        before.forEach(one -> old.put(Name.key(name.apply(one)), one));
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        for (var one : after) {
            var was = old.remove(Name.key(name.apply(one)));
            if (was == null) {
                added.add(name.apply(one));
            } else if (!was.equals(one)) {
                changed.add(name.apply(one));
            }
        }
        var removed = old.values().stream().map(name).toList();
        return Map.of(
                "what", what,
                "before", before.size(),
                "after", after.size(),
                "added", some(added),
                "removed", some(removed),
                "changed", some(changed));
    }

    private static Map<String, Object> some(List<String> names) {
        return Map.of(
                "count", names.size(),
                "names", names.stream().limit(SHOWN).toList(),
                "more", Math.max(0, names.size() - SHOWN));
    }
}
