package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Gates;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Reason;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One dimension's figures for the organization as a whole; units and teams are {@link NodeScoring}'s. */
final class DimensionScoring {

    static final double CONFIDENCE = 0.95;

    private static final Hidden APART = new Hidden(
            Reason.TOO_FEW_PEOPLE,
            Sentence.of("hidden.apart", "A few people answered only some of these questions. Beside the score, this figure would tell what they answered."));

    private final Instrument instrument;
    private final Answers answers;
    private final Dimension dimension;
    private final Measure score;
    private final List<Item> scored;
    private final @Nullable Hidden closed;

    /**
     * @param closed why nothing of the organization as a whole may be shown, or null
     */
    DimensionScoring(Instrument instrument, Answers answers, Dimension dimension, @Nullable Hidden closed) {
        this.instrument = instrument;
        this.answers = answers;
        this.dimension = dimension;
        this.closed = closed;
        this.scored = scored(instrument, dimension);
        this.score = score(instrument, dimension);
    }

    static List<Item> scored(Instrument instrument, Dimension dimension) {
        return dimension.items().stream()
                .filter(i -> !instrument.scaleOf(i).criterion())
                .toList();
    }

    /** A person's score in a dimension. */
    static Measure score(Instrument instrument, Dimension dimension) {
        var scoring = instrument.scoring();
        return Measure.mean(
                instrument, scored(instrument, dimension), scoring.minimumAnswered(), scoring.minimumShare());
    }

    /** The sides' means combined, each weighing the same; empty unless every side has one. */
    Optional<Mean> overall(Measure measure) {
        var means = new ArrayList<Mean>();
        for (var side : instrument.sides()) {
            answers.mean(measure, side).ifPresent(means::add);
        }
        return means.size() == instrument.sides().size() ? Optional.of(Mean.unweighted(means)) : Optional.empty();
    }

    Optional<Mean> overall() {
        return closed == null ? overall(score) : Optional.empty();
    }

    Estimate score() {
        return estimate(overall(score));
    }

    Map<String, Estimate> perspectives() {
        return byPerspective(p -> asked(p, scored) ? mean(score, p) : notAsked(p));
    }

    Map<String, Estimate> criterion() {
        var items = dimension.items().stream().filter(i -> instrument.scaleOf(i).criterion()).toList();
        if (items.isEmpty()) {
            return Map.of();
        }
        var measure = Measure.mean(instrument, items, 1, 1);
        return byPerspective(p -> asked(p, items) ? mean(measure, p) : notAsked(p));
    }

    Map<String, Estimate> cannotSee() {
        var measure = Measure.cannotSee(dimension.items());
        return byPerspective(p -> asked(p, dimension.items()) ? share(measure, p) : notAsked(p));
    }

    Map<String, Estimate> facets() {
        var facets = new LinkedHashMap<String, Estimate>();
        dimension.facets().keySet().forEach(facet -> {
            var items = scored.stream().filter(i -> facet.equals(i.facet())).toList();
            var measure = Measure.mean(instrument, items, Math.max(1, items.size()), 0.5);
            facets.put(facet, closed == null && !instrument.sides().stream().allMatch(this::agreesWithItsParts) ? APART : estimate(overall(measure)));
        });
        return facets;
    }

    /** How often each option was chosen, where enough people of a perspective answered the item. */
    List<DimensionResult.Distribution> distributions() {
        var distributions = new ArrayList<DimensionResult.Distribution>();
        if (closed != null) {
            return distributions;
        }
        for (var perspective : instrument.perspectives()) {
            if (!agreesWithItsParts(perspective)) {
                continue;
            }
            for (var item : dimension.items()) {
                var distribution = distribution(item, perspective, answers.answering(item, perspective.id()));
                if (distribution.people() >= instrument.gates().distribution()) {
                    distributions.add(distribution);
                }
            }
        }
        return distributions;
    }

    /**
     * Whether a perspective's score and the figures of its single questions may be shown beside each other. Of people who answer
     * every question the score is the mean of what the questions show. What is left between the two belongs to those who answered
     * some questions and not others, and to those whom the score does not count yet: there must be none of them, or of each
     * wave a gate's worth, or their answers could be computed.
     */
    private boolean agreesWithItsParts(Perspective perspective) {
        var partly = new TreeMap<Integer, Integer>();
        answers.of(perspective.id()).stream().filter(this::partly).forEach(r -> partly.merge(r.wave(), 1, Integer::sum));
        return partly.values().stream().allMatch(people -> people >= instrument.gates().cell())
                && !answers.partition(score, perspective.id()).waits();
    }

    private boolean partly(Response response) {
        var asked = scored.stream().filter(i -> i.audience().contains(response.perspective())).toList();
        long given = asked.stream().filter(i -> response.answers().get(i.id()) instanceof Answer.Option).count();
        return given > 0 && given < asked.size();
    }

    private DimensionResult.Distribution distribution(Item item, Perspective perspective, List<Response> responses) {
        var counts = new Integer[instrument.scaleOf(item).points()];
        java.util.Arrays.fill(counts, 0);
        int blind = 0;
        for (var response : responses) {
            switch (response.answers().get(item.id())) {
                case Answer.Option(int value) -> counts[value - 1]++;
                case Answer.CannotSee c -> blind++;
                case null -> throw new IllegalStateException(item.id() + " is not answered");
            }
        }
        return new DimensionResult.Distribution(item.id(), perspective.id(), List.of(counts), blind);
    }

    /** What the level would be, had all who are missing answered low, or high (psychometrics: bounds check). */
    DimensionResult.@Nullable Bounds bounds(Participation participation) {
        if (score().shown().isEmpty()) {
            return null;
        }
        var scoring = instrument.scoring();
        double low = ifMissing(participation, scoring.low() + (scoring.high() - scoring.low()) / 4);
        double high = ifMissing(participation, scoring.high() - (scoring.high() - scoring.low()) / 4);
        int level = scoring.level(overall(score).orElseThrow().value());
        return new DimensionResult.Bounds(
                low, high, scoring.level(low) == level && scoring.level(high) == level);
    }

    private double ifMissing(Participation participation, double answer) {
        double sum = 0;
        for (var side : instrument.sides()) {
            var mean = answers.mean(score, side).orElseThrow();
            double missing = Math.max(0, participation.headcount(side.id()) - mean.people());
            sum += (mean.value() * mean.people() + answer * missing) / (mean.people() + missing);
        }
        return sum / instrument.sides().size();
    }

    Measure measure() {
        return score;
    }

    private Map<String, Estimate> byPerspective(Function<Perspective, Estimate> figure) {
        var figures = new LinkedHashMap<String, Estimate>();
        instrument.perspectives().forEach(p -> figures.put(p.id(), figure.apply(p)));
        return figures;
    }

    private Estimate mean(Measure measure, Perspective perspective) {
        if (closed != null) {
            return closed;
        }
        return answers.mean(measure, perspective).<Estimate>map(this::shown).orElseGet(() -> tooFew(perspective));
    }

    private Estimate share(Measure measure, Perspective perspective) {
        if (closed != null) {
            return closed;
        }
        return answers.mean(measure, perspective)
                .<Estimate>map(m -> m.shown(CONFIDENCE, 0, 1))
                .orElseGet(() -> tooFew(perspective));
    }

    private Estimate estimate(Optional<Mean> mean) {
        if (closed != null) {
            return closed;
        }
        int people = instrument.gates().organizationPeople();
        if (mean.isPresent() && mean.get().people() < people) {
            return new Hidden(
                    Reason.TOO_FEW_PEOPLE,
                    Sentence.of(
                            "hidden.organization.few",
                            "Only {0} people answered enough of these questions; a figure for the organization needs {1}.",
                            mean.get().people(),
                            people));
        }
        return mean.<Estimate>map(this::shown)
                .orElseGet(() -> new Hidden(
                        Reason.TOO_FEW_PEOPLE,
                        Sentence.of("hidden.side", "One side has too few answers here: a figure needs at least {0} from each.", instrument.gates().cell())));
    }

    private Estimate.Shown shown(Mean mean) {
        return mean.shown(CONFIDENCE, instrument.scoring().low(), instrument.scoring().high());
    }

    private static boolean asked(Perspective perspective, List<Item> items) {
        return items.stream().anyMatch(i -> i.audience().contains(perspective.id()));
    }

    private static Hidden notAsked(Perspective perspective) {
        return new Hidden(Reason.NOT_ASKED, Sentence.of("hidden.not-asked", "{0} were not asked these questions.", perspective.label()));
    }

    private Hidden tooFew(Perspective perspective) {
        Gates gates = instrument.gates();
        return new Hidden(
                Reason.TOO_FEW_PEOPLE,
                Sentence.of("hidden.few.enough", "Fewer than {0} people from {1} answered enough of these questions.", gates.cell(), perspective.label()));
    }
}
