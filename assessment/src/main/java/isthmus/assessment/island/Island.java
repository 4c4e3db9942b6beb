package isthmus.assessment.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import java.util.List;

/**
 * Everything the team graph of one structure shows. Crossing the border is good on collaboration and bad on requests,
 * approvals and waits, so closeness is computed on collaboration ties and the cost of the border on the others.
 *
 * @param approvalChain teams along the longest way of approvals
 * @param brokerage on collaboration ties, technology and the others as groups
 */
public record Island(
        Structure structure,
        Sides sides,
        IslandIndex index,
        Segregation segregation,
        Mixing mixing,
        Closure closure,
        EiIndex ei,
        Homophily homophily,
        BorderWait borderWait,
        Brokerage brokerage,
        Propagation propagation,
        Waiting waiting,
        List<String> approvalChain) {

    public Island {
        approvalChain = List.copyOf(approvalChain);
    }

    /** @param seed for labellings drawn at random where there are too many to look at all of them */
    public static Island of(Structure structure, long seed) {
        var sides = Sides.of(structure);
        var groups = sides.groups();
        var collaboration = Ties.of(structure, sides, d -> d.kind() == Kind.COLLABORATION, Dependency::perMonth);
        var blocking = Ties.of(
                structure, sides, d -> d.kind() != Kind.COLLABORATION && d.blocking() == Hindrance.BLOCKING, Dependency::daysPerMonth);
        var approvals = Ties.of(structure, sides, d -> d.kind() == Kind.APPROVAL, Dependency::perMonth);
        var segregation = Segregation.of(sides);
        var closure = Closure.of(collaboration, groups, seed);
        var borderWait = BorderWait.of(structure, sides);
        return new Island(
                structure,
                sides,
                IslandIndex.of(segregation.value(), closure.value(), borderWait.value()),
                segregation,
                Mixing.of(sides),
                closure,
                EiIndex.of(collaboration, groups),
                Homophily.of(collaboration, groups),
                borderWait,
                Brokerage.of(collaboration, groups),
                Propagation.of(blocking, sides),
                Waiting.of(structure, sides),
                new Tangles(approvals).longestChain().stream().map(sides::name).toList());
    }
}
