package isthmus.assessment;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.island.Island;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.response.Response;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Figures;
import isthmus.assessment.scoring.GapFinding;
import isthmus.assessment.scoring.Participation;
import isthmus.assessment.scoring.PatternFinding;
import isthmus.assessment.scoring.SayAgainstDo;
import isthmus.assessment.scoring.Scorer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything computed for one campaign. What may not be shown is not in it: a figure is a {@code Shown} with its people
 * behind it or a {@code Hidden} with its reason, so nothing downstream can print what it never had.
 *
 * @param dimensions in the order of the instrument, one for each dimension
 * @param gaps differences of view that a rule of the instrument names, strongest first
 * @param patterns every pattern of the instrument with whether it holds
 * @param island what the team graph of the structure shows, apart from the answers to all questions
 * @param sayAgainstDo the two views side by side, for the dimensions that both speak about
 */
public record Assessment(
        Organization organization,
        Campaign campaign,
        Instrument instrument,
        Structure structure,
        Participation participation,
        List<DimensionResult> dimensions,
        List<GapFinding> gaps,
        List<PatternFinding> patterns,
        Island island,
        List<SayAgainstDo> sayAgainstDo) {

    public Assessment {
        dimensions = List.copyOf(dimensions);
        gaps = List.copyOf(gaps);
        patterns = List.copyOf(patterns);
        sayAgainstDo = List.copyOf(sayAgainstDo);
    }

    /**
     * Computes a campaign.
     *
     * @param structure the one the campaign surveys, with the ties that enough people named
     * @param progress for the number of people invited
     * @param responses all of the campaign, in any order
     * @param seed for the random groups that agreement and closure are compared with; the same seed gives the same result
     */
    public static Assessment of(
            Organization organization,
            Campaign campaign,
            Instrument instrument,
            Structure structure,
            Progress progress,
            List<Response> responses,
            long seed) {
        var scorer = new Scorer(campaign, instrument, structure, progress, inOneOrder(responses));
        var dimensions = scorer.dimensions(seed);
        var island = Island.of(structure, seed);
        var sayAgainstDo = scorer.sayAgainstDo(dimensions, island);
        return new Assessment(
                organization,
                campaign,
                instrument,
                structure,
                scorer.participation(),
                dimensions,
                scorer.gapFindings(),
                scorer.patternFindings(dimensions, sayAgainstDo, island),
                island,
                sayAgainstDo);
    }

    /** What conditions of rules may know of it. */
    public Figures figures() {
        return new Figures(instrument, dimensions, sayAgainstDo, island);
    }

    /** Sums of fractions depend on the order of what is added, and random groups on the order of what they are drawn from. */
    private static List<Response> inOneOrder(List<Response> responses) {
        return responses.stream()
                .map(response -> Map.entry(key(response), response))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String key(Response response) {
        return response.team() + "\n" + response.perspective() + "\n" + response.wave() + "\n" + new TreeMap<>(response.answers());
    }
}
