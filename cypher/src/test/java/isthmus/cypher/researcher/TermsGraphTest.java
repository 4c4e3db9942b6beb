package isthmus.cypher.researcher;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.release.Releases;
import isthmus.cypher.researcher.TermsGraph.Acceptance;
import isthmus.cypher.researcher.TermsGraph.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TermsGraphTest {

    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final Words FIRST = new Words("1", "a1");
    private static final Words SECOND = new Words("2", "b2");

    private final Graph graph = TestGraph.graph();
    private final AccountGraph accounts = new AccountGraph(graph);
    private final ReleaseGraph releases = new ReleaseGraph(graph);
    private final TermsGraph terms = new TermsGraph(graph);
    private final String rosalind = "rosalind-" + UUID.randomUUID();
    private final String one = release();
    private final String two = release();

    private String release() {
        var id = UUID.randomUUID().toString();
        releases.begin(id, Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(Releases.FIELD), new Instrument.Ref("i", "1", "hash"), Releases.SECRET, THEN);
        releases.fail(id, "failed");
        return id;
    }

    @BeforeEach
    void aResearcher() {
        accounts.create(rosalind, "Rosalind", Account.Role.RESEARCHER, Set.of(), THEN);
    }

    @Test
    void termsAreAcceptedForOneReleaseInTheseWordsAndOnlyOnce() {
        assertThat(terms.accepted(rosalind, one, FIRST)).isFalse();
        assertThat(terms.accept(rosalind, one, FIRST, THEN)).contains(true);
        assertThat(terms.accept(rosalind, one, FIRST, THEN.plusSeconds(60))).contains(false);

        assertThat(terms.accepted(rosalind, one, FIRST)).isTrue();
        assertThat(terms.accepted(rosalind, two, FIRST)).isFalse();
        assertThat(terms.accepted(rosalind, one, SECOND)).isFalse();
        assertThat(terms.accepted(rosalind, one, new Words("1", "others"))).isFalse();
        assertThat(terms.history(rosalind)).containsExactly(new Acceptance(one, FIRST, THEN));
        assertThat(terms.accept(rosalind, one, SECOND, THEN.plusSeconds(60))).contains(true);
        assertThat(terms.history(rosalind)).extracting(Acceptance::words).containsExactly(SECOND, FIRST);
    }

    @Test
    void nobodyAcceptsForSomebodyElseOrWhatIsNotThere() {
        terms.accept(rosalind, one, FIRST, THEN);

        assertThat(terms.accepted("nobody", one, FIRST)).isFalse();
        assertThat(terms.accept("nobody", one, FIRST, THEN)).isEmpty();
        assertThat(terms.accept(rosalind, "no-such-release", FIRST, THEN)).isEmpty();
    }

    @Test
    void manyAtOnceAcceptOnce() {
        Rush.of(8, i -> terms.accept(rosalind, one, FIRST, THEN));
        assertThat(terms.history(rosalind)).hasSize(1);
    }

    @Test
    void anErasedAccountTakesWhatItAcceptedAlongAndLeavesTheRelease() {
        terms.accept(rosalind, one, FIRST, THEN);
        accounts.erase(rosalind);
        accounts.create(rosalind, "Another Rosalind", Account.Role.RESEARCHER, Set.of(), THEN);

        assertThat(terms.accepted(rosalind, one, FIRST)).isFalse();
        assertThat(releases.find(one)).isPresent();
    }
}
