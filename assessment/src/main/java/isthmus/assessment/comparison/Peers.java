package isthmus.assessment.comparison;

import java.util.List;
import java.util.Optional;

/** Where a figure lies among other organizations, told in quarters and only when no single one can be read out of it. */
public final class Peers {

    /** Fewer organizations than this are no group to compare with. */
    public static final int LEAST = 8;

    /** No organization may be more than this share of all people behind the comparison. */
    private static final double LARGEST_SHARE = 0.25;

    private Peers() {}

    /**
     * Another organization's figure.
     *
     * @param people how many it rests on
     */
    public record Peer(double value, int people) {}

    /**
     * @param quarter 1 for the most separated quarter to 4 for the least
     * @param organizations how many were compared with
     */
    public record Place(int quarter, int organizations) {}

    /**
     * @param own the figure to be placed, high for little separation
     * @return nothing when there are too few others, or one of them dominates
     */
    public static Optional<Place> place(double own, List<Peer> others) {
        int people = others.stream().mapToInt(Peer::people).sum();
        boolean dominated = others.stream().anyMatch(p -> p.people() > LARGEST_SHARE * people);
        if (others.size() < LEAST || dominated) {
            return Optional.empty();
        }
        long below = others.stream().filter(p -> p.value() < own).count();
        long same = others.stream().filter(p -> p.value() == own).count();
        double rank = (below + same / 2.0) / others.size();
        return Optional.of(new Place(Math.min(4, 1 + (int) (4 * rank)), others.size()));
    }
}
