package isthmus.assessment.release;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The levels of one dimension of which what a class says of it is made: those of the organizations near it. Of these it takes the mean
 * alone, so that no level of anybody's is in a release. Never published.
 *
 * @param organizations ids of those near the class, its own members among them
 * @param near how many of these have each level, from 1 to 5; none where one of the two is empty
 * @param all the same of all organizations
 */
public record Pool(Set<String> organizations, List<Integer> near, List<Integer> all) {

    public Pool {
        organizations = Set.copyOf(organizations);
        near = List.copyOf(near);
        all = List.copyOf(all);
    }

    /** As if an organization that has a level had not agreed. */
    public Pool without(String organization, int level) {
        return new Pool(organizations, organizations.contains(organization) ? less(near, level) : near, less(all, level));
    }

    private static List<Integer> less(List<Integer> counts, int level) {
        return IntStream.range(0, counts.size()).mapToObj(i -> counts.get(i) - (i == level - 1 ? 1 : 0)).toList();
    }

    int size() {
        return near.stream().mapToInt(count -> count).sum();
    }

    long different() {
        return near.stream().filter(count -> count > 0).count();
    }

    /** Of those near, from 1 to 5. */
    public double mean() {
        return Spread.mean(Spread.shares(near));
    }

    /** How likely a record says each level, from 1 to 5: as spread as in the whole field, about the mean of those near. */
    public double[] shares() {
        return about(mean(), field());
    }

    /** Levels spread as in the whole field, from 1 to 5. */
    public double[] field() {
        var field = Spread.shares(all);
        return Spread.like(Spread.mean(field), Spread.variance(field));
    }

    /** The same spread about another mean. */
    public static double[] about(double mean, double[] field) {
        return Spread.about(mean, field);
    }
}
