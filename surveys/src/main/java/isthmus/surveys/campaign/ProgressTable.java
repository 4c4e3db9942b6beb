package isthmus.surveys.campaign;

import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Progress against the headcounts: a row for every team and perspective that has people or links. */
public final class ProgressTable {

    private ProgressTable() {}

    /**
     * @param counts as the graph counts them, without headcounts
     * @return rows in the order of the structure and the instrument, the organization as a whole last
     */
    public static Progress of(Structure structure, Instrument instrument, Progress counts) {
        record Cell(@Nullable String team, String perspective) {}
        var known = new HashMap<Cell, Progress.Row>();
        counts.rows().forEach(row -> known.put(new Cell(row.team(), row.perspective()), row));
        var rows = new ArrayList<Progress.Row>();
        for (var team : structure.teams()) {
            for (var perspective : instrument.perspectives()) {
                var headcount = headcount(team, perspective);
                var counted = known.get(new Cell(team.name(), perspective.id()));
                if (counted != null || headcount != null && headcount > 0) {
                    rows.add(row(team.name(), perspective, headcount, counted));
                }
            }
        }
        for (var perspective : instrument.perspectives()) {
            var counted = known.get(new Cell(null, perspective.id()));
            if (counted != null) {
                rows.add(row(null, perspective, null, counted));
            }
        }
        return new Progress(rows);
    }

    private static Progress.Row row(
            @Nullable String team, Perspective perspective, @Nullable Double headcount, Progress.@Nullable Row counted) {
        return counted == null
                ? new Progress.Row(team, perspective.id(), headcount, 0, 0, 0)
                : new Progress.Row(
                        team, perspective.id(), headcount, counted.invited(), counted.started(), counted.submitted());
    }

    /** How many people of a team see from this perspective, or null when the perspective has no headcount. */
    public static @Nullable Double headcount(Team team, Perspective perspective) {
        return switch (perspective.headcount()) {
            case BUSINESS -> team.business();
            case TECHNOLOGY -> team.technology();
            case ALL -> team.headcount();
            case NONE -> null;
        };
    }

    /** Links of a kind that a team's headcount asks for. */
    static int wanted(Team team, Perspective perspective) {
        return (int) Math.ceil(Objects.requireNonNullElse(headcount(team, perspective), 0.0));
    }

    static Map<String, String> labels(Instrument instrument) {
        var labels = new HashMap<String, String>();
        instrument.perspectives().forEach(p -> labels.put(p.id(), p.label()));
        return labels;
    }
}
