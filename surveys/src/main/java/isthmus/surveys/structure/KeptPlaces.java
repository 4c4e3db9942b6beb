package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.quoted;

import isthmus.assessment.organization.Places;
import isthmus.assessment.organization.Structure;

/** Places in parts that an import leaves as they are: they are not in the sender's file, so they are called by name. */
class KeptPlaces implements Places {

    private final Structure kept;

    KeptPlaces(Structure kept) {
        this.kept = kept;
    }

    @Override
    public String unit(int unit, String field) {
        return "current unit " + quoted(kept.units().get(unit).name());
    }

    @Override
    public String team(int team, String field) {
        return "current team " + quoted(kept.teams().get(team).name());
    }

    @Override
    public String mission(int mission, String field) {
        return "current mission " + quoted(kept.missions().get(mission).name());
    }

    @Override
    public String step(int mission, int step, String field) {
        return mission(mission, field) + ", step " + (step + 1);
    }

    @Override
    public String dependency(int dependency, String field) {
        var d = kept.dependencies().get(dependency);
        return "current dependency " + (dependency + 1) + ", " + d.kind().word() + " from " + quoted(d.from()) + " to "
                + quoted(d.to());
    }
}
