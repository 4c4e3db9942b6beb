package isthmus.assessment.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.comparison.Peers.Peer;
import isthmus.assessment.comparison.Peers.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static List<Peer> peers(int count) {
        return new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(i -> new Peer(i, 40)).toList());
    }

    @Test
    void sevenOthersAreTooFewAndEightAreEnough() {
        assertThat(Peers.place(3, peers(7))).isEmpty();
        assertThat(Peers.place(3, peers(8))).isPresent();
    }

    @Test
    void aPlaceIsAQuarter() {
        assertThat(Peers.place(0, peers(8))).contains(new Place(1, 8));
        assertThat(Peers.place(2.5, peers(8))).contains(new Place(2, 8));
        assertThat(Peers.place(4.5, peers(8))).contains(new Place(3, 8));
        assertThat(Peers.place(9, peers(8))).contains(new Place(4, 8));
    }

    @Test
    void oneLargeOrganizationAmongThemHidesThePlace() {
        var others = peers(9);
        others.add(new Peer(3, 121));
        assertThat(Peers.place(3, others)).isEmpty();
        others.set(9, new Peer(3, 120));
        assertThat(Peers.place(3, others)).isPresent();
    }
}
