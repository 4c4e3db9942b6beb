package isthmus.cypher.researcher;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.Graph;
import isthmus.cypher.TestGraph;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.researcher.ResearchUseGraph.Day;
import isthmus.cypher.retention.RetentionGraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResearchUseGraphTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private final Graph graph = TestGraph.graph();
    private final AccountGraph accounts = new AccountGraph(graph);
    private final ResearchUseGraph uses = new ResearchUseGraph(graph);
    private final String rosalind = "rosalind-" + UUID.randomUUID();

    @BeforeEach
    void aResearcher() {
        accounts.create(rosalind, "Rosalind", Account.Role.RESEARCHER, Set.of(), NOON);
    }

    private Use use(Use.Door door, boolean allowed, int rows, Instant at) {
        return new Use(rosalind, "one", door, allowed, rows, 7, at);
    }

    @Test
    void usesAreSummedByDayReleaseAndDoor() {
        uses.record(List.of(
                use(Use.Door.HTTP, true, 10, NOON), use(Use.Door.HTTP, true, 5, NOON.plusSeconds(9)), use(Use.Door.HTTP, false, 0, NOON),
                use(Use.Door.BOLT, true, 1, NOON), use(Use.Door.HTTP, true, 2, NOON.plus(Duration.ofHours(12))),
                new Use(rosalind, "two", Use.Door.FILE, true, 0, 0, NOON)));

        assertThat(uses.days(rosalind, NOON)).containsExactly(
                new Day(DAY.plusDays(1), "one", Use.Door.HTTP, 1, 0, 2, 7),
                new Day(DAY, "one", Use.Door.BOLT, 1, 0, 1, 7),
                new Day(DAY, "one", Use.Door.HTTP, 2, 1, 15, 21),
                new Day(DAY, "two", Use.Door.FILE, 1, 0, 0, 0));
        assertThat(uses.days(rosalind, NOON.plusSeconds(10))).extracting(Day::day).containsExactly(DAY.plusDays(1));
        assertThat(uses.accounts(NOON)).contains(new ResearchUseGraph.Sum(rosalind, "Rosalind", 5, 1, 18, NOON.plus(Duration.ofHours(12))));
    }

    @Test
    void whatAnAccountDidGoesWithItAndNothingIsAddedAfterwards() {
        uses.record(List.of(use(Use.Door.DESK, true, 1, NOON)));
        accounts.erase(rosalind);
        uses.record(List.of(use(Use.Door.DESK, true, 1, NOON)));

        assertThat(uses.days(rosalind, Instant.EPOCH)).isEmpty();
        accounts.create(rosalind, "Another Rosalind", Account.Role.RESEARCHER, Set.of(), NOON);
        assertThat(uses.days(rosalind, Instant.EPOCH)).isEmpty();
    }

    @Test
    void whatIsOldIsForgottenHoweverMuchThereIs() {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        uses.record(Collections.nCopies(2_001, use(Use.Door.BOLT, true, 1, longAgo)));
        uses.record(List.of(use(Use.Door.BOLT, true, 1, longAgo.plusSeconds(1))));

        assertThat(new RetentionGraph(graph).forgetUse(longAgo.plusSeconds(1))).isEqualTo(2_001);
        assertThat(uses.days(rosalind, Instant.EPOCH)).singleElement().extracting(Day::allowed).isEqualTo(1L);
    }
}
