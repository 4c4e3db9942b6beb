package isthmus.cypher.organization;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.cypher.TestGraph;
import isthmus.cypher.campaign.CampaignGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StructureHistoryTest {

    private final OrganizationGraph organizations = new OrganizationGraph(TestGraph.graph());
    private String id = "";

    @BeforeEach
    void anOrganization() {
        id = organizations.create("Saltmarsh", null, true, LocalDate.of(2026, 1, 2)).id();
    }

    private static Structure state(int number) {
        return new Structure(List.of(), List.of(new Team("Team " + number, null, number, 0)), List.of(), List.of());
    }

    private Version version() {
        return organizations.version(id).orElseThrow();
    }

    private Structure now() {
        return organizations.structure(id).orElseThrow();
    }

    private void change(int number) {
        assertThat(organizations.changeStructure(id, version().id(), state(number))).isTrue();
    }

    private boolean undo() {
        return organizations.undo(id, version().id());
    }

    private boolean redo() {
        return organizations.redo(id, version().id());
    }

    private static Dependency tie(String from, String to, Dependency.Source source) {
        return new Dependency(from, to, Dependency.Kind.SERVICE, 2, 3, Dependency.Hindrance.SLOWING, source);
    }

    @Test
    void whoSaidSoIsKeptWithEveryTie() {
        var structure = new Structure(
                List.of(),
                List.of(new Team("A", null, 1, 0), new Team("B", null, 0, 1), new Team("C", null, 0, 1)),
                List.of(),
                List.of(
                        tie("A", "B", Dependency.Source.HAND),
                        tie("B", "A", Dependency.Source.SURVEY),
                        tie("C", "A", Dependency.Source.FILE)));
        organizations.replaceStructure(id, structure);
        assertThat(now()).isEqualTo(structure);
    }

    @Test
    void whatWasDoneIsUndoneStepByStepAndDoneAgain() {
        assertThat(version()).extracting(Version::undo, Version::redo).containsExactly(false, false);
        change(1);
        organizations.replaceStructure(id, state(2));
        assertThat(version()).extracting(Version::undo, Version::redo).containsExactly(true, false);

        assertThat(undo()).isTrue();
        assertThat(now()).isEqualTo(state(1));
        assertThat(version()).extracting(Version::undo, Version::redo).containsExactly(true, true);
        assertThat(undo()).isTrue();
        assertThat(now()).isEqualTo(Structure.EMPTY);
        assertThat(undo()).isFalse();

        assertThat(redo()).isTrue();
        assertThat(redo()).isTrue();
        assertThat(redo()).isFalse();
        assertThat(now()).isEqualTo(state(2));
        assertThat(organizations.structure(version())).isEqualTo(state(2));
    }

    @Test
    void aChangeAfterAnUndoDropsWhatWasUndone() {
        change(1);
        change(2);
        change(3);
        undo();
        undo();
        change(4);
        assertThat(redo()).isFalse();
        assertThat(now()).isEqualTo(state(4));
        undo();
        assertThat(now()).isEqualTo(state(1));
        redo();
        assertThat(now()).isEqualTo(state(4));
        assertThat(redo()).isFalse();
    }

    @Test
    void whatWasUndoneAndDroppedIsNotDoneAgainEvenIfACampaignStillUsesIt() {
        var campaigns = new CampaignGraph(TestGraph.graph());
        change(1);
        change(2);
        var campaign = campaigns
                .open(id, "Spring", new Instrument.Ref("test", "1.0.0", "cafe"), List.of("A1"), Instant.parse("2026-01-02T10:00:00Z"))
                .orElseThrow();
        undo();
        change(3);
        undo();
        assertThat(redo()).isTrue();
        assertThat(now()).isEqualTo(state(3));
        assertThat(campaigns.structure(campaign.id())).contains(state(2));
    }

    @Test
    void theLastTwentyVersionsAreKept() {
        IntStream.rangeClosed(1, 25).forEach(this::change);
        int undone = 0;
        while (undo()) {
            undone++;
            assertThat(now()).isEqualTo(state(25 - undone));
        }
        assertThat(undone).isEqualTo(19);
        while (redo()) {
            undone--;
        }
        assertThat(undone).isZero();
        assertThat(now()).isEqualTo(state(25));
    }

    @Test
    void aChangeMadeFromAnOlderVersionIsRefused() {
        change(1);
        var seen = version().id();
        change(2);
        assertThat(organizations.changeStructure(id, seen, state(3))).isFalse();
        assertThat(organizations.undo(id, seen)).isFalse();
        assertThat(organizations.redo(id, seen)).isFalse();
        assertThat(now()).isEqualTo(state(2));
    }

    @Test
    void oneOfManyChangesMadeFromOneVersionIsTaken() throws Exception {
        change(1);
        var seen = version().id();
        var tries = IntStream.range(2, 10)
                .mapToObj(i -> (Callable<Boolean>) () -> organizations.changeStructure(id, seen, state(i)))
                .toList();
        int taken = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(tries)) {
                taken += done.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        undo();
        assertThat(now()).isEqualTo(state(1));
    }

    @Test
    void anOrganizationThatIsNotThereHasNoHistory() {
        assertThat(organizations.version("nobody")).isEmpty();
        assertThat(organizations.changeStructure("nobody", "x", state(1))).isFalse();
        assertThat(organizations.undo("nobody", "x")).isFalse();
        assertThat(organizations.redo("nobody", "x")).isFalse();
    }
}
