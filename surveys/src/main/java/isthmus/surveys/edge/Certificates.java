package isthmus.surveys.edge;

import io.helidon.common.tls.Tls;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The certificate that the service shows, read anew when its files change. A pair that does not fit, as when only one file
 * has been written yet, changes nothing: the old one stays, and the log says why.
 */
public final class Certificates implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Certificates.class.getName());

    private final TlsFiles files;
    private final Clock clock;
    private final Tls first;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("certificates").factory());

    /** Of the files looked at last, whether or not they could be used. */
    private byte[] seen;

    /** @throws IllegalStateException with what to do, when the files cannot be used */
    public Certificates(TlsFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
        this.seen = fingerprint();
        this.first = switch (Identity.read(files, clock.instant())) {
            case Checked.Accepted<Identity>(Identity identity) -> identity.tls();
            case Checked.Rejected<Identity>(List<Problem> problems) -> throw new IllegalStateException("TLS cannot start: " + problems.getFirst());
        };
    }

    public Tls tls() {
        return first;
    }

    /** Looks at the files once in a while, and hands each new certificate to {@code server}. */
    public void watch(Duration every, Consumer<Tls> server) {
        watch.scheduleWithFixedDelay(() -> look(server), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Consumer<Tls> server) {
        try {
            var now = fingerprint();
            if (Arrays.equals(now, seen)) {
                return;
            }
            seen = now;
            switch (Identity.read(files, clock.instant())) {
                case Checked.Accepted<Identity>(Identity identity) -> {
                    server.accept(identity.tls());
                    LOG.info("The certificate was renewed; it lasts until " + identity.ends() + ".");
                }
                case Checked.Rejected<Identity>(List<Problem> problems) ->
                    LOG.warning("The certificate stays as it was. " + problems.getFirst());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The certificate stays as it was.", e);
        }
    }

    /** Empty while a file cannot be read: it may be about to be replaced. */
    private byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(files.certificate()));
            digest.update((byte) 0);
            return digest.digest(Files.readAllBytes(files.key()));
        } catch (IOException e) {
            return new byte[0];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
