package isthmus.assessment.scoring;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Waiting;
import isthmus.assessment.organization.Dependency;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What conditions may ask of the team graph: {@code graph(busiest_share)}. */
public enum GraphFigure {
    PEOPLE("separation of people", i -> i.index().people()),
    COLLABORATION("closure of collaboration", i -> i.index().collaboration()),
    WAITING("waiting at the border", i -> i.index().waiting()),
    /** Days waited a month. */
    WAIT_DAYS("days waited a month", i -> Metric.of(i.waiting().days())),
    /** Share of them between the two sides. */
    CROSSING_SHARE("share of waiting that crosses the border", i -> share(i.waiting().crossingDays(), i.waiting().days())),
    /** Share of all waiting because of one provider. */
    BUSIEST_SHARE("share of waiting because of one provider", i -> i.waiting().busiestShare()),
    APPROVALS_PER_CHANGE("approvals for each handoff", i -> i.waiting().approvalsPerChange()),
    /** Share of all waiting that is for approvals. */
    APPROVAL_SHARE(
            "share of waiting that is for approvals",
            i -> share(i.waiting().byKind().getOrDefault(Dependency.Kind.APPROVAL, 0.0), i.waiting().days())),
    /** Teams along the longest way of approvals. */
    APPROVAL_CHAIN("teams in the longest chain of approvals", i -> Metric.of(i.approvalChain().size())),
    /** Circles of teams that block each other. */
    CYCLES("circles of blocking dependencies", i -> Metric.of(i.propagation().cycles().size())),
    /** Share of teams in the largest such tangle. */
    CORE_SHARE("share of teams in the largest circle", i -> share(i.propagation().core() > 1 ? i.propagation().core() : 0, i.sides().size())),
    PROPAGATION("propagation cost", i -> i.propagation().cost()),
    MIXED_SHARE("share of people in mixed teams", i -> i.mixing().mixedShare()),
    /** Share held by the busiest broker of paths into and out of a side. */
    BROKER_SHARE("share of ways across that one team holds", GraphFigure::brokerShare);

    private final String reads;
    private final Function<Island, Metric> figure;

    GraphFigure(String reads, Function<Island, Metric> figure) {
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
    public String reads() {
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
        return whole == 0 ? Metric.undefined("There is nothing to take a share of.") : Metric.of(part / whole);
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
