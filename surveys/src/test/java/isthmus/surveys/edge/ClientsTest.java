package isthmus.surveys.edge;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    private static Clients behind(String proxies) {
        return switch (Clients.read(proxies)) {
            case Checked.Accepted<Clients>(Clients clients) -> clients;
            case Checked.Rejected<Clients>(List<?> problems) -> throw new AssertionError(problems);
        };
    }

    @ParameterizedTest(name = "behind [{0}], {1} says [{2}]")
    @CsvSource(delimiter = '|', textBlock = """
            ''                       | 198.51.100.7 | 203.0.113.9                             | 198.51.100.7
            10.0.0.0/8               | 198.51.100.7 | 203.0.113.9                             | 198.51.100.7
            10.0.0.0/8               | 10.1.2.3     | 203.0.113.9                             | 203.0.113.9
            10.0.0.0/8               | 10.1.2.3     | 192.0.2.66, 203.0.113.9                 | 203.0.113.9
            10.0.0.0/8               | 10.1.2.3     | 192.0.2.66, 203.0.113.9, 10.9.9.9       | 203.0.113.9
            10.0.0.0/8               | 10.1.2.3     | 10.9.9.9                                | 10.9.9.9
            10.0.0.0/8               | 10.1.2.3     | ''                                      | 10.1.2.3
            10.0.0.0/8               | 10.1.2.3     | 203.0.113.9, unknown                    | 10.1.2.3
            10.0.0.0/8               | 10.1.2.3     | 203.0.113.9:4711                        | 203.0.113.9
            10.0.0.0/8               | 11.1.2.3     | 203.0.113.9                             | 11.1.2.3
            10.1.2.3                 | 10.1.2.4     | 203.0.113.9                             | 10.1.2.4
            10.0.0.0/8,2001:db8::/32 | 2001:db8::1  | 2001:db9:1:2:3:4:5:6                    | 2001:db9:1:2:0:0:0:0/64
            2001:db8::/32            | 2001:db8::1  | [2001:db9:1:2::9]:4711                  | 2001:db9:1:2:0:0:0:0/64
            ''                       | 2001:db8:1:2:3:4:5:6 | ''                              | 2001:db8:1:2:0:0:0:0/64
            10.0.0.0/8               | ::ffff:10.1.2.3 | 203.0.113.9                          | 203.0.113.9
            """)
    void theClientIsTheFirstFromTheRightThatIsNoneOfOurProxies(String proxies, String peer, String forwarded, String client)
            throws UnknownHostException {
        var headers = forwarded.isEmpty() ? List.<String>of() : List.of(forwarded.split("(?<=66), "));
        assertThat(behind(proxies).of(InetAddress.getByName(peer), headers)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0", "10.0.0.256", "2001:db8::/129", "10.0.0.0/x", "10.1.2.3.4", "example.org/8"})
    void whatIsNoAddressIsRefusedAndNoNameIsLookedUp(String text) {
        assertThat(Clients.read("10.0.0.0/8, " + text)).isInstanceOfSatisfying(Checked.Rejected.class, rejected -> assertThat(
                        rejected.problems().toString())
                .contains("ISTHMUS_PROXIES", text));
    }

    @Test
    void noneIsTrustedUnlessNamed() {
        assertThat(behind(" ").proxies()).isEmpty();
    }
}
