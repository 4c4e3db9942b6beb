package isthmus.assessment.scoring;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.island.Island;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.response.Response;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Reason;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything about one campaign's answers, in the order in which the parts need each other. */
public final class Scorer {

    private static final Sentence OPEN = Sentence.of(
            "hidden.open",
            "The campaign is still open. Results appear when it closes, because figures that move with every answer would give single answers away.");

    private final Instrument instrument;
    private final Structure structure;
    private final OrganizationTree tree;
    private final Answers answers;
    private final boolean open;
    private final Participation participation;
    private final @Nullable Hidden closed;
    private final int[] answered;

    public Scorer(
            Campaign campaign, Instrument instrument, Structure structure, Progress progress, List<Response> responses) {
        this.instrument = instrument;
        this.structure = structure;
        this.tree = new OrganizationTree(structure);
        this.open = campaign.state() == Campaign.State.OPEN;
        var admission = Admission.of(responses, instrument.gates().cell());
        // An open campaign has no answers as far as figures are concerned: what is not there cannot leak.
        this.answers = new Answers(instrument, tree, open ? List.of() : admission.admitted());
        this.participation = participation(progress, responses, admission.waiting());
        this.closed = open ? new Hidden(Reason.OPEN, OPEN) : gate();
        this.answered = answered();
    }

    public Participation participation() {
        return participation;
    }

    /** One result for each dimension, in the order of the instrument. */
    public List<DimensionResult> dimensions(long seed) {
        var gaps = new Gaps(instrument, answers, closed).ofSides();
        var teams = answers.byTeam();
        return IntStream.range(0, instrument.dimensions().size())
                .mapToObj(i -> dimension(instrument.dimensions().get(i), gaps.get(i), teams, seed + i))
                .toList();
    }

    public List<GapFinding> gapFindings() {
        return new Gaps(instrument, answers, closed).findings();
    }

    public List<SayAgainstDo> sayAgainstDo(List<DimensionResult> dimensions, Island island) {
        return SayAgainstDo.of(dimensions, island.index(), instrument.scoring());
    }

    public List<PatternFinding> patternFindings(List<DimensionResult> dimensions, List<SayAgainstDo> graph, Island island) {
        return new Patterns(instrument.patterns(), new Figures(instrument, dimensions, graph, island)).findings();
    }

    private DimensionResult dimension(Dimension dimension, Gap gap, Map<Integer, List<Response>> teams, long seed) {
        var scoring = new DimensionScoring(instrument, answers, dimension, closed);
        var score = scoring.score();
        var shown = score.shown();
        var nodes = open
                ? List.<NodeResult>of()
                : new NodeScoring(instrument, tree, answers, scoring.measure(), scoring.overall()).nodes(answered);
        return new DimensionResult(
                dimension,
                score,
                shown.map(this::level).orElse(null),
                scoring.perspectives(),
                scoring.criterion(),
                scoring.cannotSee(),
                scoring.facets(),
                nodes,
                shown.isPresent() ? NodeScoring.spread(nodes) : null,
                closed == null
                        ? Agreements.of(
                                instrument, teams, DimensionScoring.scored(instrument, dimension), scoring.measure(), seed)
                        : null,
                scoring.bounds(participation),
                gap,
                scoring.distributions(),
                shown.map(s -> dimension.moves().getOrDefault(level(s).point(), List.of())).orElse(List.of()));
    }

    private LevelRange level(Estimate.Shown score) {
        var scoring = instrument.scoring();
        return new LevelRange(scoring.level(score.value()), scoring.level(score.low()), scoring.level(score.high()));
    }

    /** Why the organization as a whole may not be shown yet, or null. */
    private @Nullable Hidden gate() {
        var gates = instrument.gates();
        var missing = new ArrayList<Sentence>();
        int teams = answers.byTeam().size();
        if (teams < gates.organizationTeams()) {
            missing.add(Sentence.of("gate.teams", "answers from {0} teams (there are {1})", gates.organizationTeams(), teams));
        }
        int people = answers.all().size();
        if (people < gates.organizationPeople()) {
            missing.add(Sentence.of("gate.people", "{0} people ({1} answered)", gates.organizationPeople(), people));
        }
        for (var perspective : instrument.perspectives()) {
            int needed = gates.organizationPerspectives().getOrDefault(perspective.id(), 0);
            int have = answers.of(perspective.id()).size();
            if (have < needed) {
                missing.add(Sentence.of("gate.perspective", "{0} from {1} ({2} answered)", needed, perspective.label(), have));
            }
        }
        return missing.isEmpty()
                ? null
                : new Hidden(Reason.ORGANIZATION_GATE, Sentence.of("hidden.gate", "A result for the organization needs {0}.", missing));
    }

    /** People of the sides who answered below each node. */
    private int[] answered() {
        var counts = new int[tree.size()];
        for (var side : instrument.sides()) {
            for (var response : answers.of(side.id())) {
                for (int at = tree.nodeOf(response.team()); ; at = tree.parent(at)) {
                    counts[at]++;
                    if (at == OrganizationTree.ROOT) {
                        break;
                    }
                }
            }
        }
        return counts;
    }

    private Participation participation(Progress progress, List<Response> responses, int waiting) {
        record Cell(@Nullable String team, String perspective) {}
        var invited = new HashMap<Cell, Integer>();
        progress.rows().forEach(r -> invited.put(new Cell(r.team(), r.perspective()), r.invited()));
        var given = new HashMap<Cell, Integer>();
        responses.forEach(r -> given.merge(new Cell(r.team(), r.perspective()), 1, Integer::sum));
        var rows = new ArrayList<Participation.Row>();
        for (var team : structure.teams()) {
            for (var perspective : instrument.perspectives()) {
                var cell = new Cell(team.name(), perspective.id());
                double headcount = tree.headcount(tree.nodeOf(team.name()), perspective);
                boolean counted = perspective.headcount() != Perspective.Headcount.NONE;
                int asked = invited.getOrDefault(cell, 0);
                int answers = given.getOrDefault(cell, 0);
                if (counted && headcount > 0 || asked > 0 || answers > 0) {
                    rows.add(new Participation.Row(
                            team.name(), perspective.id(), counted ? (Double) headcount : null, asked, answers));
                }
            }
        }
        for (var perspective : instrument.perspectives()) {
            var cell = new Cell(null, perspective.id());
            if (invited.containsKey(cell) || given.containsKey(cell)) {
                rows.add(new Participation.Row(
                        null, perspective.id(), null, invited.getOrDefault(cell, 0), given.getOrDefault(cell, 0)));
            }
        }
        return new Participation(rows, Objects.requireNonNull(responses).size(), waiting);
    }
}
