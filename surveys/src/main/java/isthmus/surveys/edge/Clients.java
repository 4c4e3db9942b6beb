package isthmus.surveys.edge;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who is at the other end, behind proxies that are trusted to say for whom they ask. What others write into
 * {@code X-Forwarded-For} is believed by nobody.
 *
 * @param proxies none where clients connect directly
 */
public record Clients(List<Network> proxies) {

    public Clients {
        proxies = List.copyOf(proxies);
    }

    /** @param text addresses and networks such as {@code 10.0.0.0/8}, with commas between; may be empty */
    public static Checked<Clients> read(String text) {
        var proxies = new ArrayList<Network>();
        var problems = new ArrayList<Problem>();
        for (var part : text.split(",")) {
            if (!part.isBlank()) {
                Network.read(part.strip()).ifPresentOrElse(proxies::add, () -> problems.add(new Problem(
                        "ISTHMUS_PROXIES",
                        "\"" + part.strip() + "\" is no address and no network.",
                        "Write addresses and networks like 10.1.2.3 or 10.0.0.0/8, with commas between.")));
            }
        }
        return problems.isEmpty() ? Checked.accepted(new Clients(proxies)) : Checked.rejected(problems);
    }

    /**
     * What a client is counted by: its address, or the /64 of its network where there are as many addresses as anybody
     * likes. Not for logs.
     */
    public String of(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                ? of(peer.getAddress(), request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of))
                : "nowhere";
    }

    /** As {@link #of(ServerRequest)}, for a client that speaks another protocol: nobody in front of it can say for whom it asks. */
    public String of(InetAddress peer) {
        return of(peer, List.of());
    }

    /** From the right, for each proxy adds at the end whom it heard: the first that is none of ours is the client. */
    String of(InetAddress peer, List<String> forwarded) {
        var client = peer;
        var chain = String.join(",", forwarded).split(",");
        for (int i = chain.length - 1; i >= 0 && isProxy(client); i--) {
            var heard = withoutPort(chain[i].strip()).flatMap(Network::address);
            if (heard.isEmpty()) {
                break;
            }
            client = heard.get();
        }
        return counted(client);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    /** {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711} are written by some. */
    private static Optional<String> withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? Optional.empty() : Optional.of(text.substring(1, end));
        }
        int colon = text.indexOf(':');
        return Optional.of(colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text);
    }

    private static String counted(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        Arrays.fill(bytes, 8, 16, (byte) 0);
        return new Network(bytes, 64).toString();
    }
}
