package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final int K = 5;

    private static final List<Contribution> FIELD = Field.of(new Field.Settings(200, 5, 30, 0.8, List.of("A"), 2026, 11))
            .map(Field.Synthetic::contribution)
            .toList();

    @Test
    void newcomersWaitUntilThereAreEnoughForAClassOfTheirOwn() {
        var first = Partition.of(FIELD.subList(0, 60), List.of(), K).names();

        var four = Partition.of(FIELD.subList(0, 64), first, K);
        var five = Partition.of(FIELD.subList(0, 65), first, K);

        assertThat(four.names()).isEqualTo(first);
        assertThat(four.waiting()).hasSize(4);
        assertThat(five.names()).containsAll(first).hasSize(first.size() + 1);
        assertThat(five.waiting()).isEmpty();
    }

    @Test
    void aClassFromWhichTooManyWithdrewJoinsAnotherAsAWhole() {
        var first = Partition.of(FIELD.subList(0, 60), List.of(), K).names();
        var one = first.getFirst().iterator().next();

        var next = Partition.of(FIELD.subList(0, 60).stream().filter(c -> !c.organization().equals(one)).toList(), first, K).names();

        var left = new HashSet<>(first.getFirst());
        left.remove(one);
        assertThat(next).hasSize(first.size() - 1).filteredOn(group -> group.containsAll(left)).singleElement()
                .satisfies(group -> assertThat(group).hasSize(left.size() + 5));
    }

    @Property(tries = 50)
    void whateverComesAndGoesClassesAreNeverSplitAndNeverSmall(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int releases) {
        var random = new SplittableRandom(seed);
        List<Set<String>> before = List.of();
        var consenting = new HashSet<>(FIELD.subList(0, 80));
        for (int release = 0; release < releases; release++) {
            var partition = Partition.of(List.copyOf(consenting), before, K);
            var groups = partition.names();

            assertThat(partition.groups()).allMatch(group -> group.size() >= K);
            assertThat(groups.stream().mapToInt(Set::size).sum() + partition.waiting().size()).isEqualTo(consenting.size());
            var now = consenting.stream().map(Contribution::organization).collect(Collectors.toSet());
            before.forEach(old -> {
                var left = old.stream().filter(now::contains).collect(Collectors.toSet());
                assertThat(groups).filteredOn(group -> group.stream().anyMatch(left::contains)).allMatch(group -> group.containsAll(left));
            });
            before = groups;
            consenting.removeIf(c -> random.nextInt(15) == 0);
            FIELD.stream().filter(c -> random.nextInt(40) == 0).forEach(consenting::add);
        }
    }

    @Test
    void coarserClassesAreWholeFinerOnesAndStayTogether() {
        var finer = List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("e", "f"), Set.of("g", "h"));

        assertThat(Partition.coarser(finer, List.of())).isEqualTo(finer);
        assertThat(Partition.coarser(finer, List.of(Set.of("a", "c", "gone"), Set.of("d", "e"))))
                .containsExactlyInAnyOrder(Set.of("a", "b", "c", "d", "e", "f"), Set.of("g", "h"));
    }
}
