package isthmus.assessment.scoring;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Waiting;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.wording.Sentence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What conditions may ask of the team graph: {@code graph(busiest_share)}. */
public enum GraphFigure {
    PEOPLE(Sentence.of("graph.people", "separation of people"), i -> i.index().people()),
    COLLABORATION(Sentence.of("graph.collaboration", "closure of collaboration"), i -> i.index().collaboration()),
    WAITING(Sentence.of("graph.waiting", "waiting at the border"), i -> i.index().waiting()),
    /** Days waited a month. */
    WAIT_DAYS(Sentence.of("graph.wait_days", "days waited a month"), i -> Metric.of(i.waiting().days())),
    /** Share of them between the two sides. */
    CROSSING_SHARE(Sentence.of("graph.crossing_share", "share of waiting that crosses the border"), i -> share(i.waiting().crossingDays(), i.waiting().days())),
    /** Share of all waiting because of one provider. */
    BUSIEST_SHARE(Sentence.of("graph.busiest_share", "share of waiting because of one provider"), i -> i.waiting().busiestShare()),
    APPROVALS_PER_CHANGE(Sentence.of("graph.approvals_per_change", "approvals for each handoff"), i -> i.waiting().approvalsPerChange()),
    /** Share of all waiting that is for approvals. */
    APPROVAL_SHARE(
            Sentence.of("graph.approval_share", "share of waiting that is for approvals"),
            i -> share(i.waiting().byKind().getOrDefault(Dependency.Kind.APPROVAL, 0.0), i.waiting().days())),
    /** Teams along the longest way of approvals. */
    APPROVAL_CHAIN(Sentence.of("graph.approval_chain", "teams in the longest chain of approvals"), i -> Metric.of(i.approvalChain().size())),
    /** Circles of teams that block each other. */
    CYCLES(Sentence.of("graph.cycles", "circles of blocking dependencies"), i -> Metric.of(i.propagation().cycles().size())),
    /** Share of teams in the largest such tangle. */
    CORE_SHARE(Sentence.of("graph.core_share", "share of teams in the largest circle"), i -> share(i.propagation().core() > 1 ? i.propagation().core() : 0, i.sides().size())),
    PROPAGATION(Sentence.of("graph.propagation", "propagation cost"), i -> i.propagation().cost()),
    MIXED_SHARE(Sentence.of("graph.mixed_share", "share of people in mixed teams"), i -> i.mixing().mixedShare()),
    /** Share held by the busiest broker of paths into and out of a side. */
    BROKER_SHARE(Sentence.of("graph.broker_share", "share of ways across that one team holds"), GraphFigure::brokerShare);

    private final Sentence reads;
    private final Function<Island, Metric> figure;

    GraphFigure(Sentence reads, Function<Island, Metric> figure) {
        this.reads = reads;
        this.figure = figure;
    }

    public static Optional<GraphFigure> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for the reader. */
    public Sentence reads() {
        return reads;
    }

    public Metric of(Island island) {
        return figure.apply(island);
    }

    /** The teams it is about; empty where it is about all. */
    public List<String> teams(Island island) {
        return switch (this) {
            case BUSIEST_SHARE -> island.waiting().providers().stream().limit(1).map(Waiting.TeamDays::team).toList();
            case APPROVAL_CHAIN -> island.approvalChain();
            case CYCLES -> island.propagation().cycles().stream().findFirst().orElse(List.of());
            case BROKER_SHARE -> topBroker(island).map(island.sides()::name).stream().toList();
            default -> List.of();
        };
    }

    private static Metric share(double part, double whole) {
        return whole == 0 ? Metric.undefined(Sentence.of("metric.share", "There is nothing to take a share of.")) : Metric.of(part / whole);
    }

    private static Metric brokerShare(Island island) {
        long all = IntStream.range(0, island.sides().size()).mapToLong(i -> across(island, i)).sum();
        return share(topBroker(island).map(i -> across(island, i)).orElse(0L), all);
    }

    private static Optional<Integer> topBroker(Island island) {
        return IntStream.range(0, island.sides().size())
                .boxed()
                .filter(i -> across(island, i) > 0)
                .min(Comparator.comparingLong((Integer i) -> across(island, i)).reversed().thenComparing(island.sides()::name));
    }

    private static long across(Island island, int team) {
        return island.brokerage().crossings(team);
    }
}
