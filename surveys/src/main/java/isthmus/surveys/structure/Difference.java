package isthmus.surveys.structure;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
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
                line(Sentence.of("difference.units", "Units"), before.units(), after.units(), Unit::name),
                line(Sentence.of("difference.teams", "Teams"), before.teams(), after.teams(), Team::name),
                line(Sentence.of("difference.missions", "Missions"), before.missions(), after.missions(), Mission::name),
                line(
                        Sentence.of("difference.dependencies", "Dependencies"),
                        before.dependencies(),
                        after.dependencies(),
                        Difference::key,
                        Difference::tie));
    }

    private static String key(Dependency d) {
        return d.from() + " → " + d.to() + " (" + d.kind().word() + ")";
    }

    private static Sentence tie(Dependency d) {
        return Sentence.of("difference.tie", "{0} → {1} ({2})", d.from(), d.to(), d.kind().said());
    }

    private static <T> Map<String, Object> line(Sentence what, List<T> before, List<T> after, Function<T, String> name) {
        return line(what, before, after, name, one -> Sentence.plain(name.apply(one)));
    }

    private static <T> Map<String, Object> line(
            Sentence what, List<T> before, List<T> after, Function<T, String> key, Function<T, Sentence> shown) {
        var old = new LinkedHashMap<String, T>();
        before.forEach(one -> old.put(Name.key(key.apply(one)), one));
        var added = new ArrayList<T>();
        var changed = new ArrayList<T>();
        for (var one : after) {
            var was = old.remove(Name.key(key.apply(one)));
            if (was == null) {
                added.add(one);
            } else if (!was.equals(one)) {
                changed.add(one);
            }
        }
        return Map.of(
                "what", what,
                "before", before.size(),
                "after", after.size(),
                "added", some(added, shown),
                "removed", some(List.copyOf(old.values()), shown),
                "changed", some(changed, shown));
    }

    private static <T> Map<String, Object> some(List<T> all, Function<T, Sentence> shown) {
        return Map.of(
                "count", all.size(),
                "names", all.stream().limit(SHOWN).map(shown).toList(),
                "more", Math.max(0, all.size() - SHOWN));
    }
}
