package isthmus.assessment.island;

import isthmus.assessment.organization.Structure;
import java.util.List;

/**
 * Everything the team graph of one structure shows. Crossing the border is good on collaboration and bad on requests,
 * approvals and waits, so closeness is computed on collaboration ties and the cost of the border on the others.
 *
 * @param approvalChain teams along the longest way of approvals
 * @param brokerage on collaboration ties, technology and the others as groups
 * @param units each followed by those in it
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
        List<String> approvalChain,
        List<UnitIsland> units) {

    public Island {
        units = List.copyOf(units);
        approvalChain = List.copyOf(approvalChain);
    }

    /** @param seed for labellings drawn at random where there are too many to look at all of them */
    public static Island of(Structure structure, long seed) {
        var sides = Sides.of(structure);
        var groups = sides.groups();
        var collaboration = Ties.collaboration(structure, sides);
        var brokerage = Brokerage.of(collaboration, groups);
        var propagation = Propagation.of(Ties.blocking(structure, sides), sides);
        var approvalChain = approvalChain(structure, sides);
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
                brokerage,
                propagation,
                Waiting.of(structure, sides),
                approvalChain,
                UnitIsland.of(structure, sides, brokerage, propagation.cycles(), approvalChain));
    }

    static List<String> approvalChain(Structure structure, Sides sides) {
        return new Tangles(Ties.approvals(structure, sides)).longestChain().stream().map(sides::name).toList();
    }
}
