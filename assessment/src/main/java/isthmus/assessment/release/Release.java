package isthmus.assessment.release;

import isthmus.assessment.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One version of what researchers see, with what it was made of.
 *
 * @param in those that went into tables and records; never published
 * @param classes never published
 * @param records in random order; none when too few organizations agreed
 * @param tables by name, of all but those who wait, also when there are no records
 * @param waiting those that come into the next release, when there are enough newcomers for a class
 */
public record Release(
        Policy policy,
        List<Contribution> in,
        List<OrganizationClass> classes,
        List<OrganizationRecord> records,
        SortedMap<String, Table> tables,
        List<Contribution> waiting) {

    public Release {
        in = List.copyOf(in);
        classes = List.copyOf(classes);
        records = List.copyOf(records);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        waiting = List.copyOf(waiting);
    }

    /** The first. */
    public static Release of(List<Contribution> contributions, Policy policy, Draws draws) {
        return after(List.of(), contributions, policy, draws);
    }

    /**
     * The same classes, contributions, policy and secret give the same release.
     *
     * @param before the classes of the last release, as ids of organizations
     * @param contributions of those that agree now; their order does not matter
     */
    public static Release after(List<Set<String>> before, List<Contribution> contributions, Policy policy, Draws draws) {
        var partition = Partition.of(contributions, before, policy.k());
        var in = partition.groups().stream().flatMap(List::stream).toList();
        var tables = Tables.of(in);
        if (in.size() < policy.organizations()) {
            return new Release(policy, in, List.of(), List.of(), tables, contributions);
        }
        var classes = Classes.ofGroups(partition.groups(), policy, draws);
        return new Release(policy, in, classes, records(classes, draws.of("records")), tables, partition.waiting());
    }

    /** A record for each member, in random order. */
    public static List<OrganizationRecord> records(List<OrganizationClass> classes, Draws draws) {
        var records = classes.stream().flatMap(c -> records(c, draws).stream()).toList();
        return draws.order(records.size()).stream().map(records::get).toList();
    }

    private static List<OrganizationRecord> records(OrganizationClass of, Draws draws) {
        var records = new ArrayList<OrganizationRecord>();
        for (int i = 0; i < of.size(); i++) {
            int at = i;
            var levels = new TreeMap<String, Double>();
            of.levels().forEach((dimension, l) -> levels.put(dimension, l.of(at)));
            var shape = of.shape().inOrder(draws.order(of.shape().teams()));
            records.add(new OrganizationRecord(draws.id(), of.origin(), of.size(), levels, shape));
        }
        return records;
    }
}
