package isthmus.surveys.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import java.util.HashMap;
import java.util.List;

/** A team in a table; waits in days a month. */
public record TeamRow(String name, String unit, double headcount, double technologyShare, double waits, double letsWait, long ties) {

    /** Every team, in the order of the structure. */
    static List<TeamRow> of(Structure structure) {
        var waits = new HashMap<String, Double>();
        var letsWait = new HashMap<String, Double>();
        var ties = new HashMap<String, Long>();
        for (var d : structure.dependencies()) {
            ties.merge(d.from(), 1L, Long::sum);
            ties.merge(d.to(), 1L, Long::sum);
            if (d.kind() != Dependency.Kind.COLLABORATION) {
                waits.merge(d.from(), d.daysPerMonth(), Double::sum);
                letsWait.merge(d.to(), d.daysPerMonth(), Double::sum);
            }
        }
        return structure.teams().stream()
                .map(t -> new TeamRow(
                        t.name(),
                        t.unit() == null ? "" : t.unit(),
                        t.headcount(),
                        t.technologyShare(),
                        waits.getOrDefault(t.name(), 0.0),
                        letsWait.getOrDefault(t.name(), 0.0),
                        ties.getOrDefault(t.name(), 0L)))
                .toList();
    }
}
