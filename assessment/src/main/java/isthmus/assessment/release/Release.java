package isthmus.assessment.release;

import isthmus.assessment.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
 * @param came of each record, where the organizations of its class stood on average among all as they came; never published
 * @param tables by name, of all but those who wait, also when there are no records
 * @param waiting those that come into the next release, when there are enough newcomers for a class
 */
public record Release(
        Policy policy,
        List<Contribution> in,
        List<OrganizationClass> classes,
        List<OrganizationRecord> records,
        List<Double> came,
        SortedMap<String, Table> tables,
        List<Contribution> waiting) {

    public Release {
        in = List.copyOf(in);
        classes = List.copyOf(classes);
        records = List.copyOf(records);
        came = List.copyOf(came);
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
     * @param contributions of those that agree now, as they came; nothing but the order of the records depends on that, and does not tell
     *     it
     */
    public static Release after(List<Set<String>> before, List<Contribution> contributions, Policy policy, Draws draws) {
        var partition = Partition.of(contributions, before, policy.k());
        var in = partition.groups().stream().flatMap(List::stream).toList();
        var tables = Tables.of(in);
        if (in.size() < policy.organizations()) {
            return new Release(policy, in, List.of(), List.of(), List.of(), tables, contributions);
        }
        var classes = Classes.ofGroups(partition.groups(), policy, draws);
        var records = records(classes, draws.of("records"));
        var came = came(classes, contributions);
        var order = order(came, draws.of("order"));
        return new Release(
                policy, in, classes, order.stream().map(records::get).toList(), order.stream().map(came::get).toList(), tables, partition.waiting());
    }

    /** A record for each member, class by class. */
    public static List<OrganizationRecord> records(List<OrganizationClass> classes, Draws draws) {
        return classes.stream().flatMap(c -> records(c, draws).stream()).toList();
    }

    private static List<Double> came(List<OrganizationClass> classes, List<Contribution> contributions) {
        var places = new HashMap<String, Integer>();
        contributions.forEach(c -> places.put(c.organization(), places.size()));
        return classes.stream()
                .flatMap(c -> Collections.nCopies(c.size(), c.members().stream().mapToInt(m -> places.get(m.organization())).average().orElseThrow()).stream())
                .toList();
    }

    /** Random orders look like any other order now and then; such a one is drawn again. */
    private static List<Integer> order(List<Double> came, Draws draws) {
        var order = draws.order(came.size());
        while (Order.told(order.stream().mapToDouble(came::get).toArray()) > Order.MOST) {
            order = draws.order(came.size());
        }
        return order;
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
