package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.organization.Places;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;

/** Places in parts that an import leaves as they are: they are not in the sender's file, so they are called by name. */
class KeptPlaces implements Places {

    private final Structure kept;

    KeptPlaces(Structure kept) {
        this.kept = kept;
    }

    @Override
    public Sentence unit(int unit, String field) {
        return Sentence.of("place.kept.unit", "current unit “{0}”", visible(kept.units().get(unit).name()));
    }

    @Override
    public Sentence team(int team, String field) {
        return Sentence.of("place.kept.team", "current team “{0}”", visible(kept.teams().get(team).name()));
    }

    @Override
    public Sentence mission(int mission, String field) {
        return Sentence.of("place.kept.mission", "current mission “{0}”", visible(kept.missions().get(mission).name()));
    }

    @Override
    public Sentence step(int mission, int step, String field) {
        return Sentence.of("place.kept.step", "{0}, step {1}", mission(mission, field), String.valueOf(step + 1));
    }

    @Override
    public Sentence dependency(int dependency, String field) {
        var d = kept.dependencies().get(dependency);
        return Sentence.of(
                "place.kept.dependency",
                "current dependency {0}, {1} from “{2}” to “{3}”",
                String.valueOf(dependency + 1), d.kind().said(), visible(d.from()), visible(d.to()));
    }
}
